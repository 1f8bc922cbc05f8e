package dev.lookback.engine;

import dev.lookback.recipe.Recipe;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network that can take training steps and answer. Inputs are {@code [count, features, timeSteps]} in one float array,
 * time fastest; targets and outputs {@code [count]}. For one thread at a time.
 */
public final class TrainableNetwork {

    private final MultiLayerNetwork network;
    private final int features;
    private final int timeSteps;
    private Batch batch;

    private TrainableNetwork(MultiLayerNetwork network, int features, int timeSteps) {
        this.network = network;
        this.features = features;
        this.timeSteps = timeSteps;
    }

    /**
     * With initial weights drawn from the recipe's seed.
     *
     * @throws IllegalArgumentException if the network does not fit such windows
     */
    public static TrainableNetwork of(Recipe recipe, int features, int timeSteps) {
        Nd4j.getRandom().setSeed(recipe.seed());
        MultiLayerNetwork network =
                new MultiLayerNetwork(NetworkBuilder.configuration(recipe, timeSteps, features, DataType.FLOAT));
        network.init();
        return new TrainableNetwork(network, features, timeSteps);
    }

    static TrainableNetwork around(MultiLayerNetwork network, int features, int timeSteps) {
        return new TrainableNetwork(network, features, timeSteps);
    }

    public long parameters() {
        return network.numParams();
    }

    public void learningRate(double rate) {
        network.setLearningRate(rate);
    }

    /**
     * One step of the optimizer on one batch.
     *
     * @return mean loss over the batch before the step, without penalties on weights
     */
    public double trainStep(float[] inputs, float[] targets, int count) {
        Batch full = batch(count);
        put(full.inputs, inputs);
        put(full.targets, targets);
        double penalty = network.calcRegularizationScore(true);
        network.fit(full.inputs, full.targets);
        return network.score() - penalty;
    }

    /** Fills {@code outputs} from {@code offset} on with one value per window. */
    public void predict(float[] inputs, int count, float[] outputs, int offset) {
        Batch full = batch(count);
        put(full.inputs, inputs);
        try (INDArray output = network.output(full.inputs, false)) {
            ((FloatPointer) output.data().addressPointer()).get(outputs, offset, count);
        }
    }

    /** All weights in DL4J's order; a copy. */
    public float[] weights() {
        return network.params().toFloatVector();
    }

    public void weights(float[] weights) {
        network.params().assign(Nd4j.createFromArray(weights).reshape(1, weights.length));
    }

    MultiLayerNetwork network() {
        return network;
    }

    private Batch batch(int count) {
        if (batch == null || batch.count != count) {
            if (batch != null) {
                batch.close();
            }
            batch = new Batch(
                    count,
                    Nd4j.createUninitialized(DataType.FLOAT, count, features, timeSteps),
                    Nd4j.createUninitialized(DataType.FLOAT, count, 1));
        }
        return batch;
    }

    private static void put(INDArray array, float[] values) {
        ((FloatPointer) array.data().addressPointer()).put(values, 0, (int) array.length());
    }

    private record Batch(int count, INDArray inputs, INDArray targets) {

        /** Native memory is given back at once, not when the garbage collector gets round to it. */
        void close() {
            inputs.close();
            targets.close();
        }
    }
}
