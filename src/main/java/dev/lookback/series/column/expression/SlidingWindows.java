package dev.lookback.series.column.expression;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * Sliding windows of n rows that end at each row, in a time that does not grow with n. The rows are cut into blocks of n; each
 * window is the end of one block and the beginning of the next. So nothing is ever subtracted from a running sum: there is no
 * drift, and a missing value is gone as soon as the window has left it. Rows with fewer than n rows up to them are NaN.
 */
final class SlidingWindows {

    private SlidingWindows() {}

    /** Sum, minimum or maximum of each window; NaN where a value in it is. */
    static double[] fold(double[] x, int n, DoubleBinaryOperator operation) {
        double[] folded = undefined(x.length);
        double[] ends = new double[Math.min(n, x.length)];
        for (int start = 0; start < x.length; start += n) {
            int length = Math.min(n, x.length - start);
            double begun = Double.NaN;
            for (int i = 0; i < length; i++) {
                begun = i == 0 ? x[start] : operation.applyAsDouble(begun, x[start + i]);
                if (i == n - 1) {
                    folded[start + i] = begun;
                } else if (start > 0) {
                    folded[start + i] = operation.applyAsDouble(ends[i + 1], begun);
                }
            }
            if (length < n) {
                break;
            }
            ends[n - 1] = x[start + n - 1];
            for (int i = n - 2; i >= 0; i--) {
                ends[i] = operation.applyAsDouble(x[start + i], ends[i + 1]);
            }
        }
        return folded;
    }

    /** Function of the newest value, the mean and the sum of squared distances from the mean of a window. */
    interface OfMoments {
        double of(double newest, double mean, double squares);
    }

    /** By Welford's and Chan's formulas, which lose no digits where values are large and vary little. */
    static double[] moments(double[] x, int n, OfMoments function) {
        double[] results = undefined(x.length);
        double[] endMeans = new double[Math.min(n, x.length)];
        double[] endSquares = new double[endMeans.length];
        for (int start = 0; start < x.length; start += n) {
            int length = Math.min(n, x.length - start);
            double mean = 0;
            double squares = 0;
            for (int i = 0; i < length; i++) {
                double value = x[start + i];
                double distance = value - mean;
                mean = i == 0 ? value : mean + distance / (i + 1);
                squares += i == 0 ? value - value : distance * (value - mean);
                if (i == n - 1) {
                    results[start + i] = function.of(value, mean, squares);
                } else if (start > 0) {
                    double newer = (i + 1.0) / n;
                    double between = mean - endMeans[i + 1];
                    results[start + i] = function.of(
                            value,
                            endMeans[i + 1] + between * newer,
                            endSquares[i + 1] + squares + between * between * newer * (n - i - 1));
                }
            }
            if (length < n) {
                break;
            }
            mean = 0;
            squares = 0;
            for (int i = n - 1; i >= 0; i--) {
                double value = x[start + i];
                double distance = value - mean;
                mean = i == n - 1 ? value : mean + distance / (n - i);
                squares += i == n - 1 ? value - value : distance * (value - mean);
                endMeans[i] = mean;
                endSquares[i] = squares;
            }
        }
        return results;
    }

    /**
     * Exponentially weighted mean of all values up to each row: the newest counts {@code 2 / (span + 1)}, each older one that
     * much less. A row without a value has no mean; those after it go on from what was before.
     */
    static double[] exponential(double[] x, double span) {
        double[] means = undefined(x.length);
        double keep = 1 - 2 / (span + 1);
        double sum = 0;
        double weight = 0;
        for (int row = 0; row < x.length; row++) {
            sum *= keep;
            weight *= keep;
            if (Double.isFinite(x[row])) {
                sum += x[row];
                weight += 1;
                means[row] = sum / weight;
            }
        }
        return means;
    }

    static double[] undefined(int rows) {
        double[] values = new double[rows];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
