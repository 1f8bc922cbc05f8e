package dev.lookback.series.layout;

import java.util.Arrays;

/** Counts of times that are there once or repeat, in a table or in each of its series. */
final class TimeCounts {

    private TimeCounts() {}

    static long distinct(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return distinctOfSorted(sorted);
    }

    /** Rows whose time is in an earlier row of the same series. */
    static long repeated(long[] times, Codes series) {
        int[] starts = new int[series.texts().size() + 2];
        for (int code : series.codes()) {
            starts[code + 2]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        long[] grouped = new long[times.length];
        int[] next = starts.clone();
        for (int row = 0; row < times.length; row++) {
            grouped[next[series.codes()[row] + 1]++] = times[row];
        }
        long distinct = 0;
        for (int group = 0; group + 1 < starts.length; group++) {
            long[] of = Arrays.copyOfRange(grouped, starts[group], starts[group + 1]);
            Arrays.sort(of);
            distinct += distinctOfSorted(of);
        }
        return times.length - distinct;
    }

    private static long distinctOfSorted(long[] sorted) {
        long distinct = sorted.length == 0 ? 0 : 1;
        for (int i = 1; i < sorted.length; i++) {
            distinct += sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        return distinct;
    }

    /** Mean step from row to row within the series, as a share of that from row to row of the table. */
    static double roughness(double[] values, Codes series) {
        double[] last = new double[series.texts().size() + 1];
        Arrays.fill(last, Double.NaN);
        double within = 0;
        double all = 0;
        int withinSteps = 0;
        int allSteps = 0;
        double before = Double.NaN;
        for (int row = 0; row < values.length; row++) {
            double value = values[row];
            if (value == value) {
                int code = series.codes()[row] + 1;
                if (before == before) {
                    all += Math.abs(value - before);
                    allSteps++;
                }
                if (last[code] == last[code]) {
                    within += Math.abs(value - last[code]);
                    withinSteps++;
                }
                last[code] = value;
                before = value;
            }
        }
        return withinSteps == 0 || all == 0 ? 1 : within / withinSteps / (all / allSteps);
    }
}
