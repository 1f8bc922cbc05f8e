package dev.lookback.engine.dl4j;

import dev.lookback.recipe.Loss;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** The recipe's losses in DL4J's terms. */
final class Dl4jLosses {

    private Dl4jLosses() {}

    static ILossFunction of(Loss loss) {
        if (loss instanceof Loss.Mae) {
            return new LossMAE();
        } else if (loss instanceof Loss.Mse) {
            return new LossMSE();
        } else if (loss instanceof Loss.Huber huber) {
            return new LossHuber(huber.delta());
        } else if (loss instanceof Loss.Quantile quantile) {
            return new LossQuantile(quantile.q());
        }
        throw new IllegalArgumentException("no DL4J loss for " + loss);
    }
}
