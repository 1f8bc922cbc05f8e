package dev.lookback.recipe;

import io.soabase.recordbuilder.core.RecordBuilder;

/** What training minimises; means over a batch, e = target − output. */
public sealed interface Loss {

    /** The loss of one value. */
    double of(double target, double output);

    /** |e|. */
    record Mae() implements Loss {
        @Override
        public double of(double target, double output) {
            return Math.abs(target - output);
        }
    }

    /** e². */
    record Mse() implements Loss {
        @Override
        public double of(double target, double output) {
            return (target - output) * (target - output);
        }
    }

    /** e² / 2 up to |e| = delta, then delta · (|e| − delta / 2) (Huber 1964). */
    @RecordBuilder
    record Huber(double delta) implements Loss, LossHuberBuilder.With {
        @Override
        public double of(double target, double output) {
            double e = Math.abs(target - output);
            return e <= delta ? e * e / 2 : delta * (e - delta / 2);
        }
    }

    /** Pinball loss max(q · e, (q − 1) · e) (Koenker and Bassett 1978); q = 0.5 is half of MAE. */
    @RecordBuilder
    record Quantile(double q) implements Loss, LossQuantileBuilder.With {
        @Override
        public double of(double target, double output) {
            double e = target - output;
            return Math.max(q * e, (q - 1) * e);
        }
    }
}
