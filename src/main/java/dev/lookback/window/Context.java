package dev.lookback.window;

/** Which rows the inputs of a validation or test window may come from; its target always lies in its own split. */
public enum Context {
    /** Only rows of the window's own split: nothing crosses a border. */
    OWN,
    /** Also rows before the split, as the published benchmarks do. */
    PRECEDING
}
