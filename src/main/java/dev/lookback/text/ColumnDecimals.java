package dev.lookback.text;

import java.util.stream.DoubleStream;

/**
 * Number of decimals of a column: one for all of its numbers, so that their decimal points stand below each other. As many as its
 * numbers need, and no more than its largest number needs for some digits; a number far above the others, as a run that diverged
 * has it, does not count, since it would take the others their decimals.
 */
public final class ColumnDecimals {

    /** Ratio to the middle of the column's sizes above which a number is far above the others. */
    private static final double FAR = 100;

    private static final int MOST = 10;

    private ColumnDecimals() {}

    /** @param digits of the largest number that is not far above the others, those before the point included */
    public static int of(double[] column, int digits) {
        double largest = largest(column);
        double last = largest == 0 ? 1 : lastDigit(largest, digits);
        int most = places(last);
        int decimals = 0;
        for (double value : column) {
            while (decimals < most && Double.isFinite(value) && !isWritten(value, decimals, last / 2)) {
                decimals++;
            }
        }
        return decimals;
    }

    /** Size of the largest number that is not far above the others; 0 if there is none but zeros. */
    static double largest(double[] column) {
        double[] sizes = DoubleStream.of(column)
                .map(Math::abs)
                .filter(size -> size > 0 && Double.isFinite(size))
                .sorted()
                .toArray();
        double far = sizes.length == 0 ? 0 : FAR * sizes[sizes.length / 2];
        return DoubleStream.of(sizes).filter(size -> size <= far).max().orElse(0);
    }

    /** Value of the last of so many digits. */
    static double lastDigit(double value, int digits) {
        return Math.pow(10, Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
    }

    /** Decimals that show a step. */
    static int places(double step) {
        return Math.min(MOST, Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9)));
    }

    /** Whether a number has no more than so many decimals, but for what is too small to be shown: 101.11 is often 101.11000000000001. */
    private static boolean isWritten(double value, int decimals, double tolerance) {
        double power = Math.pow(10, decimals);
        return Math.abs(Math.rint(value * power) / power - value) < tolerance;
    }
}
