package dev.lookback.evaluate.control;

import org.apache.commons.math3.stat.StatUtils;

/**
 * A column as its first value and what it changes by from row to row: by log returns where all values are above 0, else by
 * differences.
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

    /** {@code [n]} where other changes lead from the first value. */
    double[] path(double[] other) {
        double[] path = new double[other.length];
        double sum = 0;
        for (int row = 0; row < path.length; row++) {
            sum += other[row];
            path[row] = moved(first, sum);
        }
        return path;
    }

    /** A value after a change. */
    double moved(double value, double change) {
        return relative ? value * Math.exp(change) : value + change;
    }

    double mean() {
        return changes.length < 2 ? 0 : StatUtils.mean(changes, 1, changes.length - 1);
    }

    /** Population deviation. */
    double deviation() {
        return changes.length < 2 ? 0 : Math.sqrt(StatUtils.populationVariance(changes, 1, changes.length - 1));
    }
}
