package dev.lookback.window;

/** Target form, the quantity that the network outputs: level, change or log return. */
public enum TargetForm {
    /** The scaled value itself. */
    LEVEL,
    /** The change from the last seen value. */
    CHANGE,
    /** log(target / last seen value); for positive values only. */
    LOG_RETURN
}
