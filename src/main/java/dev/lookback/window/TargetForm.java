package dev.lookback.window;

/** What the network's output stands for. */
public enum TargetForm {
    /** The scaled value itself. */
    LEVEL,
    /** The change from the last seen value. */
    CHANGE,
    /** log(target / last seen value); only for values above zero. */
    LOG_RETURN
}
