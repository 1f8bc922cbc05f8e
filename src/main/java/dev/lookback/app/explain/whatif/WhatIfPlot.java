package dev.lookback.app.explain.whatif;

/**
 * Where time steps and values of a chart lie, in pixels.
 *
 * @param left pixel of the first time step that is shown
 * @param right pixel of the last step ahead
 * @param stretch time steps that are shown
 * @param step rows between two time steps
 * @param horizon rows from the newest time step to the first that is forecast
 * @param length rows that are forecast
 * @param top pixel of {@code high}
 * @param bottom pixel of {@code low}
 */
record WhatIfPlot(
        double left,
        double right,
        Stretch stretch,
        int step,
        int horizon,
        int length,
        double top,
        double bottom,
        double low,
        double high) {

    /** The future takes no more than this share of the past's room, whatever is forecast. */
    private static final double MOST_AHEAD = 0.5;

    /** Where time steps are left out before the future, in time steps. */
    private static final double BREAK = 2;

    int first() {
        return stretch.first();
    }

    /** Included. */
    int last() {
        return stretch.last();
    }

    private double past() {
        return Math.max(1, last() - first());
    }

    private double gap() {
        return stretch.reachesNewest() ? 0 : BREAK;
    }

    /** Time steps from the newest to the farthest row that is forecast, drawn closer together where they are many. */
    private double ahead() {
        return Math.min(farthest() / step, Math.max(1, MOST_AHEAD * past()));
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

    /** Where the newest time step lies, or would lie. */
    double xNow() {
        return x(last()) + gap() * unit();
    }

    /** Of a row that is forecast, from 0. */
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
