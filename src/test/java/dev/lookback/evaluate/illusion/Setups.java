package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.window.AnchorRange;
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

/** Series, recipes and forecasts to look for illusions in. */
final class Setups {

    static final int ROWS = 1500;

    private Setups() {}

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

    /** A wave with noise that the past tells little about, within a fixed range. */
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

    /** Daily bars whose close is a random walk, as far as bars of prices look like the real ones. */
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
    static Facts facts(Map<String, double[]> columns, String target) {
        return facts(ArraySeries.of(columns), target, recipe -> recipe);
    }

    static Facts facts(Series series, String target, UnaryOperator<Recipe> change) {
        Recipe recipe = Preset.SMALL.on(series);
        return Facts.of(change.apply(recipe.withData(recipe.data().withTarget(target))), series)
                .orElseThrow();
    }

    /** Windows of the given length that forecast so many rows ahead. */
    static UnaryOperator<Recipe> ahead(int horizon) {
        return recipe -> recipe.withWindows(new WindowSpec(20, 1, horizon, dev.lookback.window.Alignment.ANCHOR));
    }

    /**
     * A run on validation.
     *
     * @param forecast by the row that is forecast
     */
    static Facts run(Facts facts, IntToDoubleFunction forecast) {
        return facts.withRun(
                Map.of(Split.VALIDATION, forecast(facts, Split.VALIDATION, forecast)), OptionalInt.empty());
    }

    static Facts tried(Facts facts, int tries) {
        return facts.withRun(facts.forecasts(), OptionalInt.of(tries));
    }

    static SplitForecast forecast(Facts facts, Split split, IntToDoubleFunction forecast) {
        WindowPlan plan = facts.plan();
        AnchorRange anchors = plan.anchors(split);
        double[] target = facts.targetValues();
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

    static List<Finding> found(Detector detector, Facts facts) {
        if (!detector.canLook(facts)) {
            throw new AssertionError(detector.kind() + " cannot look");
        }
        return detector.look(facts);
    }
}
