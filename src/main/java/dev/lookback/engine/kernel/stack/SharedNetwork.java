package dev.lookback.engine.kernel.stack;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.engine.kernel.RowLayout;
import dev.lookback.engine.kernel.operator.FusedConvolutions;
import dev.lookback.engine.kernel.operator.LayerOperator;
import dev.lookback.engine.kernel.operator.ParameterOffset;
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

    private final RowLayout input;
    private final Kernels kernels;
    private final List<Function<Kernels, LayerOperator>> makers = new ArrayList<>();
    private final List<Consumer<float[]>> weighted = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    private SharedNetwork(RowLayout input, Kernels kernels) {
        this.input = input;
        this.kernels = kernels;
    }

    /** Whether every layer of the network can be trained here. */
    public static boolean computes(ShapeTrace trace) {
        return trace.layers().stream().map(LayerTrace::layer).allMatch(LayerOperators::train);
    }

    /**
     * @param trace of a network that fits
     * @param places where the parameters of each layer that has some begin in the vector of all, by DL4J's names
     */
    public static SharedNetwork of(ShapeTrace trace, List<Map<String, Integer>> places, Kernels kernels) {
        Shape.Sequence input = (Shape.Sequence) trace.layers().get(0).input().orElseThrow();
        SharedNetwork stack = new SharedNetwork(RowLayout.tight(input.timeSteps(), input.channels()), kernels);
        RowLayout rows = stack.input;
        int next = 0;
        for (int i = 0; i < trace.layers().size(); i++) {
            LayerTrace traced = trace.layers().get(i);
            if (i + 1 < trace.layers().size() && isPair(traced, trace.layers().get(i + 1), rows)) {
                rows = stack.addPair(traced, places.get(next), trace.layers().get(++i), places.get(next + 1), rows);
                next += 2;
            } else {
                rows = stack.add(traced, rows, traced.parameters() > 0 ? places.get(next++) : Map.of());
            }
        }
        return stack;
    }

    /**
     * The same for inspection: every layer by itself, as in a forecast, with gradients as far back as the window. Takes every
     * network; a pass of it must not train.
     */
    public static SharedNetwork open(ShapeTrace trace, List<Map<String, Integer>> places, Kernels kernels) {
        Shape.Sequence input = (Shape.Sequence) trace.layers().get(0).input().orElseThrow();
        // Gradients by the input need rows that the kernels can write.
        SharedNetwork stack =
                new SharedNetwork(RowLayout.of(input.timeSteps(), input.channels(), kernels.lanes()), kernels);
        RowLayout rows = stack.input;
        int next = 0;
        for (LayerTrace traced : trace.layers()) {
            if (!traced.layer().keepsValues()) {
                rows = stack.add(traced, rows, traced.parameters() > 0 ? places.get(next++) : Map.of());
            }
            stack.ends.add(stack.makers.size());
        }
        return stack;
    }

    private static boolean isPair(LayerTrace first, LayerTrace second, RowLayout in) {
        return first.layer() instanceof Conv1D one
                && second.layer() instanceof Conv1D other
                && FusedConvolutions.isWorthwhile(one, other, in.channels(), steps(second));
    }

    private RowLayout addPair(
            LayerTrace first,
            Map<String, Integer> firstPlaces,
            LayerTrace second,
            Map<String, Integer> secondPlaces,
            RowLayout in) {
        FusedConvolutions pair = new FusedConvolutions(
                (Conv1D) first.layer(),
                place(firstPlaces, "W", "b"),
                (Conv1D) second.layer(),
                place(secondPlaces, "W", "b"),
                in,
                steps(second),
                kernels);
        weighted.add(pair::refresh);
        makers.add(pair::operator);
        return pair.convolution.out;
    }

    private RowLayout add(LayerTrace traced, RowLayout in, Map<String, Integer> places) {
        SharedLayer layer = SharedLayer.of(traced, in, places, kernels);
        makers.addAll(layer.operators());
        weighted.addAll(layer.refreshes());
        return layer.out();
    }

    private static ParameterOffset place(Map<String, Integer> places, String weights, String bias) {
        return new ParameterOffset(places.get(weights), places.get(bias));
    }

    private static int steps(LayerTrace traced) {
        return ((Shape.Sequence) traced.output().orElseThrow()).timeSteps();
    }

    /** Takes over new parameters; not while a pass is running. */
    public void refresh(float[] parameters) {
        weighted.forEach(layer -> layer.accept(parameters));
    }

    /** Buffers for one thread to compute one window after the other. */
    public NetworkPass newPass() {
        Kernels own = kernels.another();
        return new NetworkPass(
                input, makers.stream().map(maker -> maker.apply(own)).toList(), ends());
    }

    private int[] ends() {
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }
}
