package dev.lookback.series.resample;

import dev.lookback.series.rhythm.Rhythm;
import java.util.Arrays;

/**
 * Rows of a series in buckets of a coarser rhythm: each row in the first bucket whose stamp is not before the row's. So a bucket
 * holds nothing that comes after its own stamp.
 *
 * @param ofRow {@code [rows]} bucket of each row, ascending from 0
 * @param stamps {@code [buckets]} stamps of the buckets that have rows, ascending
 * @param isLastOpen whether the last row comes before the stamp of its bucket, so that more rows may belong to it
 */
public record Buckets(int[] ofRow, long[] stamps, boolean isLastOpen) {

    /**
     * @param stamps stamps of the rows; where clocks are put back, the hour that comes again stays in the bucket reached before
     * @param coarser rhythm of the buckets
     */
    public static Buckets of(long[] stamps, Rhythm coarser) {
        int[] ofRow = new int[stamps.length];
        long[] ends = new long[stamps.length];
        int bucket = -1;
        for (int row = 0; row < stamps.length; row++) {
            if (bucket < 0 || stamps[row] > ends[bucket]) {
                ends[++bucket] = end(stamps[row], coarser);
            }
            ofRow[row] = bucket;
        }
        boolean isLastOpen = bucket >= 0 && stamps[stamps.length - 1] < ends[bucket];
        return new Buckets(ofRow, Arrays.copyOf(ends, bucket + 1), isLastOpen);
    }

    private static long end(long stamp, Rhythm coarser) {
        long number = coarser.floor(stamp);
        long end = coarser.at(number);
        return end == stamp ? end : coarser.at(number + 1);
    }
}
