package dev.lookback.app.price.overview;

import java.util.Arrays;

/**
 * Number of newest rows with which a chart opens: as many as still show a line rather than a band of ink.
 *
 * <p>What makes a band is how much of the height the line covers within one column of pixels. A random walk covers about
 * 1/√width of it at every scale, so zooming in does not make it clearer; a series that covers more, such as one with a daily cycle at
 * hourly rows, becomes clearer with fewer rows.
 */
public final class FirstView {

    /** Ink that a line may have, in that of a random walk at the same width. */
    private static final double RANDOM_WALKS = 1.3;

    /** Rows per pixel above which single rows are lost in any line. */
    private static final double MOST_PER_PIXEL = 10;

    /** Pixels per row above which no line is a band. */
    private static final double ENOUGH_PIXELS = 6;

    private static final double SHRINK = 0.85;

    private FirstView() {}

    /**
     * Rows to open with, counted from the newest.
     *
     * @param values oldest first
     * @param width of the chart in pixels
     * @return all of them if the series is short or smooth
     */
    public static int rows(double[] values, double width) {
        int fewest = (int) Math.min(values.length, Math.ceil(width / ENOUGH_PIXELS));
        int rows = (int) Math.min(values.length, Math.floor(width * MOST_PER_PIXEL));
        while (rows > fewest && ink(values, rows, width) > RANDOM_WALKS / Math.sqrt(width)) {
            rows = Math.max(fewest, (int) (SHRINK * rows));
        }
        return Math.max(rows, Math.min(1, values.length));
    }

    /**
     * Share of the height that the line of the newest rows covers in a column of pixels, on average: 0 for a straight horizontal
     * line, 1 for one that goes from the lowest to the highest value in each column.
     */
    static double ink(double[] values, int rows, double width) {
        int first = values.length - rows;
        double lowest = Arrays.stream(values, first, values.length).min().orElse(0);
        double highest = Arrays.stream(values, first, values.length).max().orElse(0);
        if (!(lowest < highest)) {
            return 0;
        }
        double perColumn = Math.max(1, rows / width);
        double covered = 0;
        for (double from = first; from < values.length - 1; from += perColumn) {
            covered += extent(values, (int) from, (int) Math.min(values.length - 1, from + perColumn));
        }
        return covered / width / (highest - lowest);
    }

    private static double extent(double[] values, int first, int last) {
        double low = values[first];
        double high = values[first];
        for (int i = first + 1; i <= last; i++) {
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
        }
        return high - low;
    }
}
