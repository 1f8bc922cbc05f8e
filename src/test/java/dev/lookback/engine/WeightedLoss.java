package dev.lookback.engine;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** Loss of a batch whose windows have weights, for DL4J. A mask of its own would not do: it multiplies the outputs as well. */
final class WeightedLoss implements ILossFunction {

    private static final long serialVersionUID = 1;

    private final ILossFunction loss;
    private final transient INDArray weights;

    private WeightedLoss(ILossFunction loss, INDArray weights) {
        this.loss = loss;
        this.weights = weights;
    }

    /**
     * Runs a step of a network with the loss of each window of the batch multiplied by its weight.
     *
     * @param weights of the first {@code count} windows
     */
    static void during(MultiLayerNetwork network, float[] weights, int count, Runnable step) {
        BaseOutputLayer output =
                (BaseOutputLayer) network.getOutputLayer().conf().getLayer();
        ILossFunction usual = output.getLossFn();
        try (INDArray column = Nd4j.createFromArray(Arrays.copyOf(weights, count))) {
            output.setLossFn(new WeightedLoss(usual, column.reshape(count, 1)));
            step.run();
        } finally {
            output.setLossFn(usual);
        }
    }

    // The weights are the mask of the inner loss, whose scores it multiplies; its gradients it would multiply twice
    // where a window
    // has a single target.

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        return loss.computeScoreArray(labels, preOutput, activation, weights);
    }

    @Override
    public double computeScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
        return loss.computeScore(labels, preOutput, activation, weights, average);
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        INDArray gradient = loss.computeGradient(labels, preOutput, activation, null);
        return gradient.muliColumnVector(weights.castTo(gradient.dataType()));
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
        return new Pair<>(
                computeScore(labels, preOutput, activation, mask, average),
                computeGradient(labels, preOutput, activation, mask));
    }

    @Override
    public String name() {
        return "Weighted " + loss.name();
    }
}
