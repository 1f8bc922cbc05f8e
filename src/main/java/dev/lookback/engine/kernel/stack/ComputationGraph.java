package dev.lookback.engine.kernel.stack;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.engine.kernel.RowLayout;
import dev.lookback.engine.kernel.operator.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Computation graph of one window, its nodes in the order in which they are computed. Value 0 is the window; node i
 * computes value i + 1 from values before it.
 */
final class ComputationGraph {

    /**
     * @param operator maker of each thread's own
     * @param inputs values that it reads
     */
    private record Node(RowLayout out, Function<Kernels, Operator> operator, int[] inputs) {}

    private final RowLayout window;
    private final List<Node> nodes = new ArrayList<>();

    ComputationGraph(RowLayout window) {
        this.window = window;
    }

    /** Adds a node and returns the value that it computes. */
    int add(RowLayout out, Function<Kernels, Operator> operator, int... inputs) {
        nodes.add(new Node(out, operator, inputs));
        return nodes.size();
    }

    /** Number of nodes, and so the newest value. */
    int size() {
        return nodes.size();
    }

    RowLayout layout(int value) {
        return value == 0 ? window : nodes.get(value - 1).out;
    }

    /** Values that a node reads. */
    int[] inputs(int node) {
        return nodes.get(node).inputs;
    }

    /** Last node that reads a value; −1 where none does. */
    int lastReader(int value) {
        return IntStream.range(0, size())
                .filter(node -> IntStream.of(inputs(node)).anyMatch(read -> read == value))
                .max()
                .orElse(-1);
    }

    Operator[] operators(Kernels kernels) {
        return nodes.stream().map(node -> node.operator.apply(kernels)).toArray(Operator[]::new);
    }
}
