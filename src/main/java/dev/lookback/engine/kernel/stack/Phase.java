package dev.lookback.engine.kernel.stack;

import dev.lookback.engine.kernel.operator.OutputGradient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Phase of a training step for one thread: nodes {@code first} … {@code end − 1}, and what it keeps of each of the
 * thread's windows until the backward pass.
 */
final class Phase {

    private final int number;
    private final int first;
    private final int end;

    /** Value that its batch normalization reads; meaningless for the first phase. */
    private final int normalized;

    /** Values from before the phase that it or a later one reads. */
    private final int[] read;

    /** Values whose gradients it or a later one has written or added to. */
    private final int[] differentiated;

    /** {@code [windows][read]}. */
    private float[][][] values = new float[0][][];

    /** {@code [windows][differentiated]}. */
    private float[][][] gradients = new float[0][][];

    private Phase(ComputationGraph graph, GradientFlow flow, int number, int first, int end) {
        this.number = number;
        this.first = first;
        this.end = end;
        if (number == 0) {
            normalized = 0;
            read = new int[0];
            differentiated = new int[0];
        } else {
            normalized = graph.inputs(first)[0];
            read = IntStream.rangeClosed(0, first)
                    .filter(value -> graph.lastReader(value) >= first)
                    .toArray();
            differentiated = IntStream.concat(IntStream.of(first + 1), IntStream.of(read))
                    .filter(value -> flow.of(value) != null && graph.lastReader(value) > first)
                    .toArray();
        }
    }

    /**
     * All phases of a graph.
     *
     * @param normalizations nodes that are batch normalizations
     */
    static Phase[] all(ComputationGraph graph, List<Integer> normalizations, GradientFlow flow) {
        List<Phase> phases = new ArrayList<>();
        for (int number = 0; number <= normalizations.size(); number++) {
            int first = number == 0 ? 0 : normalizations.get(number - 1);
            int end = number == normalizations.size() ? graph.size() : normalizations.get(number);
            phases.add(new Phase(graph, flow, number, first, end));
        }
        return phases.toArray(Phase[]::new);
    }

    int number() {
        return number;
    }

    int first() {
        return first;
    }

    int end() {
        return end;
    }

    int normalized() {
        return normalized;
    }

    /**
     * Keeps a copy of what the phase reads.
     *
     * @param window index among those that are kept
     */
    void keep(int window, float[][] all) {
        values = grown(values, window, read.length);
        for (int i = 0; i < read.length; i++) {
            float[] value = all[read[i]];
            values[window][i] = copied(value, values[window][i]);
        }
    }

    /** Puts back what was kept of a window, without a copy. */
    void restore(int window, float[][] all) {
        for (int i = 0; i < read.length; i++) {
            all[read[i]] = values[window][i];
        }
    }

    /** Keeps a copy of the gradients that go back beyond the phase. */
    void keepGradients(int window, GradientFlow flow) {
        gradients = grown(gradients, window, differentiated.length);
        for (int i = 0; i < differentiated.length; i++) {
            OutputGradient gradient = flow.of(differentiated[i]);
            gradient.toDense();
            gradients[window][i] = copied(gradient.values, gradients[window][i]);
        }
    }

    void restoreGradients(int window, GradientFlow flow) {
        for (int i = 0; i < differentiated.length; i++) {
            OutputGradient gradient = flow.of(differentiated[i]);
            gradient.markDense();
            System.arraycopy(gradients[window][i], 0, gradient.values, 0, gradient.values.length);
        }
    }

    private static float[][][] grown(float[][][] kept, int window, int count) {
        float[][][] grown = window < kept.length ? kept : Arrays.copyOf(kept, Math.max(window + 1, 2 * kept.length));
        if (grown[window] == null) {
            grown[window] = new float[count][];
        }
        return grown;
    }

    private static float[] copied(float[] from, float[] to) {
        float[] copy = to == null ? new float[from.length] : to;
        System.arraycopy(from, 0, copy, 0, from.length);
        return copy;
    }
}
