package dev.lookback.series.resample;

import dev.lookback.series.rhythm.Rhythm;
import java.util.Arrays;

/**
 * Rows of a series in buckets of a coarser rhythm: each row in the first bucket whose stamp is not before the row's. So a bucket
 * holds nothing that comes after its own stamp.
 *
 * @param ofRow {@code [rows]} bucket of each row, ascending from 0; -1 where a row is in none
 * @param stamps {@code [buckets]} stamps of the buckets that have rows, ascending
 * @param isFirstPartial whether more than a few rows of the first bucket would come before the first row
 * @param isLastOpen whether more rows may follow that belong to the last bucket
 */
public record Buckets(int[] ofRow, long[] stamps, boolean isFirstPartial, boolean isLastOpen) {

    /** Share of a bucket's rows that may be missing at the beginning: the first of January is one of a month's business days. */
    private static final double FEW = 0.1;

    /**
     * @param stamps stamps of the rows; where clocks are put back, the hour that comes again stays in the bucket reached before
     * @param fine rhythm of the rows
     * @param coarser rhythm of the buckets
     */
    public static Buckets of(long[] stamps, Rhythm fine, Rhythm coarser) {
        int[] ofRow = new int[stamps.length];
        long[] ends = new long[stamps.length];
        int bucket = -1;
        for (int row = 0; row < stamps.length; row++) {
            if (bucket < 0 || stamps[row] > ends[bucket]) {
                long end = end(stamps[row], fine, coarser);
                boolean isSame = bucket >= 0 && end == stamps[row] && isMoved(ends[bucket], end, fine, coarser);
                bucket += isSame ? 0 : 1;
                ends[bucket] = end;
            }
            ofRow[row] = bucket;
        }
        boolean hasRows = bucket >= 0;
        return new Buckets(
                ofRow,
                Arrays.copyOf(ends, bucket + 1),
                hasRows && isPartial(stamps[0], ends[0], fine, coarser),
                hasRows && isOpen(stamps[stamps.length - 1], ends[bucket], fine));
    }

    /** Stamp of a row's bucket: that of the row itself where a holiday has moved it behind. */
    private static long end(long stamp, Rhythm fine, Rhythm coarser) {
        long number = coarser.floor(stamp);
        return stamp - coarser.at(number) <= fine.latest() ? stamp : coarser.at(number + 1);
    }

    /** Whether the last row of a bucket is a moved one. */
    private static boolean isMoved(long end, long moved, Rhythm fine, Rhythm coarser) {
        return moved - end <= fine.latest() && coarser.floor(moved) == coarser.floor(end);
    }

    private static boolean isPartial(long first, long end, Rhythm fine, Rhythm coarser) {
        if (!fine.isRegular()) {
            return false;
        }
        long before = beforeBucket(end, fine, coarser);
        long missing = fine.nearest(first) - before - 1;
        return missing > FEW * (fine.floor(end) - before);
    }

    /** Number of buckets of which more than a few rows are missing, those before the first row aside. */
    public int thin(Rhythm fine, Rhythm coarser) {
        int[] rows = new int[stamps.length];
        for (int bucket : ofRow) {
            if (bucket >= 0) {
                rows[bucket]++;
            }
        }
        int thin = 0;
        for (int bucket = 0; bucket < rows.length && fine.isRegular(); bucket++) {
            long due = fine.floor(stamps[bucket]) - beforeBucket(stamps[bucket], fine, coarser);
            thin += due - rows[bucket] > FEW * due ? 1 : 0;
        }
        return thin;
    }

    /** Number of the last finer stamp before those of the bucket with an end. */
    private static long beforeBucket(long end, Rhythm fine, Rhythm coarser) {
        return fine.floor(coarser.at(coarser.floor(end - fine.latest() - 1)));
    }

    private static boolean isOpen(long last, long end, Rhythm fine) {
        return last < end && (!fine.isRegular() || fine.next(last, 1)[0] - fine.tolerance() <= end);
    }

    /** Those without a first one that is partial and a last one that is open, as long as there are others. */
    public Buckets whole() {
        int from = isFirstPartial && stamps.length > 1 ? 1 : 0;
        int to = stamps.length - (isLastOpen && stamps.length - from > 1 ? 1 : 0);
        int[] inWhole = Arrays.stream(ofRow)
                .map(bucket -> bucket < from || bucket >= to ? -1 : bucket - from)
                .toArray();
        return new Buckets(inWhole, Arrays.copyOfRange(stamps, from, to), false, false);
    }
}
