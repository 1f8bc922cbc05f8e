package dev.lookback.engine.kernel.stack;

import dev.lookback.recipe.Optimizer;
import java.util.Arrays;

/**
 * Update rule of an optimizer, with its state for every parameter. The formulas are DL4J's, which are Keras' except for
 * Nadam, whose second moment has no bias correction.
 */
abstract class OptimizerRule {

    private final float[][] state;

    /** @param state variables of the rule (moments, velocity), each an array of one number per parameter */
    OptimizerRule(float[]... state) {
        this.state = state;
    }

    /** All state variables, one array after the other; a copy. */
    final float[] state() {
        int parameters = state.length == 0 ? 0 : state[0].length;
        float[] all = new float[state.length * parameters];
        for (int i = 0; i < state.length; i++) {
            System.arraycopy(state[i], 0, all, i * parameters, parameters);
        }
        return all;
    }

    /** Restores the state; an empty array stands for the state before the first step. */
    final void state(float[] all) {
        int expected = Arrays.stream(state).mapToInt(array -> array.length).sum();
        if (all.length != expected && all.length != 0) {
            throw new IllegalArgumentException(
                    "%d values of optimizer state instead of %d".formatted(all.length, expected));
        }
        for (int i = 0, from = 0; i < state.length; from += state[i++].length) {
            if (all.length == 0) {
                Arrays.fill(state[i], 0);
            } else {
                System.arraycopy(all, from, state[i], 0, state[i].length);
            }
        }
    }

    /**
     * Turns gradients into the amounts to subtract from the parameters, in place.
     *
     * @param step counted from 1
     */
    abstract void apply(float[] gradient, float rate, int step);

    static OptimizerRule of(Optimizer optimizer, int parameters) {
        if (optimizer instanceof Optimizer.RmsProp o) {
            return new RmsProp(o, new float[parameters]);
        } else if (optimizer instanceof Optimizer.Adam o) {
            return new Adam(o.beta1(), o.beta2(), o.epsilon(), new float[parameters], new float[parameters]);
        } else if (optimizer instanceof Optimizer.AdamW o) {
            return new Adam(o.beta1(), o.beta2(), o.epsilon(), new float[parameters], new float[parameters]);
        } else if (optimizer instanceof Optimizer.Nadam o) {
            return new Nadam(o, new float[parameters], new float[parameters]);
        } else if (optimizer instanceof Optimizer.Sgd o) {
            return o.momentum() == 0 ? new PlainSgd() : new SgdMomentum(o, new float[parameters]);
        }
        throw new IllegalArgumentException("no rule for " + optimizer);
    }

    private static final class RmsProp extends OptimizerRule {

        private final float rho;
        private final float epsilon;
        private final float[] square;

        RmsProp(Optimizer.RmsProp optimizer, float[] square) {
            super(square);
            rho = (float) optimizer.rho();
            epsilon = (float) optimizer.epsilon();
            this.square = square;
        }

        @Override
        void apply(float[] gradient, float rate, int step) {
            float[] v = square;
            float decay = rho;
            float share = 1 - rho;
            float eps = epsilon;
            for (int i = 0; i < v.length; i++) {
                float g = gradient[i];
                v[i] = decay * v[i] + share * g * g;
                gradient[i] = rate * g / ((float) Math.sqrt(v[i]) + eps);
            }
        }
    }

    private static final class Adam extends OptimizerRule {

        private final double beta1;
        private final double beta2;
        private final float epsilon;
        private final float[] mean;
        private final float[] square;

        Adam(double beta1, double beta2, double epsilon, float[] mean, float[] square) {
            super(mean, square);
            this.beta1 = beta1;
            this.beta2 = beta2;
            this.epsilon = (float) epsilon;
            this.mean = mean;
            this.square = square;
        }

        @Override
        void apply(float[] gradient, float rate, int step) {
            float[] m = mean;
            float[] v = square;
            float b1 = (float) beta1;
            float b2 = (float) beta2;
            float eps = epsilon;
            float corrected = (float) (rate * Math.sqrt(1 - Math.pow(beta2, step)) / (1 - Math.pow(beta1, step)));
            for (int i = 0; i < m.length; i++) {
                float g = gradient[i];
                m[i] = b1 * m[i] + (1 - b1) * g;
                v[i] = b2 * v[i] + (1 - b2) * g * g;
                gradient[i] = corrected * m[i] / ((float) Math.sqrt(v[i]) + eps);
            }
        }
    }

    private static final class Nadam extends OptimizerRule {

        private final double beta1;
        private final float beta2;
        private final float epsilon;
        private final float[] mean;
        private final float[] square;

        Nadam(Optimizer.Nadam optimizer, float[] mean, float[] square) {
            super(mean, square);
            beta1 = optimizer.beta1();
            beta2 = (float) optimizer.beta2();
            epsilon = (float) optimizer.epsilon();
            this.mean = mean;
            this.square = square;
        }

        @Override
        void apply(float[] gradient, float rate, int step) {
            float[] m = mean;
            float[] v = square;
            float b1 = (float) beta1;
            float b2 = beta2;
            float eps = epsilon;
            float corrected = (float) (rate / (1 - Math.pow(beta1, step)));
            for (int i = 0; i < m.length; i++) {
                float g = gradient[i];
                m[i] = b1 * m[i] + (1 - b1) * g;
                v[i] = b2 * v[i] + (1 - b2) * g * g;
                gradient[i] = corrected * (b1 * m[i] + (1 - b1) * g) / ((float) Math.sqrt(v[i]) + eps);
            }
        }
    }

    private static final class PlainSgd extends OptimizerRule {

        @Override
        void apply(float[] gradient, float rate, int step) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] *= rate;
            }
        }
    }

    /** v ← momentum · v + rate · g; the step is v (Polyak 1964), or momentum · v + rate · g (Nesterov 1983). */
    private static final class SgdMomentum extends OptimizerRule {

        private final float momentum;
        private final boolean nesterov;
        private final float[] velocity;

        SgdMomentum(Optimizer.Sgd optimizer, float[] velocity) {
            super(velocity);
            momentum = (float) optimizer.momentum();
            nesterov = optimizer.nesterov();
            this.velocity = velocity;
        }

        @Override
        void apply(float[] gradient, float rate, int step) {
            float[] v = velocity;
            float decay = momentum;
            for (int i = 0; i < v.length; i++) {
                float g = rate * gradient[i];
                v[i] = decay * v[i] + g;
                gradient[i] = nesterov ? decay * v[i] + g : v[i];
            }
        }
    }
}
