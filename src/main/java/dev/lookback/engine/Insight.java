package dev.lookback.engine;

import dev.lookback.engine.kernel.KernelPath;
import dev.lookback.engine.kernel.Lane;
import dev.lookback.engine.kernel.Stack;
import dev.lookback.network.Layer;
import dev.lookback.network.Shape;
import dev.lookback.network.ShapeTrace;
import dev.lookback.recipe.Recipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network opened for looking into: what each of its layers makes of a window, and how an output depends on everything before
 * it, exactly. Nothing is dropped, and a BatchNormalization uses what it remembers, as in a forecast. Holds a copy of the
 * weights. For one thread at a time.
 */
public final class Insight {

    private final TrainableNetwork network;
    private final ShapeTrace trace;
    private final List<Map<String, Integer>> places;
    private final float[] parameters;
    private final Lane lane;
    private final float[] unused;

    private Insight(TrainableNetwork network, ShapeTrace trace) {
        this.network = network;
        this.trace = trace;
        places = StackComputation.places(network.network());
        parameters = network.weights();
        Stack stack = Stack.open(trace, places, KernelPath.best());
        stack.refresh(parameters);
        lane = stack.lane();
        unused = new float[parameters.length];
    }

    /** Into a model's network. */
    public static Insight of(TrainedModel model) {
        return of(model.recipe(), model.scales().features().size(), model.weights());
    }

    /**
     * Into a recipe's network with given weights.
     *
     * @param features F
     * @param weights in DL4J's order
     * @throws IllegalArgumentException if the network does not fit such windows
     */
    public static Insight of(Recipe recipe, int features, float[] weights) {
        TrainableNetwork network = network(recipe, features);
        network.weights(weights);
        return new Insight(network, trace(recipe, features));
    }

    /**
     * Into a recipe's network as training finds it: with the initial weights that follow from its seed.
     *
     * @param features F
     * @throws IllegalArgumentException if the network does not fit such windows
     */
    public static Insight untrained(Recipe recipe, int features) {
        return new Insight(network(recipe, features), trace(recipe, features));
    }

    private static TrainableNetwork network(Recipe recipe, int features) {
        return TrainableNetwork.of(recipe, features, recipe.windows().timeSteps());
    }

    private static ShapeTrace trace(Recipe recipe, int features) {
        return ShapeTrace.of(
                recipe.network(),
                recipe.windows().timeSteps(),
                features,
                recipe.windows().length());
    }

    /** The network's layers with their shapes. */
    public ShapeTrace trace() {
        return trace;
    }

    /**
     * What the network puts out, in its own scaled terms.
     *
     * @param window {@code [features, timeSteps]}, scaled, time fastest
     * @return {@code [outputs]}; a copy
     */
    public float[] outputs(float[] window) {
        return Arrays.copyOf(lane.predict(window, 0), outputs());
    }

    /**
     * The same for many windows at once, on all processors.
     *
     * @param windows {@code [count, features, timeSteps]}, scaled, time fastest
     * @return {@code [count, outputs]}
     */
    public float[] outputs(float[] windows, int count) {
        float[] outputs = new float[count * outputs()];
        network.predict(windows, count, outputs, 0);
        return outputs;
    }

    /**
     * What every layer puts out.
     *
     * @param window {@code [features, timeSteps]}, scaled, time fastest
     */
    public NetworkValues activations(float[] window) {
        lane.predict(window, 0);
        return shaped(lane.values());
    }

    /**
     * The exact derivatives of one output, in the network's own terms, by the scaled inputs and by what every layer puts out.
     * Where a ReLU or a maximum has a corner, the derivative of one of its sides.
     *
     * @param window {@code [features, timeSteps]}, scaled, time fastest
     * @param output from 0
     */
    public NetworkValues slopes(float[] window, int output) {
        lane.predict(window, 0);
        NetworkValues slopes = shaped(lane.slopes(output));
        lane.collect(unused);
        Arrays.fill(unused, 0);
        return slopes;
    }

    /** Channels, or units, that a layer puts out. */
    public int channels(int layer) {
        Shape shape = trace.layers().get(layer).output().orElseThrow();
        return shape instanceof Shape.Sequence sequence ? sequence.channels() : ((Shape.Vector) shape).units();
    }

    /** What a layer has learned; empty where it is no Conv1D. */
    public Optional<ConvolutionWeights> convolution(int layer) {
        return trace.layers().get(layer).layer() instanceof Layer.Conv1D conv
                ? Optional.of(read(layer, "W", "b", conv.filters(), conv.kernelSize()))
                : Optional.empty();
    }

    /** The convolution that a layer begins with: a Conv1D itself, the first of a residual block; empty for all others. */
    public Optional<ConvolutionWeights> firstConvolution(int layer) {
        return trace.layers().get(layer).layer() instanceof Layer.Residual block
                ? Optional.of(read(layer, "W1", "b1", block.filters(), block.kernelSize()))
                : convolution(layer);
    }

    private ConvolutionWeights read(int layer, String weights, String bias, int filters, int kernelSize) {
        Map<String, Integer> at = placesOf(layer);
        int channels = ((Shape.Sequence) trace.layers().get(layer).input().orElseThrow()).channels();
        return ConvolutionWeights.read(parameters, at.get(weights), at.get(bias), filters, channels, kernelSize);
    }

    private Map<String, Integer> placesOf(int layer) {
        long before = trace.layers().subList(0, layer).stream()
                .filter(traced -> traced.parameters() > 0)
                .count();
        return places.get((int) before);
    }

    /** Values that the network ends in. */
    public int outputs() {
        return channels(trace.layers().size() - 1);
    }

    private NetworkValues shaped(List<float[]> values) {
        List<LayerValues> layers = new ArrayList<>();
        for (int i = 0; i < trace.layers().size(); i++) {
            layers.add(shaped(trace.layers().get(i).output().orElseThrow(), values.get(i + 1)));
        }
        return new NetworkValues(shaped(trace.layers().get(0).input().orElseThrow(), values.get(0)), layers);
    }

    private static LayerValues shaped(Shape shape, float[] values) {
        return shape instanceof Shape.Sequence sequence
                ? new LayerValues(sequence.channels(), sequence.timeSteps(), values)
                : new LayerValues(((Shape.Vector) shape).units(), 1, values);
    }
}
