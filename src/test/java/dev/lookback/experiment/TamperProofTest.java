package dev.lookback.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.experiment.TamperProofResult.Cut;
import dev.lookback.experiment.TamperProofResult.Value;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.AlteredSeries;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.training.Job;
import dev.lookback.training.RunResult;
import dev.lookback.training.Trainer;
import dev.lookback.training.Waves;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.RowRanges;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.FittedScales;
import dev.lookback.window.scale.ScalerKind;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TamperProofTest {

    /** Hourly, with gaps of five, three and ten hours. */
    private static final Series SERIES = ((ArraySeries) Waves.series())
            .at(row -> LocalDateTime.of(2020, 1, 1, 0, 0)
                    .plusHours(row + (row < 70 ? 0 : row < 160 ? 4 : row < 230 ? 6 : 15)));

    private static final int ROWS = SERIES.rows();

    private static WindowPlan plan(Recipe recipe) {
        return RecipeCheck.of(recipe, SERIES).plan().orElseThrow();
    }

    /** Forecasts by the mean of the inputs, so that no network has to be trained. */
    private record SumOfInputs(Recipe recipe, WindowPlan plan) implements TamperProof.Pipeline {

        @Override
        public WindowSource fitted(Series series) {
            return recipe.source(series, plan);
        }

        @Override
        public WindowSource scaled(Series series, FittedScales scales) {
            return recipe.source(series, plan, scales);
        }

        @Override
        public Optional<double[]> forecasts(WindowSource source, RowRanges anchors) {
            float[] window = new float[source.features() * plan.spec().timeSteps()];
            double[] forecasts = new double[anchors.count() * source.length()];
            for (int i = 0; i < forecasts.length; i++) {
                int anchor = anchors.at(i / source.length());
                source.input(anchor, window, 0);
                float sum = 0;
                for (float value : window) {
                    sum += value;
                }
                forecasts[i] = source.forecast(anchor, sum / window.length);
            }
            return Optional.of(forecasts);
        }
    }

    @Property(tries = 400)
    void nothingLooksAheadWhateverTheScalerTheTargetFormAndTheWindows(
            @ForAll ScalerKind scaler,
            @ForAll TargetForm form,
            @ForAll Alignment alignment,
            @ForAll Context context,
            @ForAll @IntRange(min = 1, max = 20) int timeSteps,
            @ForAll @IntRange(min = 1, max = 3) int step,
            @ForAll @IntRange(min = 1, max = 6) int delay,
            @ForAll @IntRange(min = 1, max = 5) int length,
            @ForAll @IntRange(min = 60, max = 290) int row,
            @ForAll @IntRange(min = 0, max = 2) int maxGap) {
        WindowSpec spec = new WindowSpec(timeSteps * step, step, delay, length, alignment);
        Recipe recipe = Waves.recipe()
                .withWindows(maxGap == 0 ? spec : spec.withMaxGap(OptionalInt.of(maxGap)))
                .withScaler(scaler)
                .withTargetForm(form)
                .withContext(context);

        TamperProofResult certificate =
                new TamperProof(new SumOfInputs(recipe, plan(recipe)), SERIES).certify(row, 199, 249);

        assertThat(certificate.holds()).as("%s", certificate).isTrue();
        assertThat(certificate.cuts()).allSatisfy(cut -> {
            assertThat(cut.inputs()).isEqualTo((long) cut.windows() * 2 * timeSteps);
            assertThat(cut.forecasts()).isEqualTo((long) cut.windows() * length);
        });
        assertThat(certificate.windows()).isPositive();
    }

    @Example
    void aTrainedNetworkIsTestedWithItsWindows() {
        Recipe recipe = Waves.recipe();
        TamperProofResult certificate = TamperProof.of(
                recipe, SERIES, Optional.of(trained(SERIES, recipe).model()));

        assertThat(certificate.holds()).isTrue();
        assertThat(certificate.cuts()).extracting(Cut::row).containsExactly(99, 199, 224, 249);
        assertThat(certificate.cuts()).extracting(Cut::refitted).containsExactly(false, true, true, true);
        // All 189 training windows, and their targets, are known where training ends.
        Cut end = certificate.cuts().get(1);
        assertThat(end.windows()).isEqualTo(189);
        assertThat(end.targets()).isEqualTo(189);
        assertThat(end.forecasts()).isEqualTo(189);
    }

    /** Rows after the train split do not change the weights either. */
    @Example
    void trainingDoesNotLookAhead() {
        Recipe recipe = Waves.recipe().withTraining(Waves.recipe().training().withKeepBest(false));
        RunResult honest = trained(SERIES, recipe);
        RunResult tampered = trained(TamperedRows.after(SERIES, 199, 5), recipe);

        assertThat(tampered.model().weights()).isEqualTo(honest.model().weights());
        assertThat(tampered.model().scales()).isEqualTo(honest.model().scales());
        assertThat(tampered.history().get(3).loss())
                .isEqualTo(honest.history().get(3).loss());
        assertThat(tampered.history().get(3).valLoss())
                .isNotEqualTo(honest.history().get(3).valLoss());
    }

    private static RunResult trained(Series series, Recipe recipe) {
        try (Trainer trainer = new Trainer()) {
            return trainer.start(Job.of(recipe, series), event -> {})
                    .result()
                    .toCompletableFuture()
                    .join();
        }
    }

    @Example
    void tamperedRowsAreFiniteAndStartAfterTheCut() {
        Series nonsense = TamperedRows.after(SERIES, 100, 1);

        for (String name : SERIES.features()) {
            assertThat(nonsense.values(name)).startsWith(java.util.Arrays.copyOf(SERIES.values(name), 101));
            for (int row = 101; row < ROWS; row++) {
                assertThat(nonsense.values(name)[row]).isFinite().isNotEqualTo(SERIES.values(name)[row]);
            }
        }
    }

    // ---- look-ahead leakage must be caught

    /** A pipeline with look-ahead leakage in its preprocessing. */
    private record Leaking(Recipe recipe, WindowPlan plan, java.util.function.UnaryOperator<Series> prepared)
            implements TamperProof.Pipeline {

        @Override
        public WindowSource fitted(Series series) {
            return recipe.source(prepared.apply(series), plan);
        }

        @Override
        public WindowSource scaled(Series series, FittedScales scales) {
            return recipe.source(prepared.apply(series), plan, scales);
        }

        @Override
        public Optional<double[]> forecasts(WindowSource source, RowRanges anchors) {
            return Optional.empty();
        }
    }

    @Example
    void aFeatureFromTheNextRowIsCaught() {
        Recipe recipe = Waves.recipe();
        TamperProofResult certificate = new TamperProof(
                        new Leaking(recipe, plan(recipe), series -> {
                            double[] next = series.values("noise").clone();
                            System.arraycopy(series.values("close"), 1, next, 0, ROWS - 1);
                            return new AlteredSeries(series, Map.of("noise", next));
                        }),
                        SERIES)
                .certify(120);

        assertThat(certificate.holds()).isFalse();
        assertThat(certificate.cuts().get(0).leak()).contains(new TamperProofResult.Leak(Value.INPUT, 120));
    }

    @Example
    void aColumnCentredOverTheWholeSeriesIsCaught() {
        Recipe recipe = Waves.recipe();
        TamperProofResult certificate = new TamperProof(
                        new Leaking(recipe, plan(recipe), series -> {
                            double[] noise = series.values("noise").clone();
                            double mean =
                                    java.util.Arrays.stream(noise).average().orElseThrow();
                            java.util.Arrays.setAll(noise, row -> noise[row] - mean);
                            return new AlteredSeries(series, Map.of("noise", noise));
                        }),
                        SERIES)
                .certify(199);

        assertThat(certificate.holds()).isFalse();
    }

    @Example
    void scalesFittedOnAllRowsAreCaught() {
        Recipe honest = Waves.recipe();
        WindowPlan plan = plan(honest);
        WindowPlan all =
                new WindowPlan(plan.spec(), new dev.lookback.window.split.Borders(ROWS, ROWS, ROWS), plan.context());
        TamperProof.Pipeline leaking = new TamperProof.Pipeline() {
            @Override
            public WindowPlan plan() {
                return plan;
            }

            @Override
            public WindowSource fitted(Series series) {
                return scaled(series, honest.source(series, all).scales());
            }

            @Override
            public WindowSource scaled(Series series, FittedScales scales) {
                return honest.source(series, plan, scales);
            }

            @Override
            public Optional<double[]> forecasts(WindowSource source, RowRanges anchors) {
                return Optional.empty();
            }
        };
        TamperProofResult certificate = new TamperProof(leaking, SERIES).certify(199);

        assertThat(certificate.cuts().get(0).leak()).contains(new TamperProofResult.Leak(Value.SCALE, -1));
    }

    /** Normalisation over a batch, for instance, makes forecasts depend on the other windows of the batch. */
    @Example
    void aNetworkThatReadsOtherWindowsOfItsBatchIsCaught() {
        Recipe recipe = Waves.recipe();
        WindowPlan plan = plan(recipe);
        SumOfInputs honest = new SumOfInputs(recipe, plan);
        TamperProof.Pipeline leaking = new TamperProof.Pipeline() {
            @Override
            public WindowPlan plan() {
                return plan;
            }

            @Override
            public WindowSource fitted(Series series) {
                return honest.fitted(series);
            }

            @Override
            public WindowSource scaled(Series series, FittedScales scales) {
                return honest.scaled(series, scales);
            }

            @Override
            public Optional<double[]> forecasts(WindowSource source, RowRanges anchors) {
                double[] each = honest.forecasts(source, anchors).orElseThrow();
                double mean = java.util.Arrays.stream(each).average().orElseThrow();
                java.util.Arrays.setAll(each, i -> each[i] - mean);
                return Optional.of(each);
            }
        };
        TamperProofResult certificate = new TamperProof(leaking, SERIES).certify(99);

        assertThat(certificate.cuts().get(0).leak())
                .hasValueSatisfying(leak -> assertThat(leak.value()).isEqualTo(Value.FORECAST));
    }
}
