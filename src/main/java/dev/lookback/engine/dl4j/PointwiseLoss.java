package dev.lookback.engine.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** A loss that is a function of each error alone, averaged over outputs; for losses that DL4J lacks. */
abstract class PointwiseLoss implements ILossFunction {

    private static final long serialVersionUID = 1;

    /** @param error {@code [batch, outputs]} target − output */
    abstract INDArray loss(INDArray error);

    /** d loss / d output, for the same errors. */
    abstract INDArray slope(INDArray error);

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        INDArray loss = loss(error(labels, preOutput, activation)).divi(labels.size(1));
        if (mask != null) {
            loss.muliColumnVector(mask);
        }
        return loss.sum(true, 1);
    }

    @Override
    public double computeScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
        double sum = computeScoreArray(labels, preOutput, activation, mask)
                .sumNumber()
                .doubleValue();
        return average ? sum / labels.size(0) : sum;
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        INDArray slope = slope(error(labels, preOutput, activation)).divi(labels.size(1));
        if (mask != null) {
            slope.muliColumnVector(mask);
        }
        return activation.backprop(preOutput, slope).getFirst();
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
        return new Pair<>(
                computeScore(labels, preOutput, activation, mask, average),
                computeGradient(labels, preOutput, activation, mask));
    }

    private static INDArray error(INDArray labels, INDArray preOutput, IActivation activation) {
        INDArray target = labels.castTo(preOutput.dataType());
        return target.sub(activation.getActivation(preOutput.dup(), true));
    }
}
