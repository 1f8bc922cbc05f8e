package dev.lookback.app.price.overview;

import dev.lookback.app.chart.axis.AxisSpan;

/** Pixels of an overview on which {@code home} is laid out: {@code width} of them, from {@code left} on. */
record Track(double left, double width, AxisSpan home) {

    double x(double value) {
        return left + (value - home.from()) / home.length() * width;
    }

    double value(double x) {
        return home.from() + (x - left) / width * home.length();
    }

    double right() {
        return left + width;
    }
}
