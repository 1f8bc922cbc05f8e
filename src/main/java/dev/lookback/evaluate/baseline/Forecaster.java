package dev.lookback.evaluate.baseline;

/** Forecaster of the target of a window, which reads no row after the newest input row. */
interface Forecaster {

    /** Writes the forecasts of all steps ahead, in units, into {@code out} from {@code offset} on. */
    void write(int anchor, double[] out, int offset);
}
