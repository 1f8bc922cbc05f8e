package dev.lookback.engine.dl4j;

import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Training;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/** Keras' optimizers in DL4J's terms. */
final class Updaters {

    private Updaters() {}

    static IUpdater of(Training training) {
        double rate = training.learningRate();
        Optimizer optimizer = training.optimizer();
        if (optimizer instanceof Optimizer.RmsProp o) {
            // Keras divides by sqrt(v) + epsilon, DL4J by sqrt(v + epsilon): the square keeps the same smallest
            // divisor.
            return new RmsProp(rate, o.rho(), o.epsilon() * o.epsilon());
        } else if (optimizer instanceof Optimizer.Adam o) {
            return new Adam(rate, o.beta1(), o.beta2(), o.epsilon());
        } else if (optimizer instanceof Optimizer.AdamW o) {
            return new Adam(rate, o.beta1(), o.beta2(), o.epsilon());
        } else if (optimizer instanceof Optimizer.Nadam o) {
            return new Nadam(rate, o.beta1(), o.beta2(), o.epsilon());
        } else if (optimizer instanceof Optimizer.Sgd o) {
            return o.momentum() == 0 ? new Sgd(rate) : sgdWithMomentum(rate, o);
        }
        throw new IllegalArgumentException("no DL4J updater for " + optimizer);
    }

    /**
     * What pulls kernels towards zero: the L2 penalty, and AdamW's decoupled decay as a share of the learning rate per
     * step. Unlike in Keras, a gradient is clipped before the penalty joins it.
     */
    static List<Regularization> regularization(Training training) {
        List<Regularization> all = new ArrayList<>();
        if (training.l2() > 0) {
            // Keras adds l2 · Σ w² to the loss, DL4J l2 / 2 · Σ w².
            all.add(new L2Regularization(2 * training.l2()));
        }
        if (training.optimizer() instanceof Optimizer.AdamW o && o.weightDecay() > 0) {
            all.add(new WeightDecay(o.weightDecay(), true));
        }
        return all;
    }

    private static IUpdater sgdWithMomentum(double rate, Optimizer.Sgd sgd) {
        return sgd.nesterov() ? new Nesterovs(rate, sgd.momentum()) : new SgdMomentum(rate, sgd.momentum());
    }
}
