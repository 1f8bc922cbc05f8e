package dev.lookback.evaluate.baseline;

/** Forecasts the target of a window from rows up to its newest input row; nothing later is read. */
interface Forecaster {

    /** Writes the forecasts of all steps ahead, in units, into {@code out} from {@code offset} on. */
    void write(int anchor, double[] out, int offset);
}
