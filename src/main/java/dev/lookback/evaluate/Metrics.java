package dev.lookback.evaluate;

/**
 * How good forecasts are on one split.
 *
 * @param mae mean |error| in scaled units (units / scale of the target)
 * @param rmse root of the mean squared error, scaled units
 * @param maeUnits mean |error| in the target's units
 * @param rmseUnits in the target's units
 * @param mape mean |error / actual|, a fraction; NaN where an actual value is 0
 * @param mase maeUnits over the mean |change over the horizon| on the train split (Hyndman and Koehler 2006)
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
        throw new UnsupportedOperationException("not written yet");
    }
}
