package dev.lookback.engine.kernel.stack;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.engine.kernel.RowLayout;
import dev.lookback.engine.kernel.operator.LayerOperator;
import dev.lookback.network.LayerTrace;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Operators of one layer, with the weights that all threads share.
 *
 * @param out rows that it puts out
 * @param operators makers of each thread's own operators, in their order; none where the layer only renames its input
 * @param refreshes takes over new parameters, given those of the whole network
 */
record SharedLayer(RowLayout out, List<Function<Kernels, LayerOperator>> operators, List<Consumer<float[]>> refreshes) {

    /**
     * @param in rows that reach it
     * @param places where its parameters begin in the vector of all, by DL4J's names
     */
    static SharedLayer of(LayerTrace traced, RowLayout in, Map<String, Integer> places, Kernels kernels) {
        return traced.layer().accept(new LayerOperators(traced, in, places, kernels));
    }

    /** Without weights. */
    static SharedLayer of(RowLayout out, Function<Kernels, LayerOperator> operator) {
        return new SharedLayer(out, List.of(operator), List.of());
    }

    static SharedLayer of(RowLayout out, Function<Kernels, LayerOperator> operator, Consumer<float[]> refresh) {
        return new SharedLayer(out, List.of(operator), List.of(refresh));
    }
}
