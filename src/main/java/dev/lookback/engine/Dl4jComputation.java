package dev.lookback.engine;

import dev.lookback.engine.dl4j.WeightedLoss;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.config.DL4JSystemProperties;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Training and inference by DL4J's own layers: for networks with a layer the kernels cannot train, and as a reference for
 * them. Windows of weight 0 still take part in the statistics of a batch normalization.
 */
final class Dl4jComputation implements Computation {

    static {
        // When stored runs out, DL4J would write a crash dump beside the user's files, using a library that is not
        // shipped.
        System.setProperty(DL4JSystemProperties.CRASH_DUMP_ENABLED_PROPERTY, "false");
    }

    private final MultiLayerNetwork network;
    private final int features;
    private final int timeSteps;
    private final int length;
    private Batch batch;

    Dl4jComputation(MultiLayerNetwork network, int features, int timeSteps, int length) {
        this.network = network;
        this.features = features;
        this.timeSteps = timeSteps;
        this.length = length;
        // With workspaces DL4J rejects a dropout behind a preprocessor: at inference it passes on an array it does not
        // own.
        network.getLayerWiseConfigurations().setInferenceWorkspaceMode(WorkspaceMode.NONE);
    }

    @Override
    public double trainStep(float[] inputs, float[] targets, float[] weights, int count) {
        Batch arrays = batch(count);
        copy(arrays.inputs, inputs);
        copy(arrays.targets, targets);
        double penalty = network.calcRegularizationScore(true);
        if (weights.length == 0) {
            network.fit(arrays.inputs, arrays.targets);
        } else {
            WeightedLoss.during(network, weights, count, () -> network.fit(arrays.inputs, arrays.targets));
        }
        return network.score() - penalty;
    }

    @Override
    public void predict(float[] inputs, int count, float[] outputs, int offset) {
        Batch arrays = batch(count);
        copy(arrays.inputs, inputs);
        try (INDArray output = network.output(arrays.inputs, false)) {
            ((FloatPointer) output.data().addressPointer()).get(outputs, offset * length, count * length);
        }
    }

    @Override
    public void learningRate(double rate) {
        network.setLearningRate(rate);
    }

    @Override
    public OptimizerState optimizer() {
        INDArray stored = network.getUpdater().getStateViewArray();
        return new OptimizerState(network.getIterationCount(), stored == null ? new float[0] : stored.toFloatVector());
    }

    @Override
    public void optimizer(OptimizerState state) {
        INDArray stored = network.getUpdater().getStateViewArray();
        long expected = stored == null ? 0 : stored.length();
        if (state.values().length > 0 && state.values().length != expected) {
            throw new IllegalArgumentException("%d optimizer values for %d".formatted(state.values().length, expected));
        }
        network.setIterationCount(state.steps());
        if (state.values().length > 0) {
            stored.assign(Nd4j.createFromArray(state.values()));
        }
    }

    @Override
    public MultiLayerNetwork network() {
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
                    Nd4j.createUninitialized(DataType.FLOAT, count, length));
        }
        return batch;
    }

    private static void copy(INDArray array, float[] values) {
        ((FloatPointer) array.data().addressPointer()).put(values, 0, (int) array.length());
    }

    private record Batch(int count, INDArray inputs, INDArray targets) {

        /** Frees native memory at once instead of waiting for the garbage collector. */
        void close() {
            inputs.close();
            targets.close();
        }
    }
}
