package dev.lookback.evaluate.baseline;

/**
 * Persistence, the naïve forecast: the last seen value, repeated at every step. For the windows that a network has forecast the
 * same values are at hand in {@link dev.lookback.evaluate.SplitForecast#persistenceForecast()}.
 */
final class Persistence {

    private Persistence() {}

    static RowForecaster.Rule on(double[] values) {
        return (newest, ahead) -> values[newest];
    }
}
