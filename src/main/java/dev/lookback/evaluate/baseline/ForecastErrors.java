package dev.lookback.evaluate.baseline;

import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowSource;

/** Mean absolute error (MAE) of a forecaster. */
final class ForecastErrors {

    private ForecastErrors() {}

    /** Mean |error| over windows and steps, in units; NaN without windows. */
    static double mae(WindowSource source, Forecaster forecaster, RowRanges anchors) {
        int steps = source.length();
        double[] forecast = new double[steps];
        double sum = 0;
        for (int i = 0; i < anchors.count(); i++) {
            int anchor = anchors.at(i);
            forecaster.write(anchor, forecast, 0);
            for (int step = 0; step < steps; step++) {
                sum += Math.abs(forecast[step] - source.actual(anchor, step));
            }
        }
        return sum / anchors.count() / steps;
    }
}
