package dev.lookback.engine;

import dev.lookback.engine.dl4j.NetworkBuilder;
import dev.lookback.recipe.Recipe;
import java.util.Arrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reference network for the engine: a recipe computed by DL4J's own layers alone, with given weights. */
record Dl4jNetworkUnderTest(MultiLayerNetwork network, DataType type, int features, int timeSteps, int length) {

    static Dl4jNetworkUnderTest of(Recipe recipe, int features, int timeSteps, DataType type, float[] weights) {
        MultiLayerNetwork network =
                new MultiLayerNetwork(NetworkBuilder.configuration(recipe, timeSteps, features, type));
        network.init();
        network.params().assign(Nd4j.createFromArray(weights).castTo(type).reshape(1, weights.length));
        return new Dl4jNetworkUnderTest(
                network, type, features, timeSteps, recipe.windows().length());
    }

    /** Takes a training step. Returns the batch's mean loss before it, without weight penalties. */
    double trainStep(float[] inputs, float[] targets, int count) {
        return trainStep(inputs, targets, new float[0], count);
    }

    /** The same with weights of the windows; without any where they are empty. */
    double trainStep(float[] inputs, float[] targets, float[] weights, int count) {
        double penalty = network.calcRegularizationScore(true);
        Runnable step = () -> network.fit(windows(inputs, count), column(targets, count));
        if (weights.length == 0) {
            step.run();
        } else {
            WeightedLoss.during(network, weights, count, step);
        }
        return network.score() - penalty;
    }

    float[] predict(float[] inputs, int count) {
        return network.output(windows(inputs, count), false).dup('c').data().asFloat();
    }

    /**
     * Gradient of the loss with respect to all weights, in their order: sum over the batch, without penalties or
     * clipping.
     */
    double[] gradient(float[] inputs, float[] targets, int count) {
        network.setInput(windows(inputs, count));
        network.setLabels(column(targets, count));
        network.computeGradientAndScore();
        return network.getGradientsViewArray().toDoubleVector();
    }

    float[] weights() {
        return network.params().toFloatVector();
    }

    private INDArray windows(float[] inputs, int count) {
        float[] used = Arrays.copyOf(inputs, count * features * timeSteps);
        return Nd4j.createFromArray(used).castTo(type).reshape('c', count, features, timeSteps);
    }

    private INDArray column(float[] targets, int count) {
        return Nd4j.createFromArray(Arrays.copyOf(targets, count * length))
                .castTo(type)
                .reshape('c', count, length);
    }
}
