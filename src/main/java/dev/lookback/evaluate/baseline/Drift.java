package dev.lookback.evaluate.baseline;

/** The line from the first value through the last seen one, gone on with. */
final class Drift {

    private Drift() {}

    static ByRow.Rule on(double[] values) {
        return (newest, ahead) -> {
            double slope = newest == 0 ? 0 : (values[newest] - values[0]) / newest;
            return values[newest] + ahead * slope;
        };
    }
}
