package dev.lookback.engine;

import dev.lookback.engine.kernel.stack.NetworkPass;
import dev.lookback.engine.kernel.stack.OptimizerStep;
import dev.lookback.engine.kernel.stack.SharedNetwork;
import dev.lookback.network.ShapeTrace;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Recipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Training and inference by our own kernels, which compute the whole forward and backward pass and the optimizer step.
 * DL4J's network only stores the parameters for everybody else.
 */
final class KernelComputation implements Computation {

    private final ParameterMirror parameters;
    private final SharedNetwork shared;
    private final BatchThreads threads;
    private final OptimizerStep optimizer;
    private final Loss loss;
    private final long seed;
    private final int window;
    private final int length;
    private final float[][] gradients;
    private final double[] losses;
    private double rate;
    private boolean stale = true;

    KernelComputation(
            MultiLayerNetwork network, ShapeTrace trace, Recipe recipe, int features, int timeSteps, Engine engine) {
        parameters = new ParameterMirror(network);
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
        gradients = new float[threads.count()][parameters.count()];
        losses = new double[threads.count()];
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

    @Override
    public double trainStep(float[] inputs, float[] targets, float[] weights, int count) {
        refresh();
        int step = optimizer.steps();
        threads.run(count, (pass, thread, from, to) -> train(pass, thread, inputs, targets, weights, from, to, step));
        optimizer.apply(parameters.heap(), mean(count), rate);
        parameters.heapChanged();
        stale = true;
        double sum = 0;
        for (double threadLoss : losses) {
            sum += threadLoss;
        }
        return sum / count;
    }

    /** Mean gradient of the batch; each thread's gradient is the sum over its windows. */
    private float[] mean(int count) {
        float[] mean = gradients[0];
        for (int thread = 1; thread < gradients.length; thread++) {
            float[] other = gradients[thread];
            for (int p = 0; p < mean.length; p++) {
                mean[p] += other[p];
            }
        }
        float share = 1f / count;
        for (int p = 0; p < mean.length; p++) {
            mean[p] *= share;
        }
        return mean;
    }

    private void train(
            NetworkPass pass,
            int thread,
            float[] inputs,
            float[] targets,
            float[] weights,
            int from,
            int to,
            int step) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            float weight = weights.length == 0 ? 1 : weights[i];
            if (weight == 0) {
                continue; // whatever it holds, it must not move anything
            }
            float[] outputs =
                    pass.train(inputs, i * window, targets, i * length, this::lossGradient, weight, seed, step, i);
            for (int k = 0; k < length; k++) {
                sum += weight * loss.of(targets[i * length + k], outputs[k]);
            }
        }
        losses[thread] = sum / length;
        Arrays.fill(gradients[thread], 0);
        pass.drainGradients(gradients[thread]);
    }

    private float lossGradient(float target, float output) {
        return (float) loss.derivative(target, output);
    }

    @Override
    public void predict(float[] inputs, int count, float[] outputs, int offset) {
        refresh();
        threads.run(count, (pass, thread, from, to) -> {
            for (int i = from; i < to; i++) {
                System.arraycopy(pass.predict(inputs, i * window), 0, outputs, (offset + i) * length, length);
            }
        });
    }

    @Override
    public void learningRate(double other) {
        rate = other;
    }

    @Override
    public OptimizerState optimizer() {
        return new OptimizerState(optimizer.steps(), optimizer.state());
    }

    @Override
    public void optimizer(OptimizerState state) {
        optimizer.resume(state.steps(), state.values());
    }

    @Override
    public MultiLayerNetwork network() {
        return parameters.network();
    }

    private void refresh() {
        if (stale || parameters.networkIsNewer()) {
            shared.refresh(parameters.heap());
            stale = false;
        }
    }
}
