package dev.lookback.recipe;

import dev.lookback.bounds.Bounds;
import io.soabase.recordbuilder.core.RecordBuilder;

/** Optimizer with its hyperparameters; names and defaults are those of Keras. */
public sealed interface Optimizer {

    @RecordBuilder
    record RmsProp(
            @Bounds(min = 0, max = 1, below = true) double rho,
            @Bounds(min = 0, above = true) double epsilon) implements Optimizer, OptimizerRmsPropBuilder.With {
        public static RmsProp keras() {
            return new RmsProp(0.9, 1e-7);
        }
    }

    @RecordBuilder
    record Adam(
            @Bounds(min = 0, max = 1, below = true) double beta1,
            @Bounds(min = 0, max = 1, below = true) double beta2,
            @Bounds(min = 0, above = true) double epsilon)
            implements Optimizer, OptimizerAdamBuilder.With {
        public static Adam keras() {
            return new Adam(0.9, 0.999, 1e-7);
        }
    }

    /** Adam with decoupled weight decay. */
    @RecordBuilder
    record AdamW(
            @Bounds(min = 0, max = 1, below = true) double beta1,
            @Bounds(min = 0, max = 1, below = true) double beta2,
            @Bounds(min = 0, above = true) double epsilon,
            @Bounds(min = 0) double weightDecay)
            implements Optimizer, OptimizerAdamWBuilder.With {
        public static AdamW keras() {
            return new AdamW(0.9, 0.999, 1e-7, 0.004);
        }
    }

    @RecordBuilder
    record Nadam(
            @Bounds(min = 0, max = 1, below = true) double beta1,
            @Bounds(min = 0, max = 1, below = true) double beta2,
            @Bounds(min = 0, above = true) double epsilon)
            implements Optimizer, OptimizerNadamBuilder.With {
        public static Nadam keras() {
            return new Nadam(0.9, 0.999, 1e-7);
        }
    }

    @RecordBuilder
    record Sgd(@Bounds(min = 0, max = 1, below = true) double momentum, boolean nesterov)
            implements Optimizer, OptimizerSgdBuilder.With {
        public static Sgd keras() {
            return new Sgd(0, false);
        }
    }
}
