package dev.lookback.engine.kernel.stack;

import dev.lookback.engine.kernel.operator.Operator;
import dev.lookback.engine.kernel.operator.OutputGradient;

/**
 * Gradients with respect to the values of a computation graph, for one window at a time. Where several nodes read a value,
 * its gradient is the sum of theirs: the last one writes it, the others add to it.
 */
final class GradientFlow {

    /** For each value; null where no weight is before it. */
    private final OutputGradient[] gradients;

    /** For each input of each node, where its gradient is written; null where none is needed. */
    private final OutputGradient[][] written;

    private final ComputationGraph graph;

    /** @param toWindow whether the gradients go as far back as the window */
    GradientFlow(ComputationGraph graph, Operator[] operators, boolean toWindow) {
        this.graph = graph;
        gradients = new OutputGradient[operators.length + 1];
        written = new OutputGradient[operators.length][];
        if (toWindow) {
            gradients[0] = new OutputGradient(graph.layout(0));
        }
        for (int i = 0; i < operators.length; i++) {
            int[] inputs = graph.inputs(i);
            boolean needed = operators[i].hasWeights();
            for (int value : inputs) {
                needed |= gradients[value] != null;
            }
            gradients[i + 1] = needed ? new OutputGradient(graph.layout(i + 1)) : null;
            written[i] = new OutputGradient[inputs.length];
            for (int k = 0; k < inputs.length; k++) {
                written[i][k] = gradients[inputs[k]] == null
                        ? null
                        : graph.lastReader(inputs[k]) == i
                                ? gradients[inputs[k]]
                                : new OutputGradient(graph.layout(inputs[k]));
            }
        }
    }

    /** Gradient with respect to a value; null where none is needed. */
    OutputGradient of(int value) {
        return gradients[value];
    }

    /** Goes back through a node, if any weight is in it or before it. */
    void backward(int node, Operator operator, float[][] inputs) {
        if (gradients[node + 1] == null) {
            return;
        }
        operator.backward(inputs, gradients[node + 1], written[node]);
        int[] read = graph.inputs(node);
        for (int k = 0; k < read.length; k++) {
            OutputGradient sum = gradients[read[k]];
            if (sum != null && written[node][k] != sum) {
                sum.add(written[node][k]);
            }
        }
    }
}
