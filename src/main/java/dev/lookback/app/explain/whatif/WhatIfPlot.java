package dev.lookback.app.explain.whatif;

/**
 * Geometry of a what-if chart: time steps and values to pixels.
 *
 * @param left pixel of the first visible time step
 * @param right pixel of the last step ahead
 * @param span visible time steps
 * @param step rows between two time steps
 * @param horizon rows from the newest time step to the first forecast row
 * @param length number of forecast rows
 * @param top pixel of {@code high}
 * @param bottom pixel of {@code low}
 */
record WhatIfPlot(
        double left,
        double right,
        VisibleSpan span,
        int step,
        int horizon,
        int length,
        double top,
        double bottom,
        double low,
        double high) {

    /** Maximum width of the future, as a share of the past's. */
    private static final double MAX_AHEAD = 0.5;

    /** Width of the break where time steps are left out, in time steps. */
    private static final double BREAK = 2;

    int first() {
        return span.first();
    }

    /** Included. */
    int last() {
        return span.last();
    }

    private double past() {
        return Math.max(1, last() - first());
    }

    private double gap() {
        return span.reachesNewest() ? 0 : BREAK;
    }

    /** Width of the future in time steps; compressed if there are many. */
    private double ahead() {
        return Math.min(farthest() / step, Math.max(1, MAX_AHEAD * past()));
    }

    private double farthest() {
        return Math.max(1, horizon + length - 1.0);
    }

    private double unit() {
        return (right - left) / (past() + gap() + ahead());
    }

    double x(int timeStep) {
        return left + (timeStep - first()) * unit();
    }

    /** Pixel of the newest time step, visible or not. */
    double xNow() {
        return x(last()) + gap() * unit();
    }

    /** Pixel of a forecast row, from 0. */
    double xAhead(int k) {
        return xNow() + (horizon + (double) k) / farthest() * ahead() * unit();
    }

    double y(double value) {
        return bottom - (value - low) / (high - low) * (bottom - top);
    }

    double value(double y) {
        return low + (bottom - y) / (bottom - top) * (high - low);
    }

    /** The time step nearest to a pixel. */
    int nearest(double x) {
        long step = Math.round((x - left) / unit()) + first();
        return (int) Math.max(first(), Math.min(last(), step));
    }
}
