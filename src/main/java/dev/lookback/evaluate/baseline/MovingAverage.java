package dev.lookback.evaluate.baseline;

import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowSource;
import dev.lookback.window.split.Split;

/**
 * Moving average: the mean of the newest rows, as the forecast of every step.
 *
 * @param rows averaged; fewer at the beginning of the series
 */
public record MovingAverage(int rows) {

    private static final int[] CANDIDATES = {2, 3, 5, 10, 20, 50, 100, 200};

    /** Chooses the number of rows with the smallest MAE on the train windows; a single row is persistence, and not among them. */
    static MovingAverage fit(WindowSource source) {
        RowRanges anchors = source.plan().anchors(Split.TRAIN);
        MovingAverage best = new MovingAverage(CANDIDATES[0]);
        double smallest = Double.POSITIVE_INFINITY;
        for (int rows : CANDIDATES) {
            MovingAverage candidate = new MovingAverage(rows);
            Forecaster forecaster = new RowForecaster(source.plan().spec(), candidate.on(source.targetColumn()));
            double error = ForecastErrors.mae(source, forecaster, anchors);
            if (error < smallest) {
                smallest = error;
                best = candidate;
            }
        }
        return best;
    }

    RowForecaster.Rule on(double[] values) {
        // Prefix sums relative to the first value: no loss of digits where values vary little around a large level.
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
