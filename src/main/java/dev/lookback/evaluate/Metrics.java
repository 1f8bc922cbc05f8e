package dev.lookback.evaluate;

import java.util.function.IntToDoubleFunction;

/**
 * Error metrics of forecasts on one split, over all windows and steps: MAE, RMSE, MAPE, MASE, R², directional accuracy. All are
 * NaN without windows.
 *
 * @param mae mean |error| in scaled units (units / scale of the target)
 * @param rmse root mean squared error in scaled units
 * @param maeUnits mean |error| in the target's units
 * @param rmseUnits root mean squared error in the target's units
 * @param mape mean |error / actual|, a fraction; NaN for values near zero, see {@link MapeProblem}
 * @param mase maeUnits / mean |change over the horizon| on the train split (Hyndman and Koehler 2006); NaN if that is 0
 * @param r2 1 − Σ error² / Σ (actual − mean)²; NaN for constant actual values
 * @param directionalAccuracy share of windows whose forecast lies on the same side of the last seen value as the target, among
 *     those whose target differs from it; NaN without any
 */
public record Metrics(
        double mae,
        double rmse,
        double maeUnits,
        double rmseUnits,
        double mape,
        double mase,
        double r2,
        double directionalAccuracy) {

    /**
     * @param scale units per scaled unit
     * @param naiveMae mean |change over the horizon| on the train split, in units: the denominator of MASE
     */
    public static Metrics of(SplitForecast forecasts, double scale, double naiveMae) {
        int length = forecasts.length();
        int count = forecasts.count() * length;
        double[] predicted = forecasts.forecast();
        IntToDoubleFunction actual = i -> forecasts.actual(i / length, i % length);
        IntToDoubleFunction error = i -> predicted[i] - actual.applyAsDouble(i);
        double mae = mean(count, i -> Math.abs(error.applyAsDouble(i)));
        double meanSquare = mean(count, i -> square(error.applyAsDouble(i)));
        double rmse = Math.sqrt(meanSquare);
        return new Metrics(
                mae / scale,
                rmse / scale,
                mae,
                rmse,
                MapeProblem.of(forecasts).isPresent()
                        ? Double.NaN
                        : mean(count, i -> Math.abs(error.applyAsDouble(i) / actual.applyAsDouble(i))),
                naiveMae == 0 ? Double.NaN : mae / naiveMae,
                r2(count, actual, meanSquare),
                directionalAccuracy(forecasts));
    }

    private static double r2(int count, IntToDoubleFunction actual, double meanSquare) {
        if (count == 0) {
            return Double.NaN;
        }
        // Relative to the first value, so that the variance of constant values is exactly 0.
        double first = actual.applyAsDouble(0);
        double mean = mean(count, i -> actual.applyAsDouble(i) - first);
        double variance = mean(count, i -> square(actual.applyAsDouble(i) - first - mean));
        return variance == 0 ? Double.NaN : 1 - meanSquare / variance;
    }

    private static double directionalAccuracy(SplitForecast forecasts) {
        int moved = 0;
        int right = 0;
        for (int i = 0; i < forecasts.count(); i++) {
            double lastSeen = forecasts.persistence()[i];
            for (int k = 0; k < forecasts.length(); k++) {
                double direction = Math.signum(forecasts.actual(i, k) - lastSeen);
                if (direction != 0) {
                    moved++;
                    right += Math.signum(forecasts.forecast(i, k) - lastSeen) == direction ? 1 : 0;
                }
            }
        }
        return moved == 0 ? Double.NaN : (double) right / moved;
    }

    private static double mean(int count, IntToDoubleFunction value) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += value.applyAsDouble(i);
        }
        return sum / count;
    }

    private static double square(double value) {
        return value * value;
    }
}
