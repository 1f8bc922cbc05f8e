package dev.lookback.window;

/** Context rows of validation and test windows: whether inputs may lie before the split. Targets always lie in the split. */
public enum Context {
    /** Inputs only from the window's own split: no window crosses a border. */
    OWN,
    /** Inputs also from rows before the split, as in published benchmarks. */
    PRECEDING
}
