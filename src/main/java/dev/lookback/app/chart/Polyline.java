package dev.lookback.app.chart;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Decimated line of a curve in pixels: the first, lowest, highest and last point of each column of pixels are kept,
 * which draws the same picture as all of them (Jugel et al., M4, VLDB 2014). Only those are turned into pixels.
 */
public final class Polyline {

    private final DoubleUnaryOperator toPixelX;
    private final DoubleUnaryOperator toPixelY;
    private final DoubleUnaryOperator toValueX;

    private double[] x = new double[4096];
    private double[] y = new double[4096];
    private int size;

    private boolean open;
    private double columnEnd;
    private double firstX;
    private double firstY;
    private double lastX;
    private double lastY;
    private double lowX;
    private double lowY;
    private double highX;
    private double highY;

    /**
     * @param toValueX inverse of {@code toPixelX}, which must be increasing
     */
    public Polyline(DoubleUnaryOperator toPixelX, DoubleUnaryOperator toPixelY, DoubleUnaryOperator toValueX) {
        this.toPixelX = toPixelX;
        this.toPixelY = toPixelY;
        this.toValueX = toValueX;
    }

    /** X coordinates in pixels, valid up to {@link #size()}. */
    public double[] xs() {
        return x;
    }

    /** Y coordinates in pixels, valid up to {@link #size()}. */
    public double[] ys() {
        return y;
    }

    /** Number of points so far. */
    public int size() {
        return size;
    }

    /** Begins a line anew. */
    public void restart() {
        size = 0;
        open = false;
    }

    /** Adds a point in axis values; x must not decrease. */
    public void add(double vx, double vy) {
        if (!open || vx >= columnEnd) {
            flush();
            open = true;
            columnEnd = toValueX.applyAsDouble(Math.floor(toPixelX.applyAsDouble(vx)) + 1);
            firstX = lowX = highX = vx;
            firstY = lowY = highY = vy;
        } else if (vy < lowY) {
            lowX = vx;
            lowY = vy;
        } else if (vy > highY) {
            highX = vx;
            highY = vy;
        }
        lastX = vx;
        lastY = vy;
    }

    /** Appends the points of the current column of pixels. */
    public void flush() {
        if (!open) {
            return;
        }
        put(firstX, firstY);
        if (lowX <= highX) {
            put(lowX, lowY);
            put(highX, highY);
        } else {
            put(highX, highY);
            put(lowX, lowY);
        }
        put(lastX, lastY);
        open = false;
    }

    private void put(double vx, double vy) {
        double px = toPixelX.applyAsDouble(vx);
        double py = toPixelY.applyAsDouble(vy);
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
