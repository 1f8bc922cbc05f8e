package dev.lookback.evaluate.direction;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.text.Message;

/**
 * Confusion matrix of directions, up or down from the last seen value: actual against predicted, with the hit rate.
 *
 * @param up predictions for targets above the last seen value
 * @param down predictions for targets below it
 * @param unchanged windows whose target equals the last seen value; they do not count
 * @param ahead rows from newest input to target, at least 1
 */
public record ConfusionMatrix(Predicted up, Predicted down, int unchanged, int ahead) {

    /** Confidence level of the interval of the hit rate. */
    public static final double CONFIDENCE = 0.95;

    /** Number of windows by predicted direction; neither where the forecast is the last seen value or NaN. */
    public record Predicted(int up, int down, int neither) {

        public int all() {
            return up + down + neither;
        }
    }

    /**
     * @param forecast of a single step
     * @param ahead rows from newest input to target
     */
    public static ConfusionMatrix of(SplitForecast forecast, int ahead) {
        int[][] counts = new int[3][3];
        for (int i = 0; i < forecast.count(); i++) {
            double last = forecast.persistence()[i];
            counts[direction(forecast.actual(i, 0) - last)][direction(forecast.forecast(i, 0) - last)]++;
        }
        int unchanged = counts[0][0] + counts[0][1] + counts[0][2];
        return new ConfusionMatrix(predicted(counts[1]), predicted(counts[2]), unchanged, Math.max(1, ahead));
    }

    /** 1 for up, 2 for down, else 0. */
    private static int direction(double change) {
        return change > 0 ? 1 : change < 0 ? 2 : 0;
    }

    private static Predicted predicted(int[] counts) {
        return new Predicted(counts[1], counts[2], counts[0]);
    }

    /** Windows whose target differs from the last seen value. */
    public int moved() {
        return up.all() + down.all();
    }

    public int hits() {
        return up.up() + down.down();
    }

    /** NaN where nothing moved. */
    public double hitRate() {
        return moved() == 0 ? Double.NaN : (double) hits() / moved();
    }

    /** Hit rate of always predicting "up"; NaN where nothing moved. */
    public double alwaysUp() {
        return moved() == 0 ? Double.NaN : (double) up.all() / moved();
    }

    /** Hit rate of always predicting the more frequent direction. */
    public double majorityRate() {
        return Math.max(alwaysUp(), 1 - alwaysUp());
    }

    /** Effective sample size: windows less than {@code ahead} rows apart overlap in what they forecast. */
    public double independentWindows() {
        return (double) moved() / ahead;
    }

    /** Confidence interval of the hit rate, for the effective sample size. */
    public WilsonInterval interval() {
        return WilsonInterval.of(hitRate(), independentWindows(), CONFIDENCE);
    }

    /** Outcome against always predicting the more frequent direction, by the interval of the hit rate. */
    public Evidence.Outcome outcome() {
        WilsonInterval interval = interval();
        if (interval.low() > majorityRate()) {
            return Evidence.Outcome.BETTER;
        }
        return interval.high() < majorityRate() ? Evidence.Outcome.WORSE : Evidence.Outcome.OPEN;
    }

    /** The result in words: "Right in 52.3 % of 338 windows …". */
    public Message sentence() {
        if (moved() == 0) {
            return Message.of("evaluate.direction.still");
        }
        WilsonInterval interval = interval();
        return Message.of(
                "evaluate.direction." + outcome(), hitRate(), moved(), interval.low(), interval.high(), alwaysUp());
    }
}
