package dev.lookback.evaluate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.series.ArraySeries;
import dev.lookback.window.Plans;
import dev.lookback.window.RowRanges;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.Split;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** No baseline looks ahead, with any windows, scaler and target form. */
@Domain(Plans.class)
@Domain(DomainContext.Global.class)
class BaselinesPropertiesTest {

    private static final List<String> FEATURES = List.of("a", "y");
    private static final EvaluationSettings SETTINGS =
            EvaluationSettings.defaults().withSeasonalPeriod(OptionalInt.of(7));

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
        return series.with("a", row, 77_777).with("y", row, 77_777);
    }

    private static WindowSource source(ArraySeries series, WindowPlan plan, ScalerKind scaler, TargetForm form) {
        return WindowSource.of(series, FEATURES, "y", plan, scaler, form);
    }

    @Property(tries = 200, maxDiscardRatio = 50)
    void baselinesAreFittedOnTrainRowsOnly(
            @ForAll WindowPlan plan,
            @ForAll ScalerKind scaler,
            @ForAll TargetForm form,
            @ForAll long seed,
            @ForAll @IntRange(max = Plans.ROWS - 1) int later) {
        int end = plan.borders().trainEnd();
        Assume.that(end < Plans.ROWS && plan.count(Split.TRAIN) > 0);
        int row = end + later % (Plans.ROWS - end);
        BaselineFit before = BaselineFit.of(source(series(seed), plan, scaler, form), SETTINGS, () -> true)
                .orElseThrow();
        BaselineFit after = BaselineFit.of(source(changed(series(seed), row), plan, scaler, form), SETTINGS, () -> true)
                .orElseThrow();
        assertThat(after).usingRecursiveComparison().isEqualTo(before);
    }

    @Property(tries = 200, maxDiscardRatio = 50)
    void aForecastDependsOnRowsUpToTheNewestInputOnly(
            @ForAll WindowPlan plan,
            @ForAll ScalerKind scaler,
            @ForAll TargetForm form,
            @ForAll Split split,
            @ForAll long seed,
            @ForAll @IntRange(max = Plans.ROWS - 1) int row) {
        Assume.that(plan.count(Split.TRAIN) > 0);
        WindowSource before = source(series(seed), plan, scaler, form);
        // Rows of the train split may change the fitted parameters, which is not a matter of the window.
        WindowSource after =
                WindowSource.with(changed(series(seed), row), FEATURES, "y", plan, scaler, form, before.scales());
        BaselineFit fit = BaselineFit.of(before, SETTINGS, () -> true).orElseThrow();
        RowRanges anchors = plan.anchors(split);
        for (Baseline baseline : fit.available()) {
            Forecaster one = fit.forecaster(baseline, before);
            Forecaster other = fit.forecaster(baseline, after);
            double[] was = new double[plan.spec().length()];
            double[] is = new double[was.length];
            for (int anchor = anchors.first(); anchor <= anchors.last(); anchor++) {
                if (plan.spec().newestRow(anchor) < row) {
                    one.write(anchor, was, 0);
                    other.write(anchor, is, 0);
                    assertThat(is).as("%s, window %d", baseline, anchor).isEqualTo(was);
                }
            }
        }
    }

    @Property(tries = 100, maxDiscardRatio = 50)
    void baselinesForecastTheWindowsOfTheNetwork(@ForAll WindowPlan plan, @ForAll Split split, @ForAll long seed) {
        Assume.that(plan.count(Split.TRAIN) > 0 && plan.count(split) > 0);
        WindowSource source = source(series(seed), plan, ScalerKind.STANDARD, TargetForm.LEVEL);
        RowRanges anchors = plan.anchors(split);
        double[] seen = anchors.rows().mapToDouble(source::lastSeen).toArray();
        RowRanges targets = anchors.shifted(plan.spec().targetRow(0));
        double[] actual = SplitForecast.actual(targets, source.length(), source.targetColumn());
        SplitForecast network = new SplitForecast(
                split, targets, source.length(), actual, new double[seen.length * source.length()], seen);
        Baselines baselines = new Baselines(
                source, BaselineFit.of(source, SETTINGS, () -> true).orElseThrow());
        SplitForecast repeated = baselines.forecast(Baseline.PERSISTENCE, network);
        assertThat(repeated.forecast()).isEqualTo(network.persistenceForecast().forecast());
        assertThat(repeated.actual()).isSameAs(actual);
        assertThat(repeated.firstTargetRow()).isEqualTo(network.firstTargetRow());
    }
}
