package dev.lookback.app.chart;

import java.util.function.DoubleUnaryOperator;

/** Columns of pixels along x: tells which points of a curve fall into the same one, without reading all of them. */
final class PixelColumns {

    private final DoubleUnaryOperator toPixel;
    private final DoubleUnaryOperator toValue;

    /**
     * @param toPixel increasing
     * @param toValue inverse of {@code toPixel}
     */
    PixelColumns(DoubleUnaryOperator toPixel, DoubleUnaryOperator toValue) {
        this.toPixel = toPixel;
        this.toValue = toValue;
    }

    /**
     * Index after the last point in the column of a point.
     *
     * @param xs ascending
     * @param point below {@code end}
     * @return from {@code point + 1} to {@code end}
     */
    int end(double[] xs, int point, int end) {
        double edge = toValue.applyAsDouble(Math.floor(toPixel.applyAsDouble(xs[point])) + 1);
        int in = point;
        int step = 1;
        while (step < end - in && xs[in + step] < edge) {
            in += step;
            step *= 2;
        }
        int after = Math.min(end, in + step);
        while (in + 1 < after) {
            int middle = (in + after) >>> 1;
            if (xs[middle] < edge) {
                in = middle;
            } else {
                after = middle;
            }
        }
        return after;
    }
}
