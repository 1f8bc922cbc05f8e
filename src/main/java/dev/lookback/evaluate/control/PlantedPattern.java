package dev.lookback.evaluate.control;

import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.window.WindowSpec;

/**
 * A dependence that is put into a series: every change is in part the change {@code lag} rows before, c(t) = φ · c(t − lag) +
 * √(1 − φ²) · e(t), both less the mean change, e being the change that the series had (a seasonal autoregression; its variance
 * stays that of e).
 *
 * @param lag rows
 * @param strength φ, 0 to 1; φ² is the share of the variance of one change that follows from the pattern
 */
public record PlantedPattern(int lag, double strength) {

    /** Half of the variance: much for a market, little for a network that works. */
    public static final double USUAL_STRENGTH = Math.sqrt(0.5);

    /**
     * One that such windows can see: nothing that it takes to forecast the farthest target lies after the newest input.
     *
     * @param spec with at least one time step
     */
    public static PlantedPattern seenBy(WindowSpec spec) {
        int steps = (spec.reach() + spec.step() - 1) / spec.step();
        return new PlantedPattern(steps * spec.step(), USUAL_STRENGTH);
    }

    double[] changes(ColumnChanges original) {
        double mean = original.mean();
        double fresh = Math.sqrt(1 - strength * strength);
        double[] changes = original.changes().clone();
        for (int row = lag + 1; row < changes.length; row++) {
            changes[row] = mean + strength * (changes[row - lag] - mean) + fresh * (original.changes()[row] - mean);
        }
        return changes;
    }

    /**
     * Skill of who knows the pattern and nothing else: what a perfect network would reach.
     *
     * @param planted {@code [n]} the target with the pattern
     * @param judged windows of that series
     * @param horizon rows between newest input and first target
     */
    public double attainable(double[] planted, SplitForecast judged, int horizon) {
        ColumnChanges steps = ColumnChanges.of(planted);
        double mean = steps.mean();
        double error = 0;
        double persistence = 0;
        for (int i = 0; i < judged.count(); i++) {
            int newest = judged.firstTargetRow() + i - horizon;
            double lastSeen = judged.persistence()[i];
            double change = 0;
            for (int ahead = 1; ahead < horizon + judged.length(); ahead++) {
                change += mean + strength * (steps.changes()[newest + ahead - lag] - mean);
                if (ahead >= horizon) {
                    double actual = judged.actual(i, ahead - horizon);
                    error += Math.abs(steps.moved(lastSeen, change) - actual);
                    persistence += Math.abs(lastSeen - actual);
                }
            }
        }
        return Scores.skill(error, persistence);
    }
}
