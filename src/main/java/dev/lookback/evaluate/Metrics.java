package dev.lookback.evaluate;

import java.util.function.IntToDoubleFunction;

/**
 * How good forecasts are on one split. Everything is NaN where there are no windows.
 *
 * @param mae mean |error| in scaled units (units / scale of the target)
 * @param rmse root of the mean squared error, scaled units
 * @param maeUnits mean |error| in the target's units
 * @param rmseUnits in the target's units
 * @param mape mean |error / actual|, a fraction; NaN where an actual value is 0
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
    public static Metrics of(double[] actual, double[] forecast, double[] lastSeen, double scale, double naiveMae) {
        if (forecast.length != actual.length || lastSeen.length != actual.length) {
            throw new IllegalArgumentException("%d actual values, %d forecasts, %d last seen values"
                    .formatted(actual.length, forecast.length, lastSeen.length));
        }
        double mae = mean(actual.length, i -> Math.abs(forecast[i] - actual[i]));
        double meanSquare = mean(actual.length, i -> square(forecast[i] - actual[i]));
        double rmse = Math.sqrt(meanSquare);
        return new Metrics(
                mae / scale,
                rmse / scale,
                mae,
                rmse,
                mape(actual, forecast),
                naiveMae == 0 ? Double.NaN : mae / naiveMae,
                r2(actual, meanSquare),
                directionalAccuracy(actual, forecast, lastSeen));
    }

    private static double mape(double[] actual, double[] forecast) {
        return mean(actual.length, i -> actual[i] == 0 ? Double.NaN : Math.abs((forecast[i] - actual[i]) / actual[i]));
    }

    private static double r2(double[] actual, double meanSquare) {
        // Differences from the first value make the mean, and so the variance of constant values, exact.
        double mean = mean(actual.length, i -> actual[i] - actual[0]);
        double variance = mean(actual.length, i -> square(actual[i] - actual[0] - mean));
        return variance == 0 ? Double.NaN : 1 - meanSquare / variance;
    }

    private static double directionalAccuracy(double[] actual, double[] forecast, double[] lastSeen) {
        int moved = 0;
        int right = 0;
        for (int i = 0; i < actual.length; i++) {
            double direction = Math.signum(actual[i] - lastSeen[i]);
            if (direction != 0) {
                moved++;
                right += Math.signum(forecast[i] - lastSeen[i]) == direction ? 1 : 0;
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
