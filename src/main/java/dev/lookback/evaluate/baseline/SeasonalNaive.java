package dev.lookback.evaluate.baseline;

/**
 * Seasonal naïve forecast: repeats the value one season (or several, for far steps) before the target row.
 *
 * @param period rows in a season
 */
public record SeasonalNaive(int period) {

    RowForecaster.Rule on(double[] values) {
        return (newest, ahead) -> {
            int back = (ahead + period - 1) / period * period;
            int row = newest + ahead - back;
            return values[row < 0 ? newest : row];
        };
    }
}
