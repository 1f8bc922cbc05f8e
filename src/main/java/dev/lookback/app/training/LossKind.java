package dev.lookback.app.training;

import dev.lookback.recipe.Loss;

/** Kinds of loss, each with its default values. */
enum LossKind {
    MAE(new Loss.Mae()),
    MSE(new Loss.Mse()),
    HUBER(new Loss.Huber(1)),
    QUANTILE(new Loss.Quantile(0.5));

    private final Loss fresh;

    LossKind(Loss fresh) {
        this.fresh = fresh;
    }

    Loss fresh() {
        return fresh;
    }

    static LossKind of(Loss loss) {
        for (LossKind kind : values()) {
            if (kind.fresh.getClass() == loss.getClass()) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown loss " + loss);
    }
}
