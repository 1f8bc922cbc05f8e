package dev.lookback.evaluate.baseline;

import dev.lookback.text.Message;

/**
 * Kinds of baselines: simple forecasts of the target, h rows after the newest input row r of a window; y is the target column.
 */
public enum Baseline {
    /** Repeats the last seen value, y(r): the naïve forecast. */
    PERSISTENCE,

    /** Extends the line from the first row to r: y(r) + h · (y(r) − y(0)) / r (Hyndman and Athanasopoulos 2021, 5.2). */
    DRIFT,

    /** Repeats the last seen value of the same season (seasonal naïve); the last seen value where there is none yet. */
    SEASONAL,

    /** Mean of the newest rows up to r; their number is chosen on the train windows. */
    MOVING_AVERAGE,

    /** Exponential smoothing with a damped trend, fitted on the train rows. */
    EXPONENTIAL_SMOOTHING,

    /** Ridge regression (L2 penalty) on the inputs of the network, fitted on the train windows. */
    RIDGE;

    /** Name within a sentence. */
    public Message words() {
        return Message.of("evaluate.baseline." + this);
    }
}
