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
 * Our kernels go forward and back through the whole network and take the optimizer's step; DL4J's network holds the
 * parameters for everybody else.
 */
final class KernelComputation implements Computation {

    private final ParameterMirror parameters;
    private final SharedNetwork stack;
    private final BatchThreads lanes;
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
        // Its own, for its scratch memory: an engine may be at work on several networks at once.
        stack = SharedNetwork.of(trace, places(network), engine.kernels().another());
        lanes = new BatchThreads(stack, engine.threads());
        optimizer = new OptimizerStep(recipe.training(), ParameterMirror.blocks(network), parameters.count());
        gradients = new float[lanes.count()][parameters.count()];
        losses = new double[lanes.count()];
    }

    /** Where DL4J keeps each layer's parameters. */
    static List<Map<String, Integer>> places(MultiLayerNetwork network) {
        List<Map<String, Integer>> places = new ArrayList<>();
        for (Layer layer : network.getLayers()) {
            if (layer.numParams() > 0) {
                Map<String, Integer> offsets = new HashMap<>();
                layer.paramTable().forEach((name, values) -> offsets.put(name, (int) values.offset()));
                places.add(offsets);
            }
        }
        return places;
    }

    @Override
    public double trainStep(float[] inputs, float[] targets, int count) {
        refresh();
        int step = optimizer.taken();
        lanes.each(count, (lane, index, from, to) -> train(lane, index, inputs, targets, from, to, step));
        optimizer.take(parameters.heap(), mean(count), rate);
        parameters.heapChanged();
        stale = true;
        double sum = 0;
        for (double part : losses) {
            sum += part;
        }
        return sum / count;
    }

    /** Of the lanes' gradients, which are sums over their windows. */
    private float[] mean(int count) {
        float[] mean = gradients[0];
        for (int lane = 1; lane < gradients.length; lane++) {
            float[] other = gradients[lane];
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

    private void train(NetworkPass lane, int index, float[] inputs, float[] targets, int from, int to, int step) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            float[] outputs = lane.train(inputs, i * window, targets, i * length, this::slope, seed, step, i);
            for (int k = 0; k < length; k++) {
                sum += loss.of(targets[i * length + k], outputs[k]);
            }
        }
        losses[index] = sum / length;
        Arrays.fill(gradients[index], 0);
        lane.collect(gradients[index]);
    }

    private float slope(float target, float output) {
        return (float) loss.derivative(target, output);
    }

    @Override
    public void predict(float[] inputs, int count, float[] outputs, int offset) {
        refresh();
        lanes.each(count, (lane, index, from, to) -> {
            for (int i = from; i < to; i++) {
                System.arraycopy(lane.predict(inputs, i * window), 0, outputs, (offset + i) * length, length);
            }
        });
    }

    @Override
    public void learningRate(double other) {
        rate = other;
    }

    @Override
    public OptimizerState optimizer() {
        return new OptimizerState(optimizer.taken(), optimizer.memory());
    }

    @Override
    public void optimizer(OptimizerState state) {
        optimizer.goOn(state.steps(), state.memory());
    }

    @Override
    public MultiLayerNetwork network() {
        return parameters.network();
    }

    private void refresh() {
        if (stale || parameters.networkIsNewer()) {
            stack.refresh(parameters.heap());
            stale = false;
        }
    }
}
