package dev.lookback.app.sweeps.pictures;

/** Rectangle of a picture with an axis below and one at the left, in pixels. */
record Frame(double left, double top, double width, double height) {

    /**
     * The frame that fills a picture, but for the labels of its axes.
     *
     * @param left room for the labels of the axis at the left
     */
    static Frame of(double left, double width, double height) {
        return new Frame(left, 26, width - left - 20, height - 66);
    }

    double x(double place) {
        return left + place * width;
    }

    double y(double place) {
        return top + (1 - place) * height;
    }
}
