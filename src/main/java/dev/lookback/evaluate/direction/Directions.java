package dev.lookback.evaluate.direction;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.text.Message;

/**
 * Ups and downs from the last seen value: what came, and what had been said.
 *
 * @param up what was said of targets that came to lie above the last seen value
 * @param down of those below
 * @param still windows whose target is the last seen value, which count for nothing
 * @param ahead rows from newest input to target, at least 1
 */
public record Directions(Said up, Said down, int still, int ahead) {

    /** The confidence of intervals for shares. */
    public static final double CONFIDENCE = 0.95;

    /** How often each direction was said; neither where the forecast is the last seen value, or no number. */
    public record Said(int up, int down, int neither) {

        public int all() {
            return up + down + neither;
        }
    }

    /**
     * @param forecast of a single step
     * @param ahead rows from newest input to target
     */
    public static Directions of(SplitForecast forecast, int ahead) {
        int[][] counts = new int[3][3];
        for (int i = 0; i < forecast.count(); i++) {
            double last = forecast.persistence()[i];
            counts[way(forecast.actual(i, 0) - last)][way(forecast.forecast(i, 0) - last)]++;
        }
        int still = counts[0][0] + counts[0][1] + counts[0][2];
        return new Directions(said(counts[1]), said(counts[2]), still, Math.max(1, ahead));
    }

    /** 1 for up, 2 for down, else 0. */
    private static int way(double change) {
        return change > 0 ? 1 : change < 0 ? 2 : 0;
    }

    private static Said said(int[] counts) {
        return new Said(counts[1], counts[2], counts[0]);
    }

    /** Windows that count. */
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

    /** The hit rate of who always says "up"; NaN where nothing moved. */
    public double alwaysUp() {
        return moved() == 0 ? Double.NaN : (double) up.all() / moved();
    }

    /** The hit rate of who always says the one that comes more often. */
    public double alwaysTheSame() {
        return Math.max(alwaysUp(), 1 - alwaysUp());
    }

    /** Windows less than {@code ahead} rows apart share part of what happens to them: only so many are independent. */
    public double independent() {
        return (double) moved() / ahead;
    }

    /** Where the probability of a hit may lie, by as many windows as are independent. */
    public WilsonInterval interval() {
        return WilsonInterval.of(hitRate(), independent(), CONFIDENCE);
    }

    /** What can be said: "Right in 52.3 % of 338 windows …". */
    public Message sentence() {
        if (moved() == 0) {
            return Message.of("evaluate.direction.still");
        }
        WilsonInterval interval = interval();
        boolean better = interval.low() > alwaysTheSame();
        boolean worse = interval.high() < alwaysTheSame();
        return Message.of(
                "evaluate.direction." + (better ? "better" : worse ? "worse" : "open"),
                hitRate(),
                moved(),
                interval.low(),
                interval.high(),
                alwaysUp());
    }
}
