package dev.lookback.evaluate.baseline;

/** Drift method: extends the line from the first value through the last seen one. */
final class Drift {

    private Drift() {}

    static RowForecaster.Rule on(double[] values) {
        return (newest, ahead) -> {
            double slope = newest == 0 ? 0 : (values[newest] - values[0]) / newest;
            return values[newest] + ahead * slope;
        };
    }
}
