package dev.lookback.app.chart;

import java.util.Arrays;

/**
 * A curve on its way to the screen: of all points within one column of pixels the first, lowest, highest and last are
 * kept, which draws the same picture as all of them (Jugel et al., M4, VLDB 2014).
 */
final class Polyline {

    private double[] x = new double[4096];
    private double[] y = new double[4096];
    private int size;

    private long column = Long.MIN_VALUE;
    private double firstX;
    private double firstY;
    private double lastX;
    private double lastY;
    private double lowX;
    private double lowY;
    private double highX;
    private double highY;

    double[] xs() {
        return x;
    }

    double[] ys() {
        return y;
    }

    int size() {
        return size;
    }

    void restart() {
        size = 0;
        column = Long.MIN_VALUE;
    }

    void add(double px, double py) {
        long at = (long) Math.floor(px);
        if (at != column) {
            flush();
            column = at;
            firstX = lowX = highX = px;
            firstY = lowY = highY = py;
        } else if (py < lowY) {
            lowX = px;
            lowY = py;
        } else if (py > highY) {
            highX = px;
            highY = py;
        }
        lastX = px;
        lastY = py;
    }

    /** Puts down what the current column holds. */
    void flush() {
        if (column == Long.MIN_VALUE) {
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
        column = Long.MIN_VALUE;
    }

    private void put(double px, double py) {
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
