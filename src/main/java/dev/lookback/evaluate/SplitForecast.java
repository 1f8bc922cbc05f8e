package dev.lookback.evaluate;

import dev.lookback.window.RowRanges;
import dev.lookback.window.split.Split;

/**
 * Forecasts of all windows of a split with the actual values and persistence, in the target's units. Window i forecasts rows
 * {@code targets.at(i)} to {@code targets.at(i) + length − 1}.
 *
 * @param targets first target row of each window: one range, or several where windows are left out
 * @param length rows that each window forecasts
 * @param actual {@code [windows + ranges · (length − 1)]} actual values, row by row and range by range: entry i + r · (length − 1)
 *     + k belongs to step k of window i, which is in range r
 * @param forecast {@code [windows, length]} of the network, step fastest
 * @param persistence {@code [windows]} last seen value: the target at the newest input row of each window
 */
public record SplitForecast(
        Split split, RowRanges targets, int length, double[] actual, double[] forecast, double[] persistence) {

    public SplitForecast {
        boolean fits = forecast.length == persistence.length * length
                && targets.count() == persistence.length
                && actual.length == persistence.length + targets.ranges() * (length - 1);
        if (length < 1 || !fits) {
            throw new IllegalArgumentException(
                    "%d actual values, %d forecasts, %d last seen values of windows of length %d"
                            .formatted(actual.length, forecast.length, persistence.length, length));
        }
    }

    /** Consecutive windows. */
    public SplitForecast(
            Split split, int firstTargetRow, int length, double[] actual, double[] forecast, double[] persistence) {
        this(
                split,
                RowRanges.of(firstTargetRow, firstTargetRow + persistence.length - 1),
                length,
                actual,
                forecast,
                persistence);
    }

    /** Consecutive windows that forecast a single row. */
    public SplitForecast(Split split, int firstTargetRow, double[] actual, double[] forecast, double[] persistence) {
        this(split, firstTargetRow, 1, actual, forecast, persistence);
    }

    /**
     * The actual values of windows, in the order of {@link #actual()}.
     *
     * @param column {@code [rows]} all values of the target
     */
    public static double[] actual(RowRanges targets, int length, double[] column) {
        double[] actual = new double[targets.count() + targets.ranges() * (length - 1)];
        for (int range = 0, at = 0; range < targets.ranges(); range++) {
            int rows = targets.count(range) + length - 1;
            System.arraycopy(column, targets.first(range), actual, at, rows);
            at += rows;
        }
        return actual;
    }

    /** Number of windows. */
    public int count() {
        return persistence.length;
    }

    /** First target row of the first window; 0 without windows. */
    public int firstTargetRow() {
        return targets.first();
    }

    /** First target row of a window. */
    public int targetRow(int window) {
        return targets.at(window);
    }

    /** The row after the first target row of the last window; 0 without windows. */
    public int end() {
        return targets.last() + 1;
    }

    /** Actual value at step {@code k}, from 0, of a window. */
    public double actual(int window, int k) {
        return actual[place(window) + k];
    }

    private int place(int window) {
        return length == 1 ? window : window + targets.rangeOf(window) * (length - 1);
    }

    /** Forecast of step {@code k}, from 0, of a window. */
    public double forecast(int window, int k) {
        return forecast[window * length + k];
    }

    /** The forecasts of a single step, from 0, of all windows. */
    public SplitForecast atStep(int k) {
        if (length == 1 && k == 0) {
            return this;
        }
        double[] step = new double[count()];
        double[] came = new double[count()];
        for (int i = 0; i < step.length; i++) {
            step[i] = forecast(i, k);
            came[i] = actual(i, k);
        }
        return new SplitForecast(split, targets.shifted(k), 1, came, step, persistence);
    }

    /** The same windows with the forecasts of another model, {@code [windows, length]}. */
    public SplitForecast with(double[] other) {
        return new SplitForecast(split, targets, length, actual, other, persistence);
    }

    /** Persistence on the same windows: the last seen value repeated at every step. */
    public SplitForecast persistenceForecast() {
        double[] repeated = new double[forecast.length];
        for (int i = 0; i < repeated.length; i++) {
            repeated[i] = persistence[i / length];
        }
        return with(repeated);
    }

    /** {@code [windows, length]} actual − forecast, in units: above 0 where the forecast was too low. */
    public double[] residuals() {
        double[] residuals = new double[forecast.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = actual(i / length, i % length) - forecast[i];
        }
        return residuals;
    }

    /** {@code [windows]} MAE of each window over its steps, in units. */
    public double[] errors() {
        double[] residuals = residuals();
        double[] errors = new double[count()];
        for (int i = 0; i < residuals.length; i++) {
            errors[i / length] += Math.abs(residuals[i]) / length;
        }
        return errors;
    }
}
