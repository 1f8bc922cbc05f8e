package dev.lookback.engine;

import dev.lookback.engine.kernel.Lane;
import dev.lookback.engine.kernel.ParameterPlace;
import dev.lookback.engine.kernel.Stack;
import dev.lookback.network.ShapeTrace;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Recipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Our kernels go forward and back through the whole network; DL4J holds the parameters and applies its updater, clipping and
 * penalties to the gradient.
 */
final class StackComputation implements Computation {

    private final MultiLayerNetwork network;
    private final Stack stack;
    private final Lanes lanes;
    private final Loss loss;
    private final long seed;
    private final int window;
    private final INDArray flatParameters;
    private final INDArray flatGradients;
    private final float[] parameters;
    private final float[][] gradients;
    private final double[] losses;
    private final Gradient gradient;
    private boolean stale = true;

    StackComputation(
            MultiLayerNetwork network, ShapeTrace trace, Recipe recipe, int features, int timeSteps, Engine engine) {
        this.network = network;
        loss = recipe.training().loss();
        seed = recipe.seed();
        window = features * timeSteps;
        stack = Stack.of(trace, places(network), engine.kernels());
        lanes = new Lanes(stack, engine.threads());
        flatParameters = network.params().reshape(network.numParams());
        parameters = new float[(int) network.numParams()];
        gradients = new float[lanes.count()][parameters.length];
        losses = new double[lanes.count()];
        if (network.getFlattenedGradients() == null) {
            network.initGradientsView();
        }
        flatGradients = network.getFlattenedGradients().reshape(network.numParams());
        gradient = named(network);
    }

    /** Where DL4J keeps each layer's parameters. */
    private static List<ParameterPlace> places(MultiLayerNetwork network) {
        List<ParameterPlace> places = new ArrayList<>();
        for (Layer layer : network.getLayers()) {
            Map<String, INDArray> table = layer.paramTable();
            if (table.containsKey("W")) {
                places.add(new ParameterPlace(
                        (int) table.get("W").offset(), (int) table.get("b").offset()));
            }
        }
        return places;
    }

    /** The flat vector of gradients under the names that clipping goes by. */
    private static Gradient named(MultiLayerNetwork network) {
        Gradient named = new DefaultGradient(network.getFlattenedGradients());
        for (int i = 0; i < network.getnLayers(); i++) {
            Layer layer = network.getLayer(i);
            if (layer.numParams() > 0) {
                int index = i;
                layer.conf()
                        .getLayer()
                        .initializer()
                        .getGradientsFromFlattened(layer.conf(), layer.getGradientsViewArray())
                        .forEach((name, view) -> named.setGradientFor(index + "_" + name, view));
            }
        }
        return named;
    }

    @Override
    public double trainStep(float[] inputs, float[] targets, int count) {
        refresh();
        int step = network.getIterationCount();
        lanes.each(count, (lane, index, from, to) -> train(lane, index, inputs, targets, from, to, step));
        for (int i = 1; i < gradients.length; i++) {
            for (int p = 0; p < parameters.length; p++) {
                gradients[0][p] += gradients[i][p];
            }
        }
        update(count, step);
        double sum = 0;
        for (double part : losses) {
            sum += part;
        }
        return sum / count;
    }

    private void train(Lane lane, int index, float[] inputs, float[] targets, int from, int to, int step) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            float output = lane.train(inputs, i * window, targets[i], this::slope, seed, step, i);
            sum += loss.of(targets[i], output);
        }
        losses[index] = sum;
        Arrays.fill(gradients[index], 0);
        lane.collect(gradients[index]);
    }

    private float slope(float target, float output) {
        return (float) loss.slope(target, output);
    }

    /** What DL4J's own training does once it has the gradient, a sum over the batch. */
    private void update(int count, int step) {
        pointer(flatGradients).put(gradients[0], 0, parameters.length);
        network.getUpdater()
                .update(network, gradient, step, network.getEpochCount(), count, LayerWorkspaceMgr.noWorkspaces());
        flatParameters.subi(flatGradients);
        network.getLayerWiseConfigurations().setIterationCount(step + 1);
        stale = true;
    }

    @Override
    public void predict(float[] inputs, int count, float[] outputs, int offset) {
        refresh();
        lanes.each(count, (lane, index, from, to) -> {
            for (int i = from; i < to; i++) {
                outputs[offset + i] = lane.predict(inputs, i * window)[0];
            }
        });
    }

    @Override
    public void parametersChanged() {
        stale = true;
    }

    private void refresh() {
        if (stale) {
            pointer(flatParameters).get(parameters, 0, parameters.length);
            stack.refresh(parameters);
            stale = false;
        }
    }

    private static FloatPointer pointer(INDArray array) {
        return (FloatPointer) array.data().addressPointer();
    }
}
