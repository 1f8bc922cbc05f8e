package dev.lookback.series.csv;

import java.util.Arrays;

/** Growable column of numbers. */
final class NumberColumn {

    private double[] values = new double[64];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    /** All numbers, NaN where missing. */
    double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
