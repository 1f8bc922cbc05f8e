package dev.lookback.evaluate.control;

import org.apache.commons.math3.stat.StatUtils;

/**
 * Changes of a column from row to row with its first value: log returns where all values are above 0, otherwise differences.
 *
 * @param changes {@code [n]}; entry i leads from row i − 1 to row i, entry 0 is 0
 */
record ColumnChanges(double first, boolean relative, double[] changes) {

    static ColumnChanges of(double[] column) {
        boolean relative = isPositive(column);
        double[] changes = new double[column.length];
        for (int row = 1; row < column.length; row++) {
            changes[row] = relative ? Math.log(column[row] / column[row - 1]) : column[row] - column[row - 1];
        }
        return new ColumnChanges(column.length == 0 ? Double.NaN : column[0], relative, changes);
    }

    static boolean isPositive(double[] column) {
        for (double value : column) {
            if (!(value > 0)) {
                return false;
            }
        }
        return true;
    }

    /** {@code [n]} the column that other changes give, from the same first value. */
    double[] path(double[] other) {
        double[] path = new double[other.length];
        double sum = 0;
        for (int row = 0; row < path.length; row++) {
            sum += other[row];
            path[row] = changed(first, sum);
        }
        return path;
    }

    /** A value with a change applied. */
    double changed(double value, double change) {
        return relative ? value * Math.exp(change) : value + change;
    }

    double mean() {
        return changes.length < 2 ? 0 : StatUtils.mean(changes, 1, changes.length - 1);
    }

    /** Population standard deviation. */
    double deviation() {
        return changes.length < 2 ? 0 : Math.sqrt(StatUtils.populationVariance(changes, 1, changes.length - 1));
    }
}
