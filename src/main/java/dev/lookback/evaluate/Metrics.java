package dev.lookback.evaluate;

import java.util.function.IntToDoubleFunction;

/**
 * How good forecasts are on one split, over all windows and steps. Everything is NaN where there are no windows.
 *
 * @param mae mean |error| in scaled units (units / scale of the target)
 * @param rmse root of the mean squared error, scaled units
 * @param maeUnits mean |error| in the target's units
 * @param rmseUnits in the target's units
 * @param mape mean |error / actual|, a fraction; NaN where values come near zero, see {@link PercentageTrouble}
 * @param mase maeUnits over the mean |change over the horizon| on the train split (Hyndman and Koehler 2006); NaN where that is 0
 * @param r2 1 − Σ error² / Σ (actual − mean)²; NaN for constant actual values
 * @param directionalAccuracy share of windows, among those whose target differs from the last seen value, where the
 *     forecast lies on the same side of it; NaN where there is none
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
     * @param naiveMae mean |change over the horizon| on the train split, in units: MASE's denominator
     */
    public static Metrics of(SplitForecast judged, double scale, double naiveMae) {
        int length = judged.length();
        int count = judged.count() * length;
        double[] forecast = judged.forecast();
        IntToDoubleFunction actual = i -> judged.actual(i / length, i % length);
        IntToDoubleFunction error = i -> forecast[i] - actual.applyAsDouble(i);
        double mae = mean(count, i -> Math.abs(error.applyAsDouble(i)));
        double meanSquare = mean(count, i -> square(error.applyAsDouble(i)));
        double rmse = Math.sqrt(meanSquare);
        return new Metrics(
                mae / scale,
                rmse / scale,
                mae,
                rmse,
                PercentageTrouble.of(judged).isPresent()
                        ? Double.NaN
                        : mean(count, i -> Math.abs(error.applyAsDouble(i) / actual.applyAsDouble(i))),
                naiveMae == 0 ? Double.NaN : mae / naiveMae,
                r2(count, actual, meanSquare),
                directionalAccuracy(judged));
    }

    private static double r2(int count, IntToDoubleFunction actual, double meanSquare) {
        if (count == 0) {
            return Double.NaN;
        }
        // Differences from the first value make the mean, and so the variance of constant values, exact.
        double first = actual.applyAsDouble(0);
        double mean = mean(count, i -> actual.applyAsDouble(i) - first);
        double variance = mean(count, i -> square(actual.applyAsDouble(i) - first - mean));
        return variance == 0 ? Double.NaN : 1 - meanSquare / variance;
    }

    private static double directionalAccuracy(SplitForecast judged) {
        int moved = 0;
        int right = 0;
        for (int i = 0; i < judged.count(); i++) {
            double lastSeen = judged.persistence()[i];
            for (int k = 0; k < judged.length(); k++) {
                double direction = Math.signum(judged.actual(i, k) - lastSeen);
                if (direction != 0) {
                    moved++;
                    right += Math.signum(judged.forecast(i, k) - lastSeen) == direction ? 1 : 0;
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
