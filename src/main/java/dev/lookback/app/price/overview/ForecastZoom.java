package dev.lookback.app.price.overview;

/**
 * Number of rows at which a forecast can be told from the actual values: their lines lie apart by a few pixels on average, or
 * each row has room enough to be seen by itself.
 */
public final class ForecastZoom {

    /** Fewest pixels per row: a forecast that lags by a row is seen to. */
    private static final double PIXELS = 6;

    /** Pixels per row with which even lines that lie upon each other are seen row by row. */
    private static final double ENOUGH_PIXELS = 24;

    /** Mean distance of the lines, as a share of the height that they take. */
    private static final double APART = 0.02;

    private static final double SHRINK = 0.85;

    private ForecastZoom() {}

    /**
     * Rows to see, counted from the newest.
     *
     * @param actual {@code [rows]}
     * @param forecast {@code [rows]} of the same rows
     * @param width of the chart in pixels
     * @return from 1 to the number of rows; 0 if there are none
     */
    public static int rows(double[] actual, double[] forecast, double width) {
        int fewest = (int) Math.min(actual.length, Math.ceil(width / ENOUGH_PIXELS));
        int rows = (int) Math.min(actual.length, Math.ceil(width / PIXELS));
        while (rows > fewest && distance(actual, forecast, rows) < APART) {
            rows = Math.max(fewest, (int) (SHRINK * rows));
        }
        return rows;
    }

    /** Mean distance of the newest rows of both lines, as a share of the height that they take together. */
    private static double distance(double[] actual, double[] forecast, int rows) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int i = actual.length - rows; i < actual.length; i++) {
            low = Math.min(low, Math.min(actual[i], forecast[i]));
            high = Math.max(high, Math.max(actual[i], forecast[i]));
            sum += Math.abs(actual[i] - forecast[i]);
        }
        return low < high ? sum / rows / (high - low) : 0;
    }
}
