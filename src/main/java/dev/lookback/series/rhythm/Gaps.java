package dev.lookback.series.rhythm;

import java.util.Arrays;

/**
 * Gaps of a series: the steps of its rhythm between neighbouring rows.
 *
 * @param steps {@code [rows]} steps from the row before to this one: 1 where no stamp is missing between, 4 where three are, 0 where
 *     the row is surplus or repeats a stamp; 0 in the first row. An hour that a clock change leaves out or repeats counts as it
 *     passed. Without a rhythm, the interval in multiples of the usual one, at least 1.
 */
public record Gaps(int[] steps) {

    /** @param report report on the same stamps */
    public static Gaps of(long[] stamps, RhythmReport report) {
        int[] steps = report.rhythm().isRegular()
                ? byRhythm(stamps, report.rhythm())
                : byInterval(stamps, report.rhythm().step());
        for (ClockChange change : report.clockChanges()) {
            if (change.isForward()) {
                steps[change.lastRow()] = 1;
            } else {
                Arrays.fill(steps, change.firstRow() + 1, change.lastRow() + 1, 1);
            }
        }
        return new Gaps(steps);
    }

    private static int[] byRhythm(long[] stamps, Rhythm rhythm) {
        int[] steps = new int[stamps.length];
        RowMatching rows = new RowMatching(stamps, rhythm);
        while (rows.next()) {
            steps[rows.row()] = (int) Math.min(Integer.MAX_VALUE, rows.steps());
        }
        return steps;
    }

    private static int[] byInterval(long[] stamps, long step) {
        int[] steps = new int[stamps.length];
        for (int row = 1; row < stamps.length; row++) {
            long interval = stamps[row] - stamps[row - 1];
            long rounded = (interval + step / 2) / step;
            steps[row] = interval == 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, Math.max(1, rounded));
        }
        return steps;
    }
}
