package dev.lookback.app.explain.convolution;

import dev.lookback.window.WindowSpec;

/**
 * The target over the window's rows and on to the row that is forecast, as it is drawn: every row of the series, between the
 * window's time steps too.
 *
 * @param values of the target, by row
 * @param first row
 * @param last row; the target's where it is near enough to be shown
 * @param low smallest value that is to be seen
 * @param high largest value that is to be seen
 */
record PriceLine(double[] values, int first, int last, int step, double low, double high) {

    /** A target farther ahead than this share of the window would press the window together. */
    private static final double NEAR = 0.2;

    static PriceLine of(TracedNetwork subject) {
        WindowSpec spec = subject.recipe().windows();
        double[] values = subject.series().values(subject.recipe().data().target());
        int first = spec.oldestRow(subject.anchor());
        int newest = spec.newestRow(subject.anchor());
        int target = spec.targetRow(subject.anchor());
        boolean near = spec.horizon() <= Math.max(2 * spec.step(), NEAR * (newest - first + 1));
        int last = near ? target : newest;
        double low = values[newest];
        double high = low;
        for (int row = first; row <= Math.min(last, values.length - 1); row++) {
            low = Math.min(low, values[row]);
            high = Math.max(high, values[row]);
        }
        return new PriceLine(values, first, last, spec.step(), low, high > low ? high : low + 1);
    }

    /** Place of a row on the time axis, in time steps. */
    double time(int row) {
        return (double) (row - first) / step;
    }

    /** What lies beyond is drawn at the edge: an untrained network may say anything. */
    double y(double value, Band band) {
        double shown = Math.max(low, Math.min(high, value));
        return band.bottom() - (shown - low) / (high - low) * band.height();
    }

    /** Last row whose value is known. */
    int lastKnown() {
        return Math.min(last, values.length - 1);
    }
}
