package dev.lookback.engine;

import dev.lookback.engine.kernel.KernelPath;
import dev.lookback.engine.kernel.stack.Activations;
import dev.lookback.engine.kernel.stack.NetworkPass;
import dev.lookback.engine.kernel.stack.SharedNetwork;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.Stage;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.Shape;
import dev.lookback.recipe.Recipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network opened for looking into: what each of its layers makes of a window, and how an output depends on everything before
 * it, exactly. Nothing is dropped, and a BatchNormalization uses what it remembers, as in a forecast. Holds a copy of the
 * weights. For one thread at a time.
 */
public final class NetworkInspector {

    private final TrainableNetwork network;
    private final ShapeTrace trace;
    private final List<Map<String, Integer>> places;
    private final float[] parameters;
    private final NetworkPass lane;
    private final float[] unused;

    private NetworkInspector(TrainableNetwork network, ShapeTrace trace) {
        this.network = network;
        this.trace = trace;
        places = KernelComputation.places(network.network());
        parameters = network.weights();
        SharedNetwork stack = SharedNetwork.open(trace, places, KernelPath.best());
        stack.refresh(parameters);
        lane = stack.lane();
        unused = new float[parameters.length];
    }

    /** Into a model's network. */
    public static NetworkInspector of(TrainedModel model) {
        return of(model.recipe(), model.scales().features().size(), model.weights());
    }

    /**
     * Into a recipe's network with given weights.
     *
     * @param features F
     * @param weights in DL4J's order
     * @throws IllegalArgumentException if the network does not fit such windows
     */
    public static NetworkInspector of(Recipe recipe, int features, float[] weights) {
        TrainableNetwork network = network(recipe, features);
        network.weights(weights);
        return new NetworkInspector(network, trace(recipe, features));
    }

    /**
     * Into a recipe's network as training finds it: with the initial weights that follow from its seed.
     *
     * @param features F
     * @throws IllegalArgumentException if the network does not fit such windows
     */
    public static NetworkInspector untrained(Recipe recipe, int features) {
        return new NetworkInspector(network(recipe, features), trace(recipe, features));
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

    /** What a convolution has learned; empty where the stage lies behind another layer. */
    public Optional<ConvolutionWeights> convolution(Stage stage) {
        return stage.convolution(trace).map(conv -> {
            Map<String, Integer> at = placesOf(stage.layer());
            String part = switch (stage.part()) {
                case WHOLE -> "";
                case FIRST -> "1";
                case SECOND -> "2";
                case SKIP -> "s";
            };
            return ConvolutionWeights.read(
                    parameters,
                    at.get("W" + part),
                    at.get("b" + part),
                    conv.filters(),
                    stage.channelsRead(trace),
                    conv.kernelSize());
        });
    }

    /** The convolution that a layer begins with: a Conv1D itself, the first of a residual block; empty for all others. */
    public Optional<ConvolutionWeights> firstConvolution(int layer) {
        boolean isBlock = trace.layers().get(layer).layer() instanceof Residual;
        return convolution(new Stage(layer, isBlock ? Stage.Part.FIRST : Stage.Part.WHOLE));
    }

    private Map<String, Integer> placesOf(int layer) {
        long before = trace.layers().subList(0, layer).stream()
                .filter(traced -> traced.parameters() > 0)
                .count();
        return places.get((int) before);
    }

    /** Values that the network ends in. */
    public int outputs() {
        return Stage.of(trace.layers().size() - 1).channels(trace);
    }

    private NetworkValues shaped(Activations passage) {
        List<LayerValues> layers = new ArrayList<>();
        Map<Stage, LayerValues> inside = new HashMap<>();
        for (int i = 0; i < trace.layers().size(); i++) {
            LayerTrace traced = trace.layers().get(i);
            Shape output = traced.output().orElseThrow();
            layers.add(shaped(output, passage.layers().get(i)));
            List<Stage.Part> parts = Stage.inside(traced);
            for (int p = 0; p < parts.size(); p++) {
                float[] values = passage.inside().get(i).get(p);
                inside.put(new Stage(i, parts.get(p)), shaped(output, values));
            }
        }
        return new NetworkValues(shaped(trace.layers().get(0).input().orElseThrow(), passage.input()), layers, inside);
    }

    private static LayerValues shaped(Shape shape, float[] values) {
        return shape instanceof Shape.Sequence sequence
                ? new LayerValues(sequence.channels(), sequence.timeSteps(), values)
                : new LayerValues(((Shape.Vector) shape).units(), 1, values);
    }
}
