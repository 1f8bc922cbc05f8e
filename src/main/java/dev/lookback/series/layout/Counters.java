package dev.lookback.series.layout;

/** Detection of columns that count rows and begin anew with each series. */
public final class Counters {

    /** Share of the steps that are of one. */
    private static final double COUNTING = 0.6;

    private Counters() {}

    /** Whether the numbers count by one and fall back to their first number, and only to it. */
    public static boolean isRestarting(double[] values) {
        int ones = 0;
        int restarts = 0;
        for (int row = 1; row < values.length; row++) {
            double step = values[row] - values[row - 1];
            if (step < 0 && values[row] == values[0]) {
                restarts++;
            } else if (step == 1) {
                ones++;
            } else {
                return false;
            }
        }
        return restarts > 0 && ones >= COUNTING * (values.length - 1);
    }
}
