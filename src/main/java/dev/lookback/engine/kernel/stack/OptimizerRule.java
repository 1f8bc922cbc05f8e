package dev.lookback.engine.kernel.stack;

import dev.lookback.recipe.Optimizer;
import java.util.Arrays;

/**
 * An optimizer's rule, with what it remembers of every parameter. The formulas are DL4J's, which are Keras' but for Nadam,
 * whose second moment is not corrected for its start at zero.
 */
abstract class OptimizerRule {

    private final float[][] memory;

    /** @param memory what the rule remembers: arrays of one number for every parameter */
    OptimizerRule(float[]... memory) {
        this.memory = memory;
    }

    /** All that is remembered, one array after the other; a copy. */
    final float[] memory() {
        int parameters = memory.length == 0 ? 0 : memory[0].length;
        float[] all = new float[memory.length * parameters];
        for (int i = 0; i < memory.length; i++) {
            System.arraycopy(memory[i], 0, all, i * parameters, parameters);
        }
        return all;
    }

    /** The counterpart of {@link #memory()}; nothing at all stands for the memory of one that has not begun. */
    final void memory(float[] all) {
        int expected = Arrays.stream(memory).mapToInt(array -> array.length).sum();
        if (all.length != expected && all.length != 0) {
            throw new IllegalArgumentException("%d remembered numbers instead of %d".formatted(all.length, expected));
        }
        for (int i = 0, from = 0; i < memory.length; from += memory[i++].length) {
            if (all.length == 0) {
                Arrays.fill(memory[i], 0);
            } else {
                System.arraycopy(all, from, memory[i], 0, memory[i].length);
            }
        }
    }

    /**
     * Turns gradients into what is to be taken off the parameters, in place.
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
            return o.momentum() == 0 ? new Descent() : new Momentum(o, new float[parameters]);
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
            float keep = rho;
            float add = 1 - rho;
            float least = epsilon;
            for (int i = 0; i < v.length; i++) {
                float g = gradient[i];
                v[i] = keep * v[i] + add * g * g;
                gradient[i] = rate * g / ((float) Math.sqrt(v[i]) + least);
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
            float least = epsilon;
            float corrected = (float) (rate * Math.sqrt(1 - Math.pow(beta2, step)) / (1 - Math.pow(beta1, step)));
            for (int i = 0; i < m.length; i++) {
                float g = gradient[i];
                m[i] = b1 * m[i] + (1 - b1) * g;
                v[i] = b2 * v[i] + (1 - b2) * g * g;
                gradient[i] = corrected * m[i] / ((float) Math.sqrt(v[i]) + least);
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
            float least = epsilon;
            float corrected = (float) (rate / (1 - Math.pow(beta1, step)));
            for (int i = 0; i < m.length; i++) {
                float g = gradient[i];
                m[i] = b1 * m[i] + (1 - b1) * g;
                v[i] = b2 * v[i] + (1 - b2) * g * g;
                gradient[i] = corrected * (b1 * m[i] + (1 - b1) * g) / ((float) Math.sqrt(v[i]) + least);
            }
        }
    }

    private static final class Descent extends OptimizerRule {

        @Override
        void apply(float[] gradient, float rate, int step) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] *= rate;
            }
        }
    }

    /** v ← momentum · v + rate · g; the step is v (Polyak 1964), or momentum · v + rate · g (Nesterov 1983). */
    private static final class Momentum extends OptimizerRule {

        private final float momentum;
        private final boolean nesterov;
        private final float[] velocity;

        Momentum(Optimizer.Sgd optimizer, float[] velocity) {
            super(velocity);
            momentum = (float) optimizer.momentum();
            nesterov = optimizer.nesterov();
            this.velocity = velocity;
        }

        @Override
        void apply(float[] gradient, float rate, int step) {
            float[] v = velocity;
            float keep = momentum;
            for (int i = 0; i < v.length; i++) {
                float g = rate * gradient[i];
                v[i] = keep * v[i] + g;
                gradient[i] = nesterov ? keep * v[i] + g : v[i];
            }
        }
    }
}
