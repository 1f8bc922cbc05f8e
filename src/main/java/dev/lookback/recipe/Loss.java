package dev.lookback.recipe;

import dev.lookback.bounds.Bounds;
import io.soabase.recordbuilder.core.RecordBuilder;

/** Loss function, averaged over a batch; e = target − output. */
public sealed interface Loss {

    /** Loss of one value. */
    double of(double target, double output);

    /** Derivative with respect to the output; 0 where the loss is not differentiable. */
    double derivative(double target, double output);

    /** |e|. */
    record Mae() implements Loss {
        @Override
        public double of(double target, double output) {
            return Math.abs(target - output);
        }

        @Override
        public double derivative(double target, double output) {
            return Math.signum(output - target);
        }
    }

    /** e². */
    record Mse() implements Loss {
        @Override
        public double of(double target, double output) {
            return (target - output) * (target - output);
        }

        @Override
        public double derivative(double target, double output) {
            return 2 * (output - target);
        }
    }

    /** e² / 2 up to |e| = delta, then delta · (|e| − delta / 2) (Huber 1964). */
    @RecordBuilder
    record Huber(@Bounds(min = 0, above = true) double delta) implements Loss, LossHuberBuilder.With {
        @Override
        public double of(double target, double output) {
            double e = Math.abs(target - output);
            return e <= delta ? e * e / 2 : delta * (e - delta / 2);
        }

        @Override
        public double derivative(double target, double output) {
            return Math.max(-delta, Math.min(delta, output - target));
        }
    }

    /** Pinball loss max(q · e, (q − 1) · e) (Koenker and Bassett 1978); q = 0.5 gives half of MAE. */
    @RecordBuilder
    record Quantile(
            @Bounds(min = 0, above = true, max = 1, below = true)
            double q) implements Loss, LossQuantileBuilder.With {
        @Override
        public double of(double target, double output) {
            double e = target - output;
            return Math.max(q * e, (q - 1) * e);
        }

        @Override
        public double derivative(double target, double output) {
            return output == target ? 0 : output < target ? -q : 1 - q;
        }
    }
}
