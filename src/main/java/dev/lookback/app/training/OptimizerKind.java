package dev.lookback.app.training;

import dev.lookback.recipe.Optimizer;

/** Kinds of optimizer, each with its default values. */
enum OptimizerKind {
    RMSPROP("RMSprop", Optimizer.RmsProp.keras()),
    ADAM("Adam", Optimizer.Adam.keras()),
    ADAMW("AdamW", Optimizer.AdamW.keras()),
    NADAM("Nadam", Optimizer.Nadam.keras()),
    SGD("SGD", Optimizer.Sgd.keras());

    private final String title;
    private final Optimizer fresh;

    OptimizerKind(String title, Optimizer fresh) {
        this.title = title;
        this.fresh = fresh;
    }

    /** Keras' name, the same in every language. */
    String title() {
        return title;
    }

    Optimizer fresh() {
        return fresh;
    }

    static OptimizerKind of(Optimizer optimizer) {
        for (OptimizerKind kind : values()) {
            if (kind.fresh.getClass() == optimizer.getClass()) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown optimizer " + optimizer);
    }
}
