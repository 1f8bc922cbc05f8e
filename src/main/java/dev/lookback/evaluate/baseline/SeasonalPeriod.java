package dev.lookback.evaluate.baseline;

import java.util.Arrays;
import java.util.OptionalInt;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * After how many rows a series repeats itself, by autocorrelation: first of its differences, where neither trend nor slow
 * wandering is seen; then, for cycles too slow for that, of its distance from a straight line.
 */
final class SeasonalPeriod {

    /** A period must fit this often into the rows that it is found on. */
    private static final int LEAST_REPETITIONS = 4;

    private static final int SHORTEST = 2;
    private static final int NONE = -1;

    /** Autocorrelation of differences at a period, at least. */
    private static final double REPEATS = 0.2;

    /** The same in terms of what chance gives, 1 / √rows. */
    private static final double CHANCES = 4;

    /** Autocorrelation of levels at a period, and at two of them, at least; random walks swing too, but not for long. */
    private static final double SWINGS = 0.3;

    /** A shorter period is preferred to a multiple of it that correlates a little better. */
    private static final double NEARLY = 0.9;

    private SeasonalPeriod() {}

    /** From rows {@code [0, end)}; empty where nothing repeats itself. */
    static OptionalInt find(double[] values, int end) {
        int longest = end / LEAST_REPETITIONS;
        if (longest < SHORTEST) {
            return OptionalInt.empty();
        }
        double[] changes = new double[end - 1];
        for (int row = 1; row < end; row++) {
            changes[row - 1] = values[row] - values[row - 1];
        }
        double[] ofChanges = Autocorrelation.of(changes, longest + 1);
        OptionalInt found = peak(ofChanges, 0, Math.max(REPEATS, CHANCES / Math.sqrt(end)), longest);
        return found.isPresent() ? found : swing(values, end, longest);
    }

    private static OptionalInt swing(double[] values, int end, int longest) {
        SimpleRegression line = new SimpleRegression();
        for (int row = 0; row < end; row++) {
            line.addData(row, values[row]);
        }
        double[] distances = new double[end];
        Arrays.setAll(distances, row -> values[row] - line.predict(row));
        double[] correlation = Autocorrelation.of(distances, 2 * longest + 1);
        OptionalInt found = peak(correlation, -SWINGS, SWINGS, longest);
        // Up again after the second swing as after the first.
        return found.isPresent() && correlation[2 * found.getAsInt()] > SWINGS ? found : OptionalInt.empty();
    }

    /** The period whose peak is highest, among those after the correlation has first gone below {@code floor}. */
    private static OptionalInt peak(double[] correlation, double floor, double least, int longest) {
        int first = 1;
        while (first <= longest && correlation[first] >= floor) {
            first++;
        }
        first = Math.max(SHORTEST, first);
        int highest = highest(correlation, first, longest);
        if (highest == NONE || correlation[highest] < least) {
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
