package dev.lookback.evaluate;

import dev.lookback.window.split.Split;
import java.util.Arrays;

/**
 * Forecasts of all windows of a split with the actual values and persistence, in the target's units. Window i forecasts rows
 * {@code firstTargetRow + i} to {@code firstTargetRow + i + length − 1}.
 *
 * @param length rows that each window forecasts
 * @param actual {@code [windows + length − 1]} actual values, row by row from {@code firstTargetRow} on: entry i + k belongs to
 *     step k of window i
 * @param forecast {@code [windows, length]} of the network, step fastest
 * @param persistence {@code [windows]} last seen value: the target at the newest input row of each window
 */
public record SplitForecast(
        Split split, int firstTargetRow, int length, double[] actual, double[] forecast, double[] persistence) {

    public SplitForecast {
        boolean fits = forecast.length == persistence.length * length
                && actual.length == (persistence.length == 0 ? 0 : persistence.length + length - 1);
        if (length < 1 || !fits) {
            throw new IllegalArgumentException(
                    "%d actual values, %d forecasts, %d last seen values of windows of length %d"
                            .formatted(actual.length, forecast.length, persistence.length, length));
        }
    }

    /** Windows that forecast a single row. */
    public SplitForecast(Split split, int firstTargetRow, double[] actual, double[] forecast, double[] persistence) {
        this(split, firstTargetRow, 1, actual, forecast, persistence);
    }

    /** Number of windows. */
    public int count() {
        return persistence.length;
    }

    /** Actual value at step {@code k}, from 0, of a window. */
    public double actual(int window, int k) {
        return actual[window + k];
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
        for (int i = 0; i < step.length; i++) {
            step[i] = forecast(i, k);
        }
        return new SplitForecast(
                split, firstTargetRow + k, 1, Arrays.copyOfRange(actual, k, k + step.length), step, persistence);
    }

    /** The same windows with the forecasts of another model, {@code [windows, length]}. */
    public SplitForecast with(double[] other) {
        return new SplitForecast(split, firstTargetRow, length, actual, other, persistence);
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
            residuals[i] = actual[i / length + i % length] - forecast[i];
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
