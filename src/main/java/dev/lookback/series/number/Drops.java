package dev.lookback.series.number;

/** Drops of a smooth series to one value and back, as a zero among prices. */
final class Drops {

    /** Most that the values before and after a drop, and those of other steps on the average, differ, relative to their size. */
    private static final double SMOOTH = 0.05;

    /** Most of the rows that drop: a shop that is closed on Sundays has zeros that are none. */
    private static final double RARE = 0.05;

    private static final double MOST = 0.9;

    private Drops() {}

    /**
     * Whether a value is there only as drops, from and back to values that agree, in a series that is smooth otherwise.
     *
     * @param others range of the other values, which are positive and above
     */
    static boolean areDrops(double[] values, double value, ColumnRange others) {
        int count = 0;
        int returning = 0;
        int run = 0;
        double before = Double.NaN;
        double steps = 0;
        int stepCount = 0;
        for (double next : values) {
            if (next == value) {
                run++;
                count++;
            } else if (next >= others.minimum() && next <= others.maximum()) {
                double change = Math.abs(next - before) / Math.max(next, before);
                if (run > 0) {
                    returning += change <= SMOOTH ? run : 0;
                } else if (change == change) {
                    steps += change;
                    stepCount++;
                }
                before = next;
                run = 0;
            }
        }
        return count <= RARE * values.length
                && returning >= MOST * count
                && stepCount > 0
                && steps / stepCount <= SMOOTH;
    }
}
