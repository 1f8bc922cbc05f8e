package dev.lookback.engine;

import dev.lookback.engine.kernel.KernelSelector;
import dev.lookback.engine.kernel.stack.Activations;
import dev.lookback.engine.kernel.stack.NetworkPass;
import dev.lookback.engine.kernel.stack.SharedNetwork;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.Stage;
import dev.lookback.network.layer.Part;
import dev.lookback.network.layer.Shape;
import dev.lookback.recipe.Recipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Read access to a network's activations, gradients and kernels for single windows. Inference mode: nothing is dropped,
 * and a BatchNormalization uses its moving statistics. Holds a copy of the weights. For one thread at a time.
 */
public final class NetworkInspector {

    private final TrainableNetwork network;
    private final ShapeTrace trace;
    private final List<Map<String, Integer>> parameterOffsets;
    private final float[] parameters;
    private final NetworkPass pass;
    private final float[] discarded;

    private NetworkInspector(TrainableNetwork network, ShapeTrace trace) {
        this.network = network;
        this.trace = trace;
        parameterOffsets = KernelComputation.parameterOffsets(network.network());
        parameters = network.weights();
        SharedNetwork shared = SharedNetwork.open(trace, parameterOffsets, KernelSelector.best());
        shared.refresh(parameters);
        pass = shared.newPass();
        discarded = new float[parameters.length];
    }

    /** Inspector of a trained model. */
    public static NetworkInspector of(TrainedModel model) {
        return of(model.recipe(), model.scales().features().size(), model.weights());
    }

    /**
     * Inspector of a recipe's network with the given weights.
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
     * Inspector of a recipe's network before training, with the initial weights drawn from its seed.
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
     * Outputs for one window, in the network's scaled units.
     *
     * @param window {@code [features, timeSteps]}, scaled, time fastest
     * @return {@code [outputs]}; a copy
     */
    public float[] outputs(float[] window) {
        return Arrays.copyOf(pass.predict(window, 0), outputs());
    }

    /**
     * Outputs for many windows at once, on all processors.
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
     * Activations of every layer for one window.
     *
     * @param window {@code [features, timeSteps]}, scaled, time fastest
     */
    public NetworkValues activations(float[] window) {
        pass.predict(window, 0);
        return shaped(pass.activations());
    }

    /**
     * Exact gradients of one output with respect to the scaled inputs and to every layer's activations, in the network's
     * scaled units. At the kink of a ReLU or of a maximum: a one-sided derivative.
     *
     * @param window {@code [features, timeSteps]}, scaled, time fastest
     * @param output from 0
     */
    public NetworkValues gradients(float[] window, int output) {
        pass.predict(window, 0);
        NetworkValues gradients = shaped(pass.gradients(output));
        pass.drainGradients(discarded);
        Arrays.fill(discarded, 0);
        return gradients;
    }

    /** Kernel and bias of a convolution; empty where the stage is not the output of one. */
    public Optional<ConvolutionWeights> convolution(Stage stage) {
        return stage.convolution(trace).map(conv -> {
            Map<String, Integer> offsets = offsetsOf(stage.layer());
            String part = switch (stage.part()) {
                case WHOLE -> "";
                case FIRST -> "1";
                case SECOND -> "2";
                case SKIP -> "s";
            };
            return ConvolutionWeights.read(
                    parameters,
                    offsets.get("W" + part),
                    offsets.get("b" + part),
                    conv.filters(),
                    stage.channelsRead(trace),
                    conv.kernelSize());
        });
    }

    /** First convolution of a layer: a Conv1D itself, or the first one of a residual block; empty for all others. */
    public Optional<ConvolutionWeights> firstConvolution(int layer) {
        return convolution(Stage.first(trace, layer));
    }

    private Map<String, Integer> offsetsOf(int layer) {
        long before = trace.layers().subList(0, layer).stream()
                .filter(traced -> traced.parameters() > 0)
                .count();
        return parameterOffsets.get((int) before);
    }

    /** Number of outputs of the network. */
    public int outputs() {
        return Stage.of(trace.layers().size() - 1).channels(trace);
    }

    private NetworkValues shaped(Activations activations) {
        List<LayerValues> layers = new ArrayList<>();
        Map<Stage, LayerValues> inside = new HashMap<>();
        for (int i = 0; i < trace.layers().size(); i++) {
            LayerTrace traced = trace.layers().get(i);
            Shape output = traced.output().orElseThrow();
            layers.add(shaped(output, activations.layers().get(i)));
            List<Part> parts = Stage.inside(traced);
            for (int p = 0; p < parts.size(); p++) {
                float[] values = activations.inside().get(i).get(p);
                inside.put(new Stage(i, parts.get(p)), shaped(output, values));
            }
        }
        return new NetworkValues(
                shaped(trace.layers().get(0).input().orElseThrow(), activations.input()), layers, inside);
    }

    private static LayerValues shaped(Shape shape, float[] values) {
        return shape instanceof Shape.Sequence sequence
                ? new LayerValues(sequence.channels(), sequence.timeSteps(), values)
                : new LayerValues(((Shape.Vector) shape).units(), 1, values);
    }
}
