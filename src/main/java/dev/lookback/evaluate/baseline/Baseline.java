package dev.lookback.evaluate.baseline;

import dev.lookback.text.Message;

/** A simple forecast of the target, h rows after the newest input row r of a window; y is the target column. */
public enum Baseline {
    /** Repeats the last seen value, y(r). */
    PERSISTENCE,

    /** Goes on as from the first row to r: y(r) + h · (y(r) − y(0)) / r (Hyndman and Athanasopoulos 2021, 5.2). */
    DRIFT,

    /** Repeats the newest seen value of the target row's phase; the last seen value where none has been seen. */
    SEASONAL,

    /** The mean of the newest rows up to r; how many is chosen on the train windows. */
    MOVING_AVERAGE,

    /** Exponential smoothing with a damped trend, fitted on the train rows. */
    EXPONENTIAL_SMOOTHING,

    /** Linear regression with an L2 penalty on the inputs that the network reads, fitted on the train windows. */
    RIDGE;

    /** What it is called in a sentence. */
    public Message words() {
        return Message.of("evaluate.baseline." + this);
    }
}
