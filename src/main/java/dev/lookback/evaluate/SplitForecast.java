package dev.lookback.evaluate;

import dev.lookback.window.Split;

/**
 * The forecasts of all windows of a split, in the target's own units; entry i belongs to row {@code firstTargetRow + i}.
 *
 * @param actual {@code [windows]} what came
 * @param forecast {@code [windows]} what the network said
 * @param persistence {@code [windows]} the target's value at each window's newest input row
 */
public record SplitForecast(Split split, int firstTargetRow, double[] actual, double[] forecast, double[] persistence) {

    public int count() {
        return actual.length;
    }

    /** {@code [windows]} actual − forecast, in units: above 0 where more came than was forecast. */
    public double[] residuals() {
        double[] residuals = new double[actual.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = actual[i] - forecast[i];
        }
        return residuals;
    }
}
