package dev.lookback.engine;

import dev.lookback.engine.dl4j.NetworkBuilder;
import dev.lookback.recipe.Recipe;
import java.util.Arrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A recipe computed by DL4J's own layers alone, with weights that are handed in: what the engine is held against. */
record Dl4jNetworkUnderTest(MultiLayerNetwork network, DataType type, int features, int timeSteps, int length) {

    static Dl4jNetworkUnderTest of(Recipe recipe, int features, int timeSteps, DataType type, float[] weights) {
        MultiLayerNetwork network =
                new MultiLayerNetwork(NetworkBuilder.configuration(recipe, timeSteps, features, type));
        network.init();
        network.params().assign(Nd4j.createFromArray(weights).castTo(type).reshape(1, weights.length));
        return new Dl4jNetworkUnderTest(
                network, type, features, timeSteps, recipe.windows().length());
    }

    /** Mean loss over the batch before the step, without penalties on weights. */
    double trainStep(float[] inputs, float[] targets, int count) {
        double penalty = network.calcRegularizationScore(true);
        network.fit(windows(inputs, count), column(targets, count));
        return network.score() - penalty;
    }

    float[] predict(float[] inputs, int count) {
        return network.output(windows(inputs, count), false).dup('c').data().asFloat();
    }

    /** Sum over the batch of the loss's slopes by every weight, in the order of the weights; no penalties, no clipping. */
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
