package dev.lookback.engine.kernel.stack;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.engine.kernel.RowLayout;
import dev.lookback.engine.kernel.operator.FusedConvolutions;
import dev.lookback.engine.kernel.operator.Operator;
import dev.lookback.engine.kernel.operator.ParameterOffset;
import dev.lookback.engine.kernel.operator.normalization.BatchNormalizationOperator;
import dev.lookback.engine.kernel.operator.normalization.SharedBatchNormalization;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** A whole network ready for forward and backward passes, shared by threads, each of which makes a {@link #newPass() pass} of its own. */
public final class SharedNetwork {

    private final ComputationGraph graph;
    private final Kernels kernels;
    private final List<Consumer<float[]>> refreshes = new ArrayList<>();
    private final List<SharedBatchNormalization> normalizations = new ArrayList<>();

    /** Nodes of the {@link #normalizations}. */
    private final List<Integer> normalizationNodes = new ArrayList<>();

    /** Value of each layer's output; empty unless the network was opened for inspection. */
    private final List<Integer> ends = new ArrayList<>();

    private SharedNetwork(RowLayout input, Kernels kernels) {
        graph = new ComputationGraph(input);
        this.kernels = kernels;
    }

    /**
     * @param trace of a network that fits
     * @param places where the parameters of each layer that has some begin in the vector of all, by DL4J's names
     */
    public static SharedNetwork of(ShapeTrace trace, List<Map<String, Integer>> places, Kernels kernels) {
        Shape.Sequence input = (Shape.Sequence) trace.layers().get(0).input().orElseThrow();
        SharedNetwork network = new SharedNetwork(RowLayout.tight(input.timeSteps(), input.channels()), kernels);
        int value = 0;
        int next = 0;
        for (int i = 0; i < trace.layers().size(); i++) {
            LayerTrace traced = trace.layers().get(i);
            if (i + 1 < trace.layers().size() && isPair(traced, trace.layers().get(i + 1), network.layout(value))) {
                value = network.addPair(traced, places.get(next), trace.layers().get(++i), places.get(next + 1), value);
                next += 2;
            } else {
                value = network.add(traced, value, traced.parameters() > 0 ? places.get(next++) : Map.of());
            }
        }
        return network;
    }

    /**
     * The same for inspection: every layer by itself, as in a forecast, with gradients as far back as the window. A pass of it
     * must not train.
     */
    public static SharedNetwork open(ShapeTrace trace, List<Map<String, Integer>> places, Kernels kernels) {
        Shape.Sequence input = (Shape.Sequence) trace.layers().get(0).input().orElseThrow();
        // Gradients by the input need rows that the kernels can write.
        SharedNetwork network =
                new SharedNetwork(RowLayout.of(input.timeSteps(), input.channels(), kernels.lanes()), kernels);
        int value = 0;
        int next = 0;
        for (LayerTrace traced : trace.layers()) {
            if (!traced.layer().keepsValues()) {
                value = network.add(traced, value, traced.parameters() > 0 ? places.get(next++) : Map.of());
            }
            network.ends.add(value);
        }
        return network;
    }

    private static boolean isPair(LayerTrace first, LayerTrace second, RowLayout in) {
        return first.layer() instanceof Conv1D one
                && second.layer() instanceof Conv1D other
                && FusedConvolutions.isWorthwhile(one, other, in.channels(), steps(second));
    }

    private int addPair(
            LayerTrace first,
            Map<String, Integer> firstPlaces,
            LayerTrace second,
            Map<String, Integer> secondPlaces,
            int input) {
        FusedConvolutions pair = new FusedConvolutions(
                (Conv1D) first.layer(),
                place(firstPlaces),
                (Conv1D) second.layer(),
                place(secondPlaces),
                layout(input),
                steps(second),
                kernels);
        refreshing(pair::refresh);
        return add(pair.convolution.out, pair::operator, input);
    }

    private int add(LayerTrace traced, int input, Map<String, Integer> places) {
        return traced.layer().accept(new LayerOperators(this, traced, input, places, kernels));
    }

    /** Adds a node and returns the value that it computes. */
    int add(RowLayout out, Function<Kernels, Operator> operator, int... inputs) {
        return graph.add(out, operator, inputs);
    }

    int addNormalization(SharedBatchNormalization normalization, int input) {
        refreshing(normalization::refresh);
        normalizations.add(normalization);
        normalizationNodes.add(graph.size());
        return add(normalization.out, k -> new BatchNormalizationOperator(normalization, k), input);
    }

    /** Whoever takes over new parameters. */
    void refreshing(Consumer<float[]> refresh) {
        refreshes.add(refresh);
    }

    RowLayout layout(int value) {
        return graph.layout(value);
    }

    private static ParameterOffset place(Map<String, Integer> places) {
        return new ParameterOffset(places.get("W"), places.get("b"));
    }

    private static int steps(LayerTrace traced) {
        return ((Shape.Sequence) traced.output().orElseThrow()).timeSteps();
    }

    /** Takes over new parameters; not while a pass is running. */
    public void refresh(float[] parameters) {
        refreshes.forEach(refresh -> refresh.accept(parameters));
    }

    /** Buffers for one thread to compute one window after the other. */
    public NetworkPass newPass() {
        return new NetworkPass(graph, normalizationNodes, graph.operators(kernels.another()), ends);
    }

    /** Phases of a training step: one more than there are batch normalizations, each of which waits for the whole batch. */
    public int phases() {
        return normalizations.size() + 1;
    }

    /** Makes the batch normalization that a phase begins with normalize by what the passes of all threads have seen. */
    public void gatherStatistics(int phase, List<NetworkPass> passes) {
        normalizations.get(phase - 1).gatherStatistics(normalizations(phase, passes));
    }

    /** Makes its input gradient ready from the output gradients that the passes have seen. */
    public void gatherGradients(int phase, List<NetworkPass> passes) {
        normalizations.get(phase - 1).gatherGradients(normalizations(phase, passes));
    }

    private static List<BatchNormalizationOperator> normalizations(int phase, List<NetworkPass> passes) {
        return passes.stream().map(pass -> pass.normalization(phase)).toList();
    }

    /** Adds the gradients of all batch normalizations to those of all parameters. */
    public void drainGradients(float[] gradient) {
        normalizations.forEach(normalization -> normalization.drainGradients(gradient));
    }

    /** Moves the moving statistics among the parameters towards those of the newest batch. */
    public void updateMovingStatistics(float[] parameters) {
        normalizations.forEach(normalization -> normalization.updateMovingStatistics(parameters));
    }
}
