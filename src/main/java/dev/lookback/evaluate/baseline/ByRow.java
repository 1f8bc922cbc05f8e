package dev.lookback.evaluate.baseline;

import dev.lookback.window.WindowSpec;

/** Forecasts that depend on the newest input row alone, and on how many rows ahead they look. */
record ByRow(WindowSpec spec, Rule rule) implements Forecaster {

    /** A forecast. */
    interface Rule {

        /**
         * @param newest row of the newest input, the last one that may be read
         * @param ahead rows from there to the target
         */
        double forecast(int newest, int ahead);
    }

    @Override
    public void write(int anchor, double[] out, int offset) {
        int newest = spec.newestRow(anchor);
        for (int step = 0; step < spec.length(); step++) {
            out[offset + step] = rule.forecast(newest, spec.horizon() + step);
        }
    }
}
