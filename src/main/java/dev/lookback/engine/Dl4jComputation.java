package dev.lookback.engine;

import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.config.DL4JSystemProperties;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J's own layers: for networks with a layer that the kernels do not have, and to compare with. */
final class Dl4jComputation implements Computation {

    static {
        // Where memory runs out DL4J would describe the machine in a file beside the user's, with a library that is not
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
        // With workspaces DL4J refuses a dropout behind a reshaping step: at inference it hands on what is not its own.
        network.getLayerWiseConfigurations().setInferenceWorkspaceMode(WorkspaceMode.NONE);
    }

    @Override
    public double trainStep(float[] inputs, float[] targets, int count) {
        Batch full = batch(count);
        put(full.inputs, inputs);
        put(full.targets, targets);
        double penalty = network.calcRegularizationScore(true);
        network.fit(full.inputs, full.targets);
        return network.score() - penalty;
    }

    @Override
    public void predict(float[] inputs, int count, float[] outputs, int offset) {
        Batch full = batch(count);
        put(full.inputs, inputs);
        try (INDArray output = network.output(full.inputs, false)) {
            ((FloatPointer) output.data().addressPointer()).get(outputs, offset * length, count * length);
        }
    }

    @Override
    public void learningRate(double rate) {
        network.setLearningRate(rate);
    }

    @Override
    public OptimizerState optimizer() {
        INDArray memory = network.getUpdater().getStateViewArray();
        return new OptimizerState(network.getIterationCount(), memory == null ? new float[0] : memory.toFloatVector());
    }

    @Override
    public void optimizer(OptimizerState state) {
        INDArray memory = network.getUpdater().getStateViewArray();
        long room = memory == null ? 0 : memory.length();
        if (state.memory().length > 0 && state.memory().length != room) {
            throw new IllegalArgumentException("%d values remembered for %d".formatted(state.memory().length, room));
        }
        network.setIterationCount(state.steps());
        if (state.memory().length > 0) {
            memory.assign(Nd4j.createFromArray(state.memory()));
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
