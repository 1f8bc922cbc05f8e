package dev.lookback.evaluate.control;

import dev.lookback.evaluate.Skill;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.window.WindowSpec;

/**
 * Pattern planted into a series: every change depends in part on the change {@code lag} rows before, c(t) = φ · c(t − lag) +
 * √(1 − φ²) · e(t), both less the mean change, where e is the original change (a seasonal autoregression with the variance of
 * e).
 *
 * @param lag rows
 * @param strength φ, 0 to 1; φ² is the share of the variance of a change that the pattern explains
 */
public record PlantedPattern(int lag, double strength) {

    /** Explains half of the variance: much for a market, but easy for a working network. */
    public static final double DEFAULT_STRENGTH = Math.sqrt(0.5);

    /**
     * A pattern that such windows contain: all changes needed to forecast the farthest target lie in the inputs.
     *
     * @param spec with at least one time step
     */
    public static PlantedPattern visibleTo(WindowSpec spec) {
        int steps = (spec.reach() + spec.step() - 1) / spec.step();
        return new PlantedPattern(steps * spec.step(), DEFAULT_STRENGTH);
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
     * Skill of forecasting by the pattern alone, which a perfect network would reach.
     *
     * @param planted {@code [n]} the target with the pattern
     * @param windows of that series
     * @param horizon rows between newest input and first target
     */
    public double attainableSkill(double[] planted, SplitForecast windows, int horizon) {
        ColumnChanges changes = ColumnChanges.of(planted);
        double mean = changes.mean();
        double error = 0;
        double persistence = 0;
        for (int i = 0; i < windows.count(); i++) {
            int newest = windows.targetRow(i) - horizon;
            double lastSeen = windows.persistence()[i];
            double predicted = 0;
            for (int ahead = 1; ahead < horizon + windows.length(); ahead++) {
                predicted += mean + strength * (changes.changes()[newest + ahead - lag] - mean);
                if (ahead >= horizon) {
                    double actual = windows.actual(i, ahead - horizon);
                    error += Math.abs(changes.changed(lastSeen, predicted) - actual);
                    persistence += Math.abs(lastSeen - actual);
                }
            }
        }
        return Skill.of(error, persistence);
    }
}
