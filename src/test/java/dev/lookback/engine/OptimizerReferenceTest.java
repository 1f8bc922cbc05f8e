package dev.lookback.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Training;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Training steps of a linear network against Keras' update rules, written out in double precision. */
class OptimizerReferenceTest {

    private static final int FEATURES = 2;
    private static final int TIME_STEPS = 3;
    private static final int INPUTS = FEATURES * TIME_STEPS;
    private static final int BATCH = 4;
    private static final int STEPS = 12;

    /** What is tried: an optimizer, with a penalty and a clipped gradient or without. */
    record Case(Optimizer optimizer, Loss loss, double l2, OptionalDouble clipNorm) {}

    static Stream<Case> cases() {
        List<Optimizer> optimizers = List.of(
                Optimizer.RmsProp.keras(),
                Optimizer.Adam.keras(),
                Optimizer.AdamW.keras(),
                Optimizer.Sgd.keras(),
                new Optimizer.Sgd(0.9, false),
                new Optimizer.Sgd(0.9, true));
        Stream<Case> plain = optimizers.stream().map(o -> new Case(o, new Loss.Mse(), 0, OptionalDouble.empty()));
        Stream<Case> penalised =
                optimizers.stream().map(o -> new Case(o, new Loss.Mse(), 0.05, OptionalDouble.empty()));
        Stream<Case> clipped = optimizers.stream().map(o -> new Case(o, new Loss.Mse(), 0, OptionalDouble.of(0.1)));
        Stream<Case> losses = Stream.of(new Loss.Mae(), new Loss.Huber(0.7), new Loss.Quantile(0.8))
                .map(loss -> new Case(Optimizer.Sgd.keras(), loss, 0, OptionalDouble.empty()));
        return Stream.of(plain, penalised, clipped, losses).flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stepsAreThoseOfKeras(Case c) {
        Random random = new Random(3);
        TrainableNetwork trained = TrainableNetwork.of(recipe(c), FEATURES, TIME_STEPS);
        float[] start = trained.weights();
        Model model = new Model(c, start);

        for (int step = 1; step <= STEPS; step++) {
            // The rate changes on the way, as a schedule would: moments must survive it.
            double rate = step <= STEPS / 2 ? 0.02 : 0.01;
            trained.learningRate(rate);
            float[] inputs = Noise.gaussian(random, BATCH * INPUTS);
            float[] targets = Noise.gaussian(random, BATCH);

            double loss = trained.trainStep(inputs, targets, BATCH);

            assertThat(loss)
                    .as("loss of step %d, without penalty", step)
                    .isCloseTo(model.step(inputs, targets, rate, step), within(1e-4));
        }

        float[] weights = trained.weights();
        for (int i = 0; i <= INPUTS; i++) {
            assertThat((double) weights[i]).as("weight %d", i).isCloseTo(model.weights[i], within(1e-4));
        }
    }

    /** Six kernel weights and a bias, with what the optimizer remembers of each. */
    private static final class Model {

        private final Case c;
        private final double[] weights = new double[INPUTS + 1];
        private final double[] m = new double[INPUTS + 1];
        private final double[] v = new double[INPUTS + 1];

        Model(Case c, float[] start) {
            this.c = c;
            for (int i = 0; i < start.length; i++) {
                weights[i] = start[i];
            }
        }

        double step(float[] inputs, float[] targets, double rate, int t) {
            double[] gradient = new double[INPUTS + 1];
            double loss = 0;
            for (int b = 0; b < BATCH; b++) {
                double output = weights[INPUTS];
                for (int i = 0; i < INPUTS; i++) {
                    output += weights[i] * inputs[b * INPUTS + i];
                }
                loss += c.loss.of(targets[b], output) / BATCH;
                double slope = slope(targets[b], output) / BATCH;
                for (int i = 0; i < INPUTS; i++) {
                    gradient[i] += slope * inputs[b * INPUTS + i];
                }
                gradient[INPUTS] += slope;
            }
            clip(gradient, 0, INPUTS);
            clip(gradient, INPUTS, INPUTS + 1);
            for (int i = 0; i < INPUTS; i++) {
                gradient[i] += 2 * c.l2 * weights[i];
            }
            for (int i = 0; i <= INPUTS; i++) {
                weights[i] -= update(i, gradient[i], rate, t);
            }
            return loss;
        }

        /** By central difference: right for every loss, and not derived from the code under test. */
        private double slope(double target, double output) {
            return (c.loss.of(target, output + 1e-6) - c.loss.of(target, output - 1e-6)) / 2e-6;
        }

        private void clip(double[] gradient, int from, int to) {
            double square = 0;
            for (int i = from; i < to; i++) {
                square += gradient[i] * gradient[i];
            }
            double norm = Math.sqrt(square);
            double scale =
                    c.clipNorm.isPresent() && norm > c.clipNorm.getAsDouble() ? c.clipNorm.getAsDouble() / norm : 1;
            for (int i = from; i < to; i++) {
                gradient[i] *= scale;
            }
        }

        private double update(int i, double g, double rate, int t) {
            if (c.optimizer instanceof Optimizer.RmsProp o) {
                v[i] = o.rho() * v[i] + (1 - o.rho()) * g * g;
                return rate * g / (Math.sqrt(v[i]) + o.epsilon());
            } else if (c.optimizer instanceof Optimizer.Adam o) {
                return adam(i, g, rate, t, o.beta1(), o.beta2(), o.epsilon());
            } else if (c.optimizer instanceof Optimizer.AdamW o) {
                double decay = i < INPUTS ? rate * o.weightDecay() * weights[i] : 0;
                return decay + adam(i, g, rate, t, o.beta1(), o.beta2(), o.epsilon());
            } else if (c.optimizer instanceof Optimizer.Sgd o) {
                m[i] = o.momentum() * m[i] + rate * g;
                return o.nesterov() ? o.momentum() * m[i] + rate * g : m[i];
            }
            throw new IllegalArgumentException(c.optimizer.toString());
        }

        private double adam(int i, double g, double rate, int t, double beta1, double beta2, double epsilon) {
            m[i] = beta1 * m[i] + (1 - beta1) * g;
            v[i] = beta2 * v[i] + (1 - beta2) * g * g;
            double corrected = rate * Math.sqrt(1 - Math.pow(beta2, t)) / (1 - Math.pow(beta1, t));
            return corrected * m[i] / (Math.sqrt(v[i]) + epsilon);
        }
    }

    private static Recipe recipe(Case c) {
        Recipe base = Preset.SMALL.on(ArraySeries.of("a", new double[400]));
        Training training = base.training()
                .withOptimizer(c.optimizer)
                .withLoss(c.loss)
                .withL2(c.l2)
                .withClipNorm(c.clipNorm)
                .withLearningRate(0.02);
        return base.withTraining(training).withNetwork(Network.of(new Flatten(), new Dense(1, Activation.LINEAR)));
    }
}
