package dev.lookback.evaluate.baseline;

import dev.lookback.window.WindowSpec;

/** Forecaster whose forecasts depend on the newest input row and the number of rows ahead only. */
record RowForecaster(WindowSpec spec, Rule rule) implements Forecaster {

    /** Forecast of one value. */
    interface Rule {

        /**
         * @param newest row of the newest input; no later one may be read
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
