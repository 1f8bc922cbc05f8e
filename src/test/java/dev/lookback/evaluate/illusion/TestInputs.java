package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Split;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;

/** Series, recipes and forecasts for the tests of the detectors. */
final class TestInputs {

    static final int ROWS = 1500;

    private TestInputs() {}

    /** A random walk that stays above 0. */
    static double[] walk(Random random, int rows) {
        double[] values = new double[rows];
        double value = 1000;
        for (int row = 0; row < rows; row++) {
            value *= Math.exp(0.01 * random.nextGaussian());
            values[row] = value;
        }
        return values;
    }

    /** A wave with noise, within a fixed range. */
    static double[] wave(Random random, int rows) {
        double phase = random.nextDouble() * 6;
        return values(rows, row -> 10 + 3 * Math.sin(row / 4.0 + phase) + 0.5 * random.nextGaussian());
    }

    static double[] values(int rows, IntToDoubleFunction value) {
        double[] values = new double[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = value.applyAsDouble(row);
        }
        return values;
    }

    /** Daily bars whose close is a random walk, realistic as far as bars of prices go. */
    static Map<String, double[]> bars(Random random, int rows) {
        double[] close = walk(random, rows);
        double[] open = values(rows, r -> (r == 0 ? close[0] : close[r - 1]) * (1 + 0.002 * random.nextGaussian()));
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("open", open);
        columns.put("high", values(rows, r -> Math.max(open[r], close[r]) * (1 + 0.004 * random.nextDouble())));
        columns.put("low", values(rows, r -> Math.min(open[r], close[r]) * (1 - 0.004 * random.nextDouble())));
        columns.put("close", close);
        columns.put("volume", values(rows, r -> 1e6 * Math.exp(0.4 * random.nextGaussian())));
        return columns;
    }

    static Map<String, double[]> columns(Object... namesAndValues) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            columns.put((String) namesAndValues[i], (double[]) namesAndValues[i + 1]);
        }
        return columns;
    }

    /** The small preset on these columns, one row ahead. */
    static DetectorInput input(Map<String, double[]> columns, String target) {
        return input(ArraySeries.of(columns), target, recipe -> recipe);
    }

    static DetectorInput input(Series series, String target, UnaryOperator<Recipe> change) {
        Recipe recipe = Preset.SMALL.on(series);
        return DetectorInput.of(change.apply(recipe.withData(recipe.data().withTarget(target))), series)
                .orElseThrow();
    }

    /** Windows of the given length that forecast so many rows ahead. */
    static UnaryOperator<Recipe> ahead(int horizon) {
        return recipe -> recipe.withWindows(new WindowSpec(20, 1, horizon, dev.lookback.window.Alignment.ANCHOR));
    }

    /**
     * A run on validation.
     *
     * @param forecast as a function of the target row
     */
    static DetectorInput run(DetectorInput input, IntToDoubleFunction forecast) {
        return input.withRun(
                Map.of(Split.VALIDATION, forecast(input, Split.VALIDATION, forecast)), OptionalInt.empty());
    }

    static DetectorInput tried(DetectorInput input, int tries) {
        return input.withRun(input.forecasts(), OptionalInt.of(tries));
    }

    static SplitForecast forecast(DetectorInput input, Split split, IntToDoubleFunction forecast) {
        WindowPlan plan = input.plan();
        RowRanges anchors = plan.anchors(split);
        double[] target = input.targetValues();
        int first = plan.spec().targetRow(anchors.first());
        int length = plan.spec().length();
        return new SplitForecast(
                split,
                first,
                length,
                values(anchors.count() + length - 1, i -> target[first + i]),
                values(anchors.count() * length, i -> forecast.applyAsDouble(first + i / length + i % length)),
                values(anchors.count(), i -> target[plan.spec().newestRow(anchors.first() + i)]));
    }

    static List<Finding> found(Detector detector, DetectorInput input) {
        if (!detector.isApplicable(input)) {
            throw new AssertionError(detector.kind() + " is not applicable");
        }
        return detector.detect(input);
    }
}
