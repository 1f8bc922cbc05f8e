package dev.lookback.series.resample;

import dev.lookback.series.rhythm.Gaps;
import dev.lookback.series.rhythm.RhythmReport;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Regular grid of a series: all stamps of its rhythm from the first to the last row, and the row at each.
 *
 * @param stamps {@code [points]} ascending but for the hour that comes twice where clocks are put back; a row near its stamp keeps
 *     its own time
 * @param rows {@code [points]} the row at each point, or -1 where a stamp is missing; surplus rows are at no point, and of rows
 *     with the same stamp the last one is
 */
public record Grid(long[] stamps, int[] rows) {

    /** Most points of a grid for each row, so that a few far rows do not fill the memory. */
    private static final long MOST_PER_ROW = 20;

    private static final long MOST_OF_FEW_ROWS = 1_000_000;

    /**
     * Steps at each point: 1 at a row after the one before, else those from the row before the gap to the row after it.
     *
     * @return {@code [points]}, 0 at the first
     */
    public int[] stepsBetweenRows() {
        int[] steps = new int[rows.length];
        int before = 0;
        for (int point = 1; point < rows.length; point++) {
            if (rows[point] >= 0) {
                Arrays.fill(steps, before + 1, point + 1, point - before);
                before = point;
            }
        }
        return steps;
    }

    /** Number of points that the grid of a series would have. */
    public static long size(Gaps gaps) {
        return 1 + Arrays.stream(gaps.steps()).asLongStream().sum();
    }

    /** Whether the grid of a series is small enough to be made. */
    public static boolean isPossible(Gaps gaps) {
        long most = Math.max(MOST_OF_FEW_ROWS, MOST_PER_ROW * gaps.steps().length);
        return gaps.steps().length > 0 && size(gaps) <= Math.min(most, Integer.MAX_VALUE - 8);
    }

    /**
     * @param report report on the same stamps
     * @param gaps gaps of the same stamps
     * @throws IllegalArgumentException if the grid is not {@linkplain #isPossible possible} or the series has no rhythm
     */
    public static Grid of(long[] stamps, RhythmReport report, Gaps gaps) {
        if (!isPossible(gaps) || !report.rhythm().isRegular()) {
            throw new IllegalArgumentException("no grid of " + size(gaps) + " points for " + stamps.length + " rows");
        }
        int size = (int) size(gaps);
        long[] points = new long[size];
        int[] rows = new int[size];
        Arrays.fill(rows, -1);
        BitSet surplus = new BitSet();
        report.surplusRows().forEach(surplus::set);
        int point = 0;
        for (int row = surplus.nextClearBit(0); row < stamps.length; row = surplus.nextClearBit(row + 1)) {
            int steps = gaps.steps()[row];
            for (int missing = 1; missing < steps; missing++) {
                points[point + missing] = report.rhythm().at(report.rhythm().nearest(stamps[row]) - steps + missing);
            }
            point += steps;
            points[point] = stamps[row];
            rows[point] = row;
        }
        return new Grid(points, rows);
    }
}
