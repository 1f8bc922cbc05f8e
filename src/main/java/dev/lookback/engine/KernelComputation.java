package dev.lookback.engine;

import dev.lookback.engine.kernel.stack.Batch;
import dev.lookback.engine.kernel.stack.BatchGradient;
import dev.lookback.engine.kernel.stack.BatchThreads;
import dev.lookback.engine.kernel.stack.OptimizerStep;
import dev.lookback.engine.kernel.stack.SharedNetwork;
import dev.lookback.network.ShapeTrace;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Training and inference by our own kernels, which compute the whole forward and backward pass and the optimizer step.
 * DL4J's network only stores the parameters for everybody else.
 */
final class KernelComputation {

    private final ParameterMirror parameters;
    private final SharedNetwork shared;
    private final BatchThreads threads;
    private final OptimizerStep optimizer;
    private final Optimizer rule;
    private final Loss loss;
    private final long seed;
    private final int window;
    private final int length;
    private final BatchGradient gradient;
    private double rate;
    private boolean stale = true;

    KernelComputation(
            MultiLayerNetwork network, ShapeTrace trace, Recipe recipe, int features, int timeSteps, Engine engine) {
        parameters = new ParameterMirror(network);
        rule = recipe.training().optimizer();
        loss = recipe.training().loss();
        rate = recipe.training().learningRate();
        seed = recipe.seed();
        window = features * timeSteps;
        length = recipe.windows().length();
        // Kernels hold scratch memory, and one engine may compute several networks at once.
        shared = SharedNetwork.of(
                trace, parameterOffsets(network), engine.kernels().another());
        threads = new BatchThreads(shared, engine.threads());
        optimizer = new OptimizerStep(recipe.training(), ParameterMirror.blocks(network), parameters.count());
        gradient = new BatchGradient(shared, threads, parameters.count());
    }

    /**
     * Offsets of each layer's parameters in DL4J's parameter vector, by DL4J's names; layers without parameters are left
     * out.
     */
    static List<Map<String, Integer>> parameterOffsets(MultiLayerNetwork network) {
        List<Map<String, Integer>> parameterOffsets = new ArrayList<>();
        for (Layer layer : network.getLayers()) {
            if (layer.numParams() > 0) {
                Map<String, Integer> offsets = new HashMap<>();
                layer.paramTable().forEach((name, values) -> offsets.put(name, (int) values.offset()));
                parameterOffsets.add(offsets);
            }
        }
        return parameterOffsets;
    }

    /** Takes one optimizer step, as {@link TrainableNetwork#trainStep(float[], float[], float[], int)} says. */
    double trainStep(float[] inputs, float[] targets, float[] weights, int count) {
        refresh();
        Batch batch = new Batch(inputs, window, targets, weights, seed, optimizer.steps());
        double mean = gradient.compute(batch, count, loss);
        optimizer.apply(parameters.heap(), gradient.mean(count), rate);
        shared.updateMovingStatistics(parameters.heap());
        parameters.heapChanged();
        stale = true;
        return mean;
    }

    /** Predicts {@code count} windows; fills {@code outputs} {@code [windows, length]} from window {@code offset} on. */
    void predict(float[] inputs, int count, float[] outputs, int offset) {
        refresh();
        threads.run(count, (pass, thread, from, to) -> {
            for (int i = from; i < to; i++) {
                System.arraycopy(pass.predict(inputs, i * window), 0, outputs, (offset + i) * length, length);
            }
        });
    }

    /** Learning rate of the steps to come. */
    void learningRate(double other) {
        rate = other;
    }

    /** State of the optimizer after the newest step. */
    OptimizerState optimizer() {
        return new OptimizerState(optimizer.steps(), optimizer.state());
    }

    /** Resumes from a saved optimizer state. */
    void optimizer(OptimizerState state) {
        float[] values = state.values();
        int variables = optimizer.state().length / parameters.count();
        optimizer.resume(
                state.steps(),
                values.length < variables * parameters.count() && values.length > 0
                        ? new Dl4jOptimizerState(parameters.network(), rule, variables).complete(values)
                        : values);
    }

    /** DL4J's network with the newest parameters, which may be changed before the next step or prediction. */
    MultiLayerNetwork network() {
        return parameters.network();
    }

    private void refresh() {
        if (stale || parameters.networkIsNewer()) {
            shared.refresh(parameters.heap());
            stale = false;
        }
    }
}
