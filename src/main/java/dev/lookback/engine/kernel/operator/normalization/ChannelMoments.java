package dev.lookback.engine.kernel.operator.normalization;

import java.util.Arrays;

/**
 * Mean and variance of every channel over rows that come in parts, combined pairwise (Chan, Golub and LeVeque 1979): no
 * digits are lost where a mean is large beside the deviation.
 */
final class ChannelMoments {

    private final double[] means;

    /** Sums of squared deviations from the mean. */
    private final double[] squares;

    private long count;

    ChannelMoments(int channels) {
        means = new double[channels];
        squares = new double[channels];
    }

    long count() {
        return count;
    }

    double mean(int channel) {
        return means[channel];
    }

    /** Mean of the squared deviations. */
    double variance(int channel) {
        return squares[channel] / count;
    }

    void add(ChannelMoments other) {
        if (other.count > 0) {
            long together = count + other.count;
            for (int c = 0; c < means.length; c++) {
                add(c, other.count, together, other.means[c], other.squares[c]);
            }
            count = together;
        }
    }

    /**
     * Adds {@code rows} rows.
     *
     * @param center of each channel
     * @param sums of each channel's deviations from its center
     * @param squares sums of the squares of these
     */
    void add(int rows, float[] center, float[] sums, float[] squares) {
        long together = count + rows;
        for (int c = 0; c < means.length; c++) {
            double shift = (double) sums[c] / rows;
            add(c, rows, together, center[c] + shift, Math.max(0, squares[c] - shift * sums[c]));
        }
        count = together;
    }

    private void add(int c, long rows, long together, double mean, double square) {
        double difference = mean - means[c];
        means[c] += difference * rows / together;
        squares[c] += square + difference * difference * ((double) count * rows / together);
    }

    void clear() {
        Arrays.fill(means, 0);
        Arrays.fill(squares, 0);
        count = 0;
    }
}
