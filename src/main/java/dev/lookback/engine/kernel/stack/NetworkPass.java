package dev.lookback.engine.kernel.stack;

import dev.lookback.engine.kernel.RowLayout;
import dev.lookback.engine.kernel.operator.DropoutRandom;
import dev.lookback.engine.kernel.operator.Operator;
import dev.lookback.engine.kernel.operator.OutputGradient;
import dev.lookback.engine.kernel.operator.normalization.BatchNormalizationOperator;
import dev.lookback.recipe.Loss;
import java.util.ArrayList;
import java.util.List;

/**
 * Forward and backward pass of one thread through a {@link SharedNetwork}, window by window.
 *
 * <p>A training step has a phase for each stretch of the network between batch normalizations, since each of these needs
 * the statistics of the whole batch. A phase begins with its normalization. Forwards, each phase keeps of every window
 * what later phases read; the last one also goes back. Backwards, each phase computes its activations again, as keeping
 * them all would take the memory of the whole batch, and keeps the gradients of what earlier phases gave it.
 */
public final class NetworkPass {

    private final ComputationGraph graph;
    private final Phase[] phases;
    private final Operator[] operators;
    private final float[] window;
    private final float[][] values;
    private final float[][][] inputs;
    private final GradientFlow flow;
    private final List<Integer> ends;
    private final DropoutRandom random = new DropoutRandom();

    /** @param ends value of each layer's output; not empty for inspection, for which the gradients reach the window */
    NetworkPass(ComputationGraph graph, List<Integer> normalizations, Operator[] operators, List<Integer> ends) {
        this.graph = graph;
        this.operators = operators;
        this.ends = List.copyOf(ends);
        values = new float[operators.length + 1][];
        window = new float[graph.layout(0).places()];
        inputs = new float[operators.length][][];
        for (int i = 0; i < operators.length; i++) {
            inputs[i] = new float[graph.inputs(i).length][];
        }
        flow = new GradientFlow(graph, operators, !ends.isEmpty());
        phases = Phase.all(graph, normalizations, flow);
    }

    /**
     * Computes the outputs for one window; valid until the next.
     *
     * @param windows holds the window, {@code [features, timeSteps]}, time fastest, from {@code at} on
     */
    public float[] predict(float[] windows, int at) {
        transpose(windows, at);
        forward(0, operators.length, null);
        return values[operators.length];
    }

    /** Runs the forward pass of a phase but the last on windows {@code from} … {@code to − 1} of the batch. */
    public void forward(int phase, Batch batch, int from, int to) {
        Phase next = phases[phase + 1];
        for (int i = from; i < to; i++) {
            if (takesPart(batch, i)) {
                compute(phases[phase], batch, i, i - from);
                next.keep(i - from, values);
                normalization(phase + 1).observe(values[next.normalized()]);
            }
        }
    }

    /**
     * Runs the last phase, forwards and backwards, on windows {@code from} … {@code to − 1} of the batch.
     *
     * @return sum over these windows of weight times loss, the mean over the outputs
     */
    public double forwardAndBackward(Batch batch, int from, int to, Loss loss) {
        OutputGradient gradient = flow.of(operators.length);
        int count = gradient.values.length;
        double sum = 0;
        for (int i = from; i < to; i++) {
            if (takesPart(batch, i)) {
                compute(phases[phases.length - 1], batch, i, i - from);
                float[] outputs = values[operators.length];
                gradient.markDense();
                for (int k = 0; k < count; k++) {
                    float target = batch.targets()[i * count + k];
                    sum += batch.weight(i) * loss.of(target, outputs[k]);
                    gradient.values[k] = batch.weight(i) * (float) loss.derivative(target, outputs[k]) / count;
                }
                backward(phases[phases.length - 1], i - from);
            }
        }
        return sum / count;
    }

    /** Runs the backward pass of a phase but the last on windows {@code from} … {@code to − 1} of the batch. */
    public void backward(int phase, Batch batch, int from, int to) {
        Phase next = phases[phase + 1];
        for (int i = from; i < to; i++) {
            if (takesPart(batch, i)) {
                compute(phases[phase], batch, i, i - from);
                next.restoreGradients(i - from, flow);
                read(next.first());
                flow.backward(next.first(), operators[next.first()], inputs[next.first()]);
                backward(phases[phase], i - from);
            }
        }
    }

    /** Whatever a window of weight 0 holds must not move anything; but it is one of those that are normalized together. */
    private boolean takesPart(Batch batch, int window) {
        return phases.length > 1 || batch.weight(window) != 0;
    }

    /**
     * Computes a window's activations within a phase.
     *
     * @param kept index of the window among those that this thread keeps
     */
    private void compute(Phase phase, Batch batch, int window, int kept) {
        random.begin(batch.seed(), batch.step(), window, phase.number());
        if (phase.number() == 0) {
            transpose(batch.inputs(), window * batch.window());
        } else {
            phase.restore(kept, values);
        }
        forward(phase.first(), phase.end(), random);
    }

    /** Goes back through a phase, but for the input of the normalization that it begins with. */
    private void backward(Phase phase, int kept) {
        int first = phase.number() == 0 ? 0 : phase.first() + 1;
        for (int i = phase.end() - 1; i >= first; i--) {
            flow.backward(i, operators[i], inputs[i]);
        }
        if (phase.number() > 0) {
            normalization(phase.number()).observeGradient(values[phase.normalized()], flow.of(phase.first() + 1));
            phase.keepGradients(kept, flow);
        }
    }

    /** Batch normalization that a phase begins with. */
    BatchNormalizationOperator normalization(int phase) {
        return (BatchNormalizationOperator) operators[phases[phase].first()];
    }

    /** Adds the accumulated weight gradients to {@code gradient}, in DL4J's order, and resets them. */
    public void drainGradients(float[] gradient) {
        for (Operator operator : operators) {
            operator.drainGradients(gradient);
        }
    }

    /** Activations of the newest window. */
    public Activations activations() {
        List<float[]> all = new ArrayList<>();
        for (int value = 0; value < values.length; value++) {
            all.add(graph.layout(value).columns(values[value]));
        }
        return byLayer(all);
    }

    /**
     * Gradients of one output with respect to all that {@link #activations()} gives, for the newest window. Also
     * accumulates weight gradients, which must be drained.
     */
    public Activations gradients(int output) {
        flow.of(operators.length).zero();
        flow.of(operators.length).values[output] = 1;
        float[][] all = new float[values.length][];
        for (int value = operators.length; value >= 0; value--) {
            flow.of(value).toDense();
            all[value] = graph.layout(value).columns(flow.of(value).values);
            if (value > 0) {
                flow.backward(value - 1, operators[value - 1], inputs[value - 1]);
            }
        }
        return byLayer(List.of(all));
    }

    /** Tells the values of layers from those inside them: all that are computed before the layer's own. */
    private Activations byLayer(List<float[]> all) {
        List<float[]> layers = new ArrayList<>();
        List<List<float[]>> inside = new ArrayList<>();
        int before = 0;
        for (int end : ends) {
            layers.add(all.get(end));
            inside.add(all.subList(Math.min(before + 1, end), end));
            before = end;
        }
        return new Activations(all.get(0), layers, inside);
    }

    private void forward(int first, int end, DropoutRandom dropout) {
        for (int i = first; i < end; i++) {
            read(i);
            operators[i].forward(inputs[i], dropout);
            values[i + 1] = operators[i].output();
        }
    }

    private void read(int node) {
        int[] from = graph.inputs(node);
        for (int k = 0; k < from.length; k++) {
            inputs[node][k] = values[from[k]];
        }
    }

    private void transpose(float[] windows, int at) {
        RowLayout layout = graph.layout(0);
        int from = at;
        for (int f = 0; f < layout.channels(); f++) {
            for (int t = 0; t < layout.steps(); t++) {
                window[t * layout.length() + f] = windows[from++];
            }
        }
        values[0] = window;
    }
}
