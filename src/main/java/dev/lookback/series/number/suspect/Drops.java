package dev.lookback.series.number.suspect;

/** Drops of a smooth series to one value and back, as a zero among prices. */
final class Drops {

    /** Most that others differ from one row to the next on the average, relative to their size, and from before a drop to behind. */
    private static final double SMOOTH = 0.05;

    /** Most of the rows that drop: a shop that is closed on Sundays has zeros that are none. */
    private static final double RARE = 0.05;

    /** Depth of a drop in steps of the others. */
    private static final double DEEP = 10;

    private static final double MOST = 0.9;

    private Drops() {}

    /**
     * Whether a value is there only as drops, from and back to values that agree, in a series that is smooth otherwise.
     *
     * @param others range of the other values, which are positive and above
     */
    static boolean areDrops(double[] values, double value, ColumnRange others) {
        double before = Double.NaN;
        double sizes = 0;
        double changes = 0;
        int steps = 0;
        for (double next : values) {
            if (others.contains(next) && others.contains(before)) {
                sizes += Math.abs(next - before);
                changes += Math.abs(next - before) / Math.max(next, before);
                steps++;
            }
            before = next;
        }
        return steps > 0 && changes <= SMOOTH * steps && comeBack(values, value, others, DEEP * sizes / steps);
    }

    private static boolean comeBack(double[] values, double value, ColumnRange others, double depth) {
        int count = 0;
        int returning = 0;
        int run = 0;
        double before = Double.NaN;
        for (double next : values) {
            if (next == value) {
                run++;
                count++;
            } else if (others.contains(next)) {
                boolean deep = Math.min(next, before) - value >= depth;
                boolean agrees = Math.abs(next - before) <= SMOOTH * Math.max(next, before);
                returning += deep && agrees ? run : 0;
                before = next;
                run = 0;
            }
        }
        return count <= RARE * values.length && returning >= MOST * count;
    }
}
