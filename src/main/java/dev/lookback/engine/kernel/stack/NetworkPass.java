package dev.lookback.engine.kernel.stack;

import dev.lookback.engine.kernel.RowLayout;
import dev.lookback.engine.kernel.operator.DropoutRandom;
import dev.lookback.engine.kernel.operator.LayerOperator;
import dev.lookback.engine.kernel.operator.OutputGradient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Forward and backward pass of one thread through a {@link SharedNetwork}, window by window. */
public final class NetworkPass {

    /** Derivative of the loss with respect to one output. */
    public interface LossGradient {
        float of(float target, float output);
    }

    private final RowLayout input;
    private final LayerOperator[] operators;
    private final float[][] activations;
    private final OutputGradient[] gradients;
    private final int[] operatorCounts;
    private final DropoutRandom random = new DropoutRandom();

    /** First operator with weights; no gradient is needed before it. */
    private final int firstTrainable;

    /** @param operatorCounts for each layer of the network, the number of operators up to and including it */
    NetworkPass(RowLayout input, List<LayerOperator> operators, int[] operatorCounts) {
        this.input = input;
        this.operatorCounts = operatorCounts;
        this.operators = operators.toArray(LayerOperator[]::new);
        firstTrainable = firstTrainable(operators);
        activations = new float[operators.size() + 1][];
        activations[0] = new float[input.places()];
        gradients = operators.stream()
                .map(operator -> new OutputGradient(operator.out()))
                .toArray(OutputGradient[]::new);
    }

    private static int firstTrainable(List<LayerOperator> operators) {
        int first = 0;
        while (first < operators.size() && !operators.get(first).hasWeights()) {
            first++;
        }
        return first;
    }

    /**
     * Computes the outputs for one window; valid until the next.
     *
     * @param windows holds the window, {@code [features, timeSteps]}, time fastest, from {@code at} on
     */
    public float[] predict(float[] windows, int at) {
        return forward(windows, at, null);
    }

    /**
     * Runs the forward and backward pass of one window. Gradients accumulate until they are drained.
     *
     * @param targets one per output, from {@code first} on; the loss is the mean over the outputs
     * @param weight factor of the window's loss
     * @param seed of dropout, together with step and window
     * @return the network's outputs before the step, valid until the next window
     */
    public float[] train(
            float[] windows,
            int at,
            float[] targets,
            int first,
            LossGradient loss,
            float weight,
            long seed,
            long step,
            int window) {
        random.begin(seed, step, window);
        float[] outputs = forward(windows, at, random);
        OutputGradient gradient = gradients[gradients.length - 1];
        gradient.markDense();
        int count = gradient.values.length;
        for (int k = 0; k < count; k++) {
            gradient.values[k] = weight * loss.of(targets[first + k], outputs[k]) / count;
        }
        for (int i = operators.length - 1; i >= firstTrainable; i--) {
            operators[i].backward(activations[i], gradients[i], i == firstTrainable ? null : gradients[i - 1]);
        }
        return outputs;
    }

    /** Adds the accumulated weight gradients to {@code gradient}, in DL4J's order, and resets them. */
    public void drainGradients(float[] gradient) {
        for (LayerOperator operator : operators) {
            operator.drainGradients(gradient);
        }
    }

    /** Activations of the newest window. */
    public Activations activations() {
        List<float[]> outputs = new ArrayList<>();
        List<List<float[]>> inside = new ArrayList<>();
        for (int i = 0; i <= operators.length; i++) {
            outputs.add(layout(i).columns(activations[i]));
            inside.add(i == 0 ? List.of() : columns(i, operators[i - 1].inside()));
        }
        return byLayer(outputs, inside);
    }

    /**
     * Gradients of one output with respect to all that {@link #activations()} gives, for the newest window. Also
     * accumulates weight gradients, which must be drained.
     */
    public Activations gradients(int output) {
        float[][] outputs = new float[operators.length + 1][];
        List<List<float[]>> inside = new ArrayList<>(Collections.nCopies(operators.length + 1, List.of()));
        OutputGradient last = gradients[gradients.length - 1];
        last.zero();
        last.values[output] = 1;
        OutputGradient inputGradient = new OutputGradient(input);
        for (int i = operators.length - 1; i >= 0; i--) {
            gradients[i].toDense();
            outputs[i + 1] = layout(i + 1).columns(gradients[i].values);
            operators[i].backward(activations[i], gradients[i], i == 0 ? inputGradient : gradients[i - 1]);
            inside.set(i + 1, columns(i + 1, operators[i].insideGradients(gradients[i])));
        }
        inputGradient.toDense();
        outputs[0] = input.columns(inputGradient.values);
        return byLayer(List.of(outputs), inside);
    }

    /**
     * Picks the values of the network's layers from those of the operators.
     *
     * @param outputs index 0 of the window, i + 1 of operator i; {@code inside} likewise
     */
    private Activations byLayer(List<float[]> outputs, List<List<float[]>> inside) {
        List<float[]> layerOutputs = new ArrayList<>();
        List<List<float[]>> layerInside = new ArrayList<>();
        int before = 0;
        for (int count : operatorCounts) {
            layerOutputs.add(outputs.get(count));
            layerInside.add(count == before ? List.of() : inside.get(count)); // a dropout has no operator here
            before = count;
        }
        return new Activations(outputs.get(0), layerOutputs, layerInside);
    }

    private List<float[]> columns(int index, List<float[]> values) {
        return values.stream().map(layout(index)::columns).toList();
    }

    private RowLayout layout(int index) {
        return index == 0 ? input : operators[index - 1].out();
    }

    private float[] forward(float[] windows, int at, DropoutRandom random) {
        transpose(windows, at);
        for (int i = 0; i < operators.length; i++) {
            operators[i].forward(activations[i], random);
            activations[i + 1] = operators[i].output();
        }
        return activations[operators.length];
    }

    private void transpose(float[] windows, int at) {
        float[] rows = activations[0];
        int from = at;
        for (int f = 0; f < input.channels(); f++) {
            for (int t = 0; t < input.steps(); t++) {
                rows[t * input.length() + f] = windows[from++];
            }
        }
    }
}
