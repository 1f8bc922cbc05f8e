package dev.lookback.app.shell;

/** What the window is about at the moment. */
public enum View {
    /** One recipe, one run: forms and charts. */
    WORKBENCH,

    /** All runs: found, compared, taken up again. */
    RUNS,

    /** The recipe's fields varied, and what came of it. */
    SWEEPS
}
