package dev.lookback.app.chart.axis;

import dev.lookback.series.Series;
import dev.lookback.series.axis.RowsAhead;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Position of each row on the horizontal axis. */
public final class RowAxis {

    /** Gap threshold in typical steps: a daily series may pause for eleven days without missing rows. */
    private static final double HOLE = 20;

    /** Number of steps sampled to find the typical one. */
    private static final int SAMPLED = 1000;

    private final Series series;
    private final double[] places;
    private double[] ahead = {};

    public RowAxis(Series series) {
        this.series = series;
        places = series.axis();
    }

    public int rows() {
        return places.length;
    }

    /** Position of each row; a shared array that callers must not change. */
    public double[] places() {
        return places;
    }

    /** Shortest useful view: a few rows. */
    public double closest() {
        return 4 * spacing();
    }

    /** Longest step that is not a gap. */
    public double longestStep() {
        int stride = Math.max(1, places.length / SAMPLED);
        double[] steps = IntStream.iterate(1, i -> i < places.length, i -> i + stride)
                .mapToDouble(i -> places[i] - places[i - 1])
                .sorted()
                .toArray();
        return steps.length == 0 ? Double.POSITIVE_INFINITY : HOLE * steps[steps.length / 2];
    }

    /** Position of a row; rows beyond the end are extrapolated. */
    public double at(int row) {
        int last = places.length - 1;
        if (row < 0) {
            return places[0] + row * spacing();
        }
        return row <= last ? places[row] : ahead(row - last);
    }

    private double ahead(int rows) {
        if (!series.hasTime()) {
            return places[places.length - 1] + rows;
        }
        if (ahead.length < rows) {
            ahead = RowsAhead.places(series, 2 * rows);
        }
        return ahead[rows - 1];
    }

    private double spacing() {
        int last = places.length - 1;
        return last == 0 ? 1 : Math.max((places[last] - places[0]) / last, Double.MIN_NORMAL);
    }

    /** Row nearest to a position. */
    public int nearest(double place) {
        int found = Arrays.binarySearch(places, place);
        if (found >= 0) {
            return found;
        }
        int after = -found - 1;
        if (after == 0 || after == places.length) {
            return after == 0 ? 0 : places.length - 1;
        }
        return place - places[after - 1] <= places[after] - place ? after - 1 : after;
    }

    /** Position of the border before a row, half way between two rows; 0 and n lie half a row outside. */
    public double border(int row) {
        return (at(row - 1) + at(row)) / 2;
    }

    /** Border nearest to a position, 0 to n. */
    public int nearestBorder(double place) {
        int row = nearest(place);
        return place < at(row) ? row : row + 1;
    }

    /** Range of all rows, with a small margin. */
    public AxisSpan all() {
        return all(0);
    }

    /** Range of all rows and some after the last one, with a small margin. */
    public AxisSpan all(int ahead) {
        return new AxisSpan(border(0), border(rows() + ahead)).padded(0.01);
    }

    /** Range of rows {@code first} to {@code end}, exclusive, at least one row, with a small margin. */
    public AxisSpan stretch(int first, int end) {
        return new AxisSpan(border(first), border(Math.max(end, first + 1))).padded(0.03);
    }
}
