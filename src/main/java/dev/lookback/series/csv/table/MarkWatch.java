package dev.lookback.series.csv.table;

/**
 * Watch for the first decimal marks or marks of groups in columns whose numbers had none in many rows: what they mean could not be
 * weighed, as with 1.013 visitors below hundreds of days with fewer than a thousand.
 */
final class MarkWatch {

    /** Rows without marks after which one is a surprise. */
    private static final int MANY = 200;

    /** Surprises in a column after which they are none. */
    private static final int MOST = 50;

    /** The least number that may have a mark of groups. */
    private static final double THOUSAND = 1000;

    private final int[] plain;
    private final int[] marked;

    MarkWatch(int columns) {
        plain = new int[columns];
        marked = new int[columns];
    }

    /** Whether the number of a column in the row that was parsed last has a mark that is a surprise. */
    boolean isSurprise(RecordRow row, int column) {
        if (marked[column] >= MOST) {
            return false;
        }
        double value = row.values()[column];
        boolean mayHaveMark = value != Math.rint(value) || value >= THOUSAND || value <= -THOUSAND; // also NaN
        if (!mayHaveMark || !row.hasMark(column)) {
            plain[column]++;
            return false;
        }
        marked[column] = plain[column] < MANY ? MOST : marked[column] + 1;
        return plain[column] >= MANY;
    }
}
