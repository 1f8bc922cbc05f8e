package dev.lookback.evaluate.baseline;

import dev.lookback.window.AnchorRange;
import dev.lookback.window.WindowSource;
import dev.lookback.window.split.Split;

/**
 * The mean of the newest rows as a forecast of all that come.
 *
 * @param rows how many, fewer at the beginning of the series
 */
public record MovingAverage(int rows) {

    private static final int[] CANDIDATES = {2, 3, 5, 10, 20, 50, 100, 200};

    /** The number of rows, among some that grow like 2, 5, 10, with the least error on the train windows; one row is persistence. */
    static MovingAverage fit(WindowSource source) {
        AnchorRange anchors = source.plan().anchors(Split.TRAIN);
        MovingAverage best = new MovingAverage(CANDIDATES[0]);
        double least = Double.POSITIVE_INFINITY;
        for (int rows : CANDIDATES) {
            MovingAverage candidate = new MovingAverage(rows);
            Forecaster forecaster = new ByRow(source.plan().spec(), candidate.on(source.targetColumn()));
            double error = ForecastErrors.mean(source, forecaster, anchors);
            if (error < least) {
                least = error;
                best = candidate;
            }
        }
        return best;
    }

    ByRow.Rule on(double[] values) {
        // Sums of differences from the first value: no digits are lost where a price moves little around a large level.
        double[] sums = new double[values.length + 1];
        for (int row = 0; row < values.length; row++) {
            sums[row + 1] = sums[row] + (values[row] - values[0]);
        }
        return (newest, ahead) -> {
            int end = newest + 1;
            int first = Math.max(0, end - rows);
            return values[0] + (sums[end] - sums[first]) / (end - first);
        };
    }
}
