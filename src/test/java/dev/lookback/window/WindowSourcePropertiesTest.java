package dev.lookback.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.series.ArraySeries;
import dev.lookback.window.scale.ColumnScale;
import dev.lookback.window.scale.FittedScales;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.Split;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Properties of any windows, scaler and target form, above all the absence of look-ahead. */
@Domain(Plans.class)
@Domain(DomainContext.Global.class)
class WindowSourcePropertiesTest {

    private static final List<String> FEATURES = List.of("a", "y", "c");

    /** Settings of a window source. */
    private record Setting(WindowPlan plan, ScalerKind scaler, TargetForm form) {

        WindowSource on(ArraySeries series) {
            return WindowSource.of(series, FEATURES, "y", plan, scaler, form);
        }

        WindowSource on(ArraySeries series, FittedScales scales) {
            return WindowSource.with(series, FEATURES, "y", plan, scaler, form, scales);
        }
    }

    private static float[] input(WindowSource source, int anchor) {
        float[] out = new float[source.features() * source.plan().spec().timeSteps()];
        source.input(anchor, out, 0);
        return out;
    }

    private static void assertSameWindow(WindowSource one, WindowSource other, int anchor) {
        assertThat(input(one, anchor)).isEqualTo(input(other, anchor));
        for (int k = 0; k < one.length(); k++) {
            assertThat(one.target(anchor, k)).isEqualTo(other.target(anchor, k));
        }
        assertThat(one.persistenceOutput(anchor)).isEqualTo(other.persistenceOutput(anchor));
        assertThat(one.forecast(anchor, 0.5f)).isEqualTo(other.forecast(anchor, 0.5f));
    }

    private static ArraySeries series(long seed) {
        Random random = new Random(seed);
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (String name : FEATURES) {
            double level = 1000;
            double[] column = new double[Plans.ROWS];
            for (int row = 0; row < column.length; row++) {
                level *= Math.exp(0.02 * random.nextGaussian());
                column[row] = level;
            }
            columns.put(name, column);
        }
        return ArraySeries.of(columns);
    }

    private static ArraySeries changed(ArraySeries series, int row) {
        ArraySeries changed = series;
        for (String name : FEATURES) {
            changed = changed.with(name, row, 77_777);
        }
        return changed;
    }

    @Property(tries = 400)
    void theScalerIsFittedOnTrainingRowsOnly(
            @ForAll WindowPlan plan,
            @ForAll ScalerKind scaler,
            @ForAll TargetForm form,
            @ForAll long seed,
            @ForAll @IntRange(max = Plans.ROWS - 1) int row) {
        Assume.that(row >= plan.borders().trainEnd());
        Setting setting = new Setting(plan, scaler, form);
        WindowSource before = setting.on(series(seed));
        WindowSource after = setting.on(changed(series(seed), row));

        assertThat(after.scales()).isEqualTo(before.scales());
        RowRanges anchors = plan.anchors(Split.TRAIN);
        for (int anchor = anchors.first(); anchor <= anchors.last(); anchor++) {
            assertSameWindow(before, after, anchor);
        }
    }

    @Property(tries = 400)
    void aFutureRowNeverChangesAPastWindow(
            @ForAll WindowPlan plan,
            @ForAll ScalerKind scaler,
            @ForAll TargetForm form,
            @ForAll Split split,
            @ForAll long seed,
            @ForAll @IntRange(max = Plans.ROWS - 1) int row) {
        Setting setting = new Setting(plan, scaler, form);
        WindowSource before = setting.on(series(seed));
        // Rows of the train split may change the scales, which belong to the model, not to the window.
        WindowSource after = row < plan.borders().trainEnd()
                ? setting.on(changed(series(seed), row), before.scales())
                : setting.on(changed(series(seed), row));

        RowRanges anchors = plan.anchors(split);
        for (int anchor = anchors.first(); anchor <= anchors.last(); anchor++) {
            if (row > plan.spec().newestRow(anchor)) {
                assertThat(input(after, anchor)).isEqualTo(input(before, anchor));
                assertThat(after.forecast(anchor, 0.5f)).isEqualTo(before.forecast(anchor, 0.5f));
            }
            if (row > Math.max(plan.spec().newestRow(anchor), plan.spec().lastTargetRow(anchor))) {
                assertSameWindow(before, after, anchor);
            }
        }
    }

    @Property(tries = 400)
    void forecastInvertsTarget(
            @ForAll WindowPlan plan,
            @ForAll ScalerKind scaler,
            @ForAll TargetForm form,
            @ForAll Split split,
            @ForAll long seed) {
        WindowSource source = new Setting(plan, scaler, form).on(series(seed));
        RowRanges anchors = plan.anchors(split);
        for (int anchor = anchors.first(); anchor <= anchors.last(); anchor++) {
            for (int k = 0; k < source.length(); k++) {
                double actual = source.actual(anchor, k);
                assertThat(source.forecast(anchor, source.target(anchor, k))).isEqualTo(actual, within(1e-3));
            }
            assertThat(source.forecast(anchor, source.persistenceOutput(anchor)))
                    .isEqualTo(source.lastSeen(anchor), within(1e-3));
            if (form != TargetForm.LEVEL) {
                assertThat(source.persistenceOutput(anchor)).isZero();
            }
        }
    }

    @Property(tries = 200)
    void anInputIsTheScaledColumnAtItsRow(
            @ForAll WindowPlan plan, @ForAll ScalerKind scaler, @ForAll Split split, @ForAll long seed) {
        Assume.that(scaler != ScalerKind.PER_WINDOW);
        ArraySeries series = series(seed);
        WindowSource source = new Setting(plan, scaler, TargetForm.LEVEL).on(series);
        int steps = plan.spec().timeSteps();
        RowRanges anchors = plan.anchors(split);
        for (int anchor = anchors.first(); anchor <= anchors.last(); anchor++) {
            float[] input = input(source, anchor);
            for (int f = 0; f < FEATURES.size(); f++) {
                ColumnScale scale = source.scales().features().get(f);
                for (int t = 0; t < steps; t++) {
                    double value = series.values(FEATURES.get(f))[plan.spec().inputRow(anchor, t)];
                    assertThat(input[f * steps + t]).isEqualTo((float) scale.apply(value));
                }
            }
        }
    }

    @Property(tries = 200)
    void perWindowScalingGivesEveryFeatureMeanZeroAndDeviationOne(
            @ForAll WindowPlan plan, @ForAll Split split, @ForAll long seed) {
        WindowSource source = new Setting(plan, ScalerKind.PER_WINDOW, TargetForm.CHANGE).on(series(seed));
        int steps = plan.spec().timeSteps();
        RowRanges anchors = plan.anchors(split);
        for (int anchor = anchors.first(); anchor <= anchors.last(); anchor++) {
            float[] input = input(source, anchor);
            for (int f = 0; f < FEATURES.size(); f++) {
                double sum = 0;
                double squares = 0;
                for (int t = 0; t < steps; t++) {
                    sum += input[f * steps + t];
                    squares += input[f * steps + t] * input[f * steps + t];
                }
                assertThat(sum / steps).isEqualTo(0, within(1e-4));
                assertThat(squares / steps).isEqualTo(steps == 1 ? 0 : 1, within(1e-3));
            }
        }
    }
}
