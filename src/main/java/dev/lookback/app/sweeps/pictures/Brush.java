package dev.lookback.app.sweeps.pictures;

/**
 * Brushed range of an axis.
 *
 * @param from 0 to 1, at most {@code to}
 */
record Brush(double from, double to) {

    static Brush between(double a, double b) {
        return new Brush(Math.max(0, Math.min(a, b)), Math.min(1, Math.max(a, b)));
    }

    boolean contains(double place) {
        return place >= from && place <= to;
    }
}
