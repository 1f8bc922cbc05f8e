package dev.lookback.app.shell;

/** View of the window: workbench, runs, sweeps, evaluate, explain. */
public enum View {
    /** One recipe, one run: forms and charts. */
    WORKBENCH,

    /** All runs: found, compared, taken up again. */
    RUNS,

    /** The recipe's fields varied, and what came of it. */
    SWEEPS,

    /** Whether a set-up deserves belief: what judges it beyond one run. */
    EVALUATE,

    /** What the network does with a window, and what a forecast rests on. */
    EXPLAIN
}
