package dev.lookback.evaluate.baseline;

import java.util.Arrays;
import java.util.OptionalInt;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Seasonal period of a series in rows, by autocorrelation: first of its differences, which have no trend and no slow wandering;
 * then, for cycles too slow for that, of its residuals from a straight line.
 */
final class SeasonalPeriod {

    /** Repetitions of a period that the rows must hold. */
    private static final int MIN_REPETITIONS = 4;

    private static final int SHORTEST = 2;
    private static final int NONE = -1;

    /** Minimum autocorrelation of differences at a period. */
    private static final double MIN_OF_DIFFERENCES = 0.2;

    /** The same in standard errors of white noise, 1 / √rows. */
    private static final double MIN_STANDARD_ERRORS = 4;

    /** Minimum autocorrelation of levels at one and at two periods; random walks swing too, but not for long. */
    private static final double MIN_OF_LEVELS = 0.3;

    /** A shorter period is preferred to a multiple of it with a slightly higher autocorrelation. */
    private static final double NEARLY = 0.9;

    private SeasonalPeriod() {}

    /** From rows {@code [0, end)}; empty without seasonality. */
    static OptionalInt find(double[] values, int end) {
        int longest = end / MIN_REPETITIONS;
        if (longest < SHORTEST) {
            return OptionalInt.empty();
        }
        double[] changes = new double[end - 1];
        for (int row = 1; row < end; row++) {
            changes[row - 1] = values[row] - values[row - 1];
        }
        double[] ofChanges = Autocorrelation.of(changes, longest + 1);
        OptionalInt found =
                peak(ofChanges, 0, Math.max(MIN_OF_DIFFERENCES, MIN_STANDARD_ERRORS / Math.sqrt(end)), longest);
        return found.isPresent() ? found : ofLevels(values, end, longest);
    }

    private static OptionalInt ofLevels(double[] values, int end, int longest) {
        SimpleRegression line = new SimpleRegression();
        for (int row = 0; row < end; row++) {
            line.addData(row, values[row]);
        }
        double[] residuals = new double[end];
        Arrays.setAll(residuals, row -> values[row] - line.predict(row));
        double[] correlation = Autocorrelation.of(residuals, 2 * longest + 1);
        OptionalInt found = peak(correlation, -MIN_OF_LEVELS, MIN_OF_LEVELS, longest);
        // A cycle correlates again after two periods.
        return found.isPresent() && correlation[2 * found.getAsInt()] > MIN_OF_LEVELS ? found : OptionalInt.empty();
    }

    /** The lag of the highest peak, after the correlation has first fallen below {@code floor}. */
    private static OptionalInt peak(double[] correlation, double floor, double minimum, int longest) {
        int first = 1;
        while (first <= longest && correlation[first] >= floor) {
            first++;
        }
        first = Math.max(SHORTEST, first);
        int highest = highest(correlation, first, longest);
        if (highest == NONE || correlation[highest] < minimum) {
            return OptionalInt.empty();
        }
        for (int lag = first; lag < highest; lag++) {
            if (isPeak(correlation, lag) && correlation[lag] >= NEARLY * correlation[highest]) {
                return OptionalInt.of(highest(correlation, lag, lag + lag / 2));
            }
        }
        return OptionalInt.of(highest);
    }

    private static int highest(double[] correlation, int first, int last) {
        int highest = NONE;
        for (int lag = first; lag <= last; lag++) {
            if (isPeak(correlation, lag) && (highest == NONE || correlation[lag] > correlation[highest])) {
                highest = lag;
            }
        }
        return highest;
    }

    private static boolean isPeak(double[] correlation, int lag) {
        return lag + 1 < correlation.length
                && correlation[lag] > correlation[lag - 1]
                && correlation[lag] >= correlation[lag + 1];
    }
}
