package dev.lookback.series.number.suspect;

import java.util.TreeSet;

/**
 * Minimum and maximum of the values of a column that lie between two bounds, and how often each is there.
 *
 * @param count number of the values; 0 for none, and then the others mean nothing
 */
record ColumnRange(int count, double minimum, int atMinimum, double maximum, int atMaximum) {

    static ColumnRange of(double[] values) {
        return between(values, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** The range of those above {@code low} and below {@code high}. NaN are no values. */
    static ColumnRange between(double[] values, double low, double high) {
        int count = 0;
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        int atMinimum = 0;
        int atMaximum = 0;
        for (double value : values) {
            if (value > low && value < high) {
                count++;
                if (value < minimum) {
                    minimum = value;
                    atMinimum = 1;
                } else if (value == minimum) {
                    atMinimum++;
                }
                if (value > maximum) {
                    maximum = value;
                    atMaximum = 1;
                } else if (value == maximum) {
                    atMaximum++;
                }
            }
        }
        return new ColumnRange(count, minimum, atMinimum, maximum, atMaximum);
    }

    boolean contains(double value) {
        return value >= minimum && value <= maximum;
    }

    double spread() {
        return maximum - minimum;
    }

    /** Distance of a value outside. */
    double gap(double value) {
        return Math.max(minimum - value, value - maximum);
    }

    ColumnRange with(double value, int times) {
        boolean low = value < minimum;
        boolean high = value > maximum;
        return new ColumnRange(
                count + times,
                low ? value : minimum,
                low ? times : atMinimum,
                high ? value : maximum,
                high ? times : atMaximum);
    }

    /** The smallest distinct values in this range, at most as many as asked for. */
    TreeSet<Double> lowest(double[] values, int most) {
        TreeSet<Double> lowest = new TreeSet<>();
        for (double value : values) {
            boolean inside = value >= minimum && value <= maximum;
            if (inside
                    && (lowest.size() < most || value < lowest.last())
                    && lowest.add(value)
                    && lowest.size() > most) {
                lowest.pollLast();
            }
        }
        return lowest;
    }
}
