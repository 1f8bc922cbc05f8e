package dev.lookback.series.rhythm;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Stamps from all over a series, in pieces of neighbouring rows: enough to see its usual distances.
 *
 * @param stamps ascending
 * @param distances distances of neighbouring rows greater than 0, ascending; not empty
 */
record StampSample(long[] stamps, long[] distances) {

    private static final int PIECES = 64;
    private static final int PIECE = 512;

    static StampSample of(long[] all) {
        if (all.length <= PIECES * PIECE) {
            return new StampSample(all, distances(all, all.length));
        }
        long[] stamps = new long[PIECES * PIECE];
        for (int i = 0; i < PIECES; i++) {
            int from = (int) ((long) i * (all.length - PIECE) / (PIECES - 1));
            System.arraycopy(all, from, stamps, i * PIECE, PIECE);
        }
        return new StampSample(stamps, distances(stamps, PIECE));
    }

    private static long[] distances(long[] stamps, int piece) {
        long[] distances = new long[stamps.length];
        int count = 0;
        for (int i = 1; i < stamps.length; i++) {
            if (i % piece != 0 && stamps[i] > stamps[i - 1]) {
                distances[count++] = stamps[i] - stamps[i - 1];
            }
        }
        long[] sorted = Arrays.copyOf(distances, count);
        Arrays.sort(sorted);
        return sorted;
    }

    long median() {
        return distances[distances.length / 2];
    }

    /** The most frequent distance, the shortest of those. */
    long usual() {
        return mode(distances);
    }

    /** The most frequent value of a function of the stamps. */
    long mode(LongUnaryOperator of) {
        long[] values = Arrays.stream(stamps).map(of).sorted().toArray();
        return mode(values);
    }

    /** The greatest distance of which all frequent ones are multiples. */
    long common() {
        long common = 0;
        int from = 0;
        for (int i = 1; i <= distances.length; i++) {
            if (i == distances.length || distances[i] != distances[from]) {
                common = (i - from) * 10L >= distances.length ? gcd(distances[from], common) : common;
                from = i;
            }
        }
        return common == 0 ? usual() : common;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private static long mode(long[] sorted) {
        long mode = sorted[0];
        int most = 0;
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[from]) {
                if (i - from > most) {
                    most = i - from;
                    mode = sorted[from];
                }
                from = i;
            }
        }
        return mode;
    }
}
