package dev.lookback.evaluate.baseline;

/**
 * Persistence of a series that repeats itself.
 *
 * @param period rows after which it does
 */
public record SeasonalRepeat(int period) {

    ByRow.Rule on(double[] values) {
        return (newest, ahead) -> {
            int back = (ahead + period - 1) / period * period;
            int row = newest + ahead - back;
            return values[row < 0 ? newest : row];
        };
    }
}
