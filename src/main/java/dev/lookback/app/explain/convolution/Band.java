package dev.lookback.app.explain.convolution;

/** Horizontal band of the picture, in pixels. */
record Band(double top, double height) {

    double bottom() {
        return top + height;
    }

    double middle() {
        return top + height / 2;
    }

    boolean contains(double y) {
        return y >= top && y < bottom();
    }
}
