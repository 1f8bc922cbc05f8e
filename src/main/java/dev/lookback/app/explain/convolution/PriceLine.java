package dev.lookback.app.explain.convolution;

import dev.lookback.window.WindowSpec;

/**
 * Line of the target over the window's rows and up to the forecast row, including the rows between the window's time
 * steps.
 *
 * @param values of the target, by row
 * @param first row
 * @param last row; the target's if it is near enough to show
 * @param low smallest visible value
 * @param high largest visible value
 */
record PriceLine(double[] values, int first, int last, int step, double low, double high) {

    /** A target farther ahead than this share of the window would squeeze the window. */
    private static final double NEAR = 0.2;

    static PriceLine of(TracedNetwork network) {
        WindowSpec spec = network.recipe().windows();
        double[] values = network.series().values(network.recipe().data().target());
        int first = spec.oldestRow(network.anchor());
        int newest = spec.newestRow(network.anchor());
        int target = spec.targetRow(network.anchor());
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

    /** Position of a row on the time axis, in time steps. */
    double time(int row) {
        return (double) (row - first) / step;
    }

    /** Values out of range are drawn at the edge: an untrained network can forecast anything. */
    double y(double value, Band band) {
        double shown = Math.max(low, Math.min(high, value));
        return band.bottom() - (shown - low) / (high - low) * band.height();
    }

    /** Last row with a known value. */
    int lastKnown() {
        return Math.min(last, values.length - 1);
    }
}
