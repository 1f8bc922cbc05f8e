package dev.lookback.app.chart;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Decimated line of a curve in pixels: the first, lowest, highest and last point of each column of pixels are kept,
 * which draws the same picture as all of them (Jugel et al., M4, VLDB 2014). Only those are turned into pixels, and
 * those between them are not read. Where there are fewer points than pixels, all are kept.
 */
public final class Polyline {

    private final DoubleUnaryOperator toPixelX;
    private final DoubleUnaryOperator toPixelY;
    private final PixelColumns columns;

    private double[] x = new double[4096];
    private double[] y = new double[4096];
    private int size;

    /**
     * @param toValueX inverse of {@code toPixelX}, which must be increasing
     */
    public Polyline(DoubleUnaryOperator toPixelX, DoubleUnaryOperator toPixelY, DoubleUnaryOperator toValueX) {
        this.toPixelX = toPixelX;
        this.toPixelY = toPixelY;
        columns = new PixelColumns(toPixelX, toValueX);
    }

    /** X coordinates in pixels, valid up to {@link #size()}. */
    public double[] xs() {
        return x;
    }

    /** Y coordinates in pixels, valid up to {@link #size()}. */
    public double[] ys() {
        return y;
    }

    /** Number of points of the piece. */
    public int size() {
        return size;
    }

    /** Traces all points; the other method says more. */
    public void trace(Points points, double longestStep, Runnable piece) {
        trace(points, 0, points.size(), Points.ANY, longestStep, piece);
    }

    /**
     * Traces a line piece by piece: it is interrupted where points have no value, and at gaps, unless that is within one column of pixels,
     * where nobody could see it.
     *
     * @param from first point
     * @param end the point after the last
     * @param least value, below which points count as having none
     * @param longestStep along x that is no gap
     * @param piece draws what {@link #xs} and {@link #ys} hold by then, one point at least
     */
    void trace(Points points, int from, int end, double least, double longestStep, Runnable piece) {
        double[] xs = points.xs();
        size = 0;
        int before = from;
        for (int i = from; i < end; ) {
            int next = columns.end(xs, i, end);
            int low = points.lowest(i, next, least);
            if (low >= 0) {
                int first = i;
                while (!points.has(first, least)) {
                    first++;
                }
                int last = next - 1;
                while (!points.has(last, least)) {
                    last--;
                }
                if (size > 0 && (first > before + 1 || xs[first] - xs[before] > longestStep)) {
                    end(piece);
                }
                put(points, first, low, points.highest(first, next), last);
                before = last;
            }
            i = next;
        }
        end(piece);
    }

    private void end(Runnable piece) {
        if (size > 0) {
            piece.run();
        }
        size = 0;
    }

    private void put(Points points, int first, int low, int high, int last) {
        int earlier = Math.min(low, high);
        int later = Math.max(low, high);
        put(points, first);
        if (earlier > first) {
            put(points, earlier);
        }
        if (later > earlier) {
            put(points, later);
        }
        if (last > later) {
            put(points, last);
        }
    }

    private void put(Points points, int i) {
        double px = toPixelX.applyAsDouble(points.xs()[i]);
        double py = toPixelY.applyAsDouble(points.ys()[i]);
        if (size > 0 && x[size - 1] == px && y[size - 1] == py) {
            return;
        }
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        x[size] = px;
        y[size++] = py;
    }
}
