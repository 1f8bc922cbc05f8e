package dev.lookback.app.shell;

/** View of the window: workbench, runs, sweeps, evaluate, explain. */
public enum View {
    /** One recipe, one run: forms and charts. */
    WORKBENCH,

    /** All runs: filtered, compared, continued. */
    RUNS,

    /** Sweeps over the recipe's fields, and their results. */
    SWEEPS,

    /** Further evidence on a recipe: checks, backtest, control runs, tamper proof. */
    EVALUATE,

    /** The network's activations, learned filters, and attribution of its forecasts. */
    EXPLAIN
}
