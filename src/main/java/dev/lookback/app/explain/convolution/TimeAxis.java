package dev.lookback.app.explain.convolution;

/**
 * The time axis in pixels.
 *
 * @param left pixel where it begins
 * @param width in pixels
 * @param from time step at its left edge
 * @param to time step at its right edge
 */
record TimeAxis(double left, double width, double from, double to) {

    double x(double time) {
        return left + (time - from) / (to - from) * width;
    }

    boolean contains(double x) {
        return x >= left && x <= left + width;
    }

    double time(double x) {
        return from + (x - left) / width * (to - from);
    }

    /** Width of one time step. */
    double step() {
        return width / (to - from);
    }

    /** Pixel where the cell of a position begins. */
    double start(TimeScale scale, int place) {
        return x(scale.at(place) - scale.stride() / 2);
    }

    double cell(TimeScale scale) {
        return scale.stride() * step();
    }
}
