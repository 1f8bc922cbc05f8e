package dev.lookback.experiment;

import dev.lookback.engine.TrainedModel;
import dev.lookback.experiment.TamperProofResult.Cut;
import dev.lookback.experiment.TamperProofResult.Leak;
import dev.lookback.experiment.TamperProofResult.Value;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.window.AnchorRange;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.scale.FittedScales;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Proof against look-ahead leakage: all rows after a row are replaced by noise, and everything computed from the windows up to
 * it must stay the same to the bit. Where the row is the last of the train split or later, that includes the scales and all
 * that is trained on.
 */
public final class TamperProof {

    private static final long SEED = 1;

    /** Computation under test. */
    interface Pipeline {

        WindowPlan plan();

        /** Windows of a series, with scales fitted on it. */
        WindowSource fitted(Series series);

        /** Windows of a series, with given scales. */
        WindowSource scaled(Series series, FittedScales scales);

        /** Forecasts of the network for windows, in the target's units; empty without a network. */
        Optional<double[]> forecasts(WindowSource source, AnchorRange anchors);
    }

    private final Pipeline pipeline;
    private final Series series;

    TamperProof(Pipeline pipeline, Series series) {
        this.pipeline = pipeline;
        this.series = series;
    }

    /**
     * Tests a recipe's windows and the network trained on them with cuts in the middle and at the end of the train and the
     * validation split.
     *
     * @param model of that recipe on that series
     * @throws IllegalArgumentException if the recipe does not fit the series
     */
    public static TamperProofResult of(Recipe recipe, Series series, Optional<TrainedModel> model) {
        WindowPlan plan = RecipeCheck.of(recipe, series)
                .plan()
                .orElseThrow(() -> new IllegalArgumentException("splits do not fit the series"));
        return new TamperProof(new RecipePipeline(recipe, plan, model), recipe.on(series))
                .certify(defaultRows(plan.borders()));
    }

    private static int[] defaultRows(Borders borders) {
        int train = borders.trainEnd();
        int validation = borders.validationEnd();
        return IntStream.of(train / 2 - 1, train - 1, (train + validation) / 2 - 1, validation - 1)
                .filter(row -> row >= 0)
                .distinct()
                .toArray();
    }

    private record RecipePipeline(Recipe recipe, WindowPlan plan, Optional<TrainedModel> model) implements Pipeline {

        @Override
        public WindowSource fitted(Series series) {
            return recipe.source(series, plan);
        }

        @Override
        public WindowSource scaled(Series series, FittedScales scales) {
            return recipe.source(series, plan, scales);
        }

        @Override
        public Optional<double[]> forecasts(WindowSource source, AnchorRange anchors) {
            return model.map(network -> network.forecast(source, anchors));
        }
    }

    /** @param rows of the cuts, tested one after the other: everything after each is replaced */
    TamperProofResult certify(int... rows) {
        WindowSource original = pipeline.fitted(series);
        List<Cut> cuts = IntStream.of(rows).mapToObj(row -> cut(original, row)).toList();
        return new TamperProofResult(cuts);
    }

    private Cut cut(WindowSource original, int row) {
        Series tampered = TamperedRows.after(series, row, SEED);
        boolean refitted = row >= pipeline.plan().borders().trainEnd() - 1;
        WindowSource source = refitted ? pipeline.fitted(tampered) : pipeline.scaled(tampered, original.scales());
        Comparison comparison = new Comparison(row);
        if (!source.scales().equals(original.scales())) {
            comparison.differs(Value.SCALE, -1);
        }
        for (Split split : Split.values()) {
            comparison.compare(original, source, pipeline.plan().anchors(split));
        }
        return comparison.outcome(refitted);
    }

    /** Comparison of the windows up to a row before and after tampering. */
    private final class Comparison {

        private final int row;
        private int windows;
        private long inputs;
        private long targets;
        private long forecasts;
        private Optional<Leak> leak = Optional.empty();

        Comparison(int row) {
            this.row = row;
        }

        Cut outcome(boolean refitted) {
            return new Cut(row, refitted, windows, inputs, targets, forecasts, leak);
        }

        void differs(Value value, int newest) {
            if (leak.isEmpty()) {
                leak = Optional.of(new Leak(value, newest));
            }
        }

        void compare(WindowSource before, WindowSource after, AnchorRange anchors) {
            int last = Math.min(anchors.last(), row - pipeline.plan().spec().newestRow(0));
            if (last < anchors.first()) {
                return;
            }
            AnchorRange unaffected = new AnchorRange(anchors.first(), last);
            windows += unaffected.count();
            compareWindows(before, after, unaffected);
            // Tampered windows are forecast in the same batches: they must not affect the others.
            pipeline.forecasts(before, anchors)
                    .ifPresent(expected -> compareForecasts(
                            expected, pipeline.forecasts(after, anchors).orElseThrow(), unaffected, before.length()));
        }

        private void compareWindows(WindowSource before, WindowSource after, AnchorRange unaffected) {
            int size = before.features() * pipeline.plan().spec().timeSteps();
            float[] expected = new float[size];
            float[] actual = new float[size];
            for (int anchor = unaffected.first(); anchor <= unaffected.last(); anchor++) {
                int newest = pipeline.plan().spec().newestRow(anchor);
                before.input(anchor, expected, 0);
                after.input(anchor, actual, 0);
                for (int i = 0; i < size; i++) {
                    check(Value.INPUT, expected[i], actual[i], newest);
                }
                inputs += size;
                check(Value.LAST_SEEN, before.lastSeen(anchor), after.lastSeen(anchor), newest);
                int steps =
                        Math.min(before.length(), row - pipeline.plan().spec().targetRow(anchor) + 1);
                for (int k = 0; k < steps; k++) {
                    check(Value.TARGET, before.target(anchor, k), after.target(anchor, k), newest);
                    targets++;
                }
            }
        }

        private void compareForecasts(double[] expected, double[] actual, AnchorRange unaffected, int length) {
            for (int i = 0; i < unaffected.count() * length; i++) {
                check(
                        Value.FORECAST,
                        expected[i],
                        actual[i],
                        pipeline.plan().spec().newestRow(unaffected.first() + i / length));
            }
            forecasts += (long) unaffected.count() * length;
        }

        private void check(Value value, double expected, double actual, int newest) {
            if (Double.doubleToRawLongBits(expected) != Double.doubleToRawLongBits(actual)) {
                differs(value, newest);
            }
        }
    }
}
