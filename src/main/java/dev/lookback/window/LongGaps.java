package dev.lookback.window;

import dev.lookback.series.Series;
import dev.lookback.series.rhythm.Gaps;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Long gaps of a series, which no window may cross: the rows that follow one. Immutable. */
public final class LongGaps {

    /** No gap is too long. */
    public static final LongGaps NONE = new LongGaps(new int[0]);

    /** Steps from row to row that are nothing unusual. */
    private static final int SEVERAL = 2;

    private final int[] after;

    private LongGaps(int[] after) {
        this.after = after;
    }

    /** @param after rows that follow a long gap, ascending */
    public static LongGaps before(int... after) {
        return after.length == 0 ? NONE : new LongGaps(after.clone());
    }

    /**
     * @param longest most steps of the series' rhythm between neighbouring rows of a window; empty for any
     * @return none where the series has no time
     */
    public static LongGaps of(Series series, OptionalInt longest) {
        if (longest.isEmpty() || longest.getAsInt() < 1 || !series.hasTime()) {
            return NONE;
        }
        Gaps gaps = series.gaps();
        int[] steps = gaps.steps();
        return before(IntStream.range(1, steps.length)
                .filter(row -> steps[row] > longest.getAsInt())
                .toArray());
    }

    /**
     * Gaps of several steps that no holidays explain: those of a week or two where a series has closed days, any in others. None
     * without a rhythm.
     */
    public static LongGaps unexplained(Series series) {
        if (!series.hasTime()
                || !series.rhythm().isRegular()
                || series.rhythmReport().missing().isEmpty()) {
            return NONE; // at once, as this is asked on every keystroke
        }
        int[] steps = series.gaps().steps();
        long holidays = series.rhythm().longestHolidays();
        return before(IntStream.range(1, steps.length)
                .filter(row -> steps[row] > SEVERAL && series.stampAt(row) - series.stampAt(row - 1) > holidays)
                .toArray());
    }

    public int count() {
        return after.length;
    }

    /** The gaps among the rows from {@code from} to {@code to}, exclusive, in rows from {@code from}. */
    LongGaps within(int from, int to) {
        return after.length == 0
                ? this
                : before(IntStream.of(after)
                        .filter(row -> row > from && row < to)
                        .map(row -> row - from)
                        .toArray());
    }

    /** The anchors from {@code first} to {@code last} whose windows cross no gap, from their oldest input to their last target. */
    public RowRanges anchors(WindowSpec spec, int first, int last) {
        if (after.length == 0 || last < first) {
            return RowRanges.of(first, last);
        }
        int oldest = Math.min(spec.oldestRow(0), spec.targetRow(0));
        int newest = Math.max(spec.newestRow(0), spec.lastTargetRow(0));
        int from = Arrays.binarySearch(after, first + oldest + 1);
        int gap = from >= 0 ? from : -from - 1;
        int end = gap;
        while (end < after.length && after[end] <= last + newest) {
            end++;
        }
        int[] firsts = new int[end - gap + 1];
        int[] lasts = new int[end - gap + 1];
        int begin = first;
        for (int i = gap; i < end; i++) {
            // A window crosses where its oldest row is before the gap and its newest one after it.
            firsts[i - gap] = begin;
            lasts[i - gap] = after[i] - 1 - newest;
            begin = Math.max(begin, after[i] - oldest);
        }
        firsts[end - gap] = begin;
        lasts[end - gap] = last;
        return RowRanges.of(firsts, lasts);
    }

    /** Whether a long gap lies between two rows. */
    public boolean isCrossed(int oldest, int newest) {
        return IntStream.of(after).anyMatch(row -> row > oldest && row <= newest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LongGaps that && Arrays.equals(after, that.after);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(after);
    }

    @Override
    public String toString() {
        return "LongGaps" + Arrays.toString(after);
    }
}
