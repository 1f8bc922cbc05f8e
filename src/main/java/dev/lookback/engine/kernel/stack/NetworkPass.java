package dev.lookback.engine.kernel.stack;

import dev.lookback.engine.kernel.RowLayout;
import dev.lookback.engine.kernel.operator.DropoutRandom;
import dev.lookback.engine.kernel.operator.LayerOperator;
import dev.lookback.engine.kernel.operator.OutputGradient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One thread's way through a {@link SharedNetwork}, window by window. */
public final class NetworkPass {

    /** The loss's derivative by one output. */
    public interface LossSlope {
        float of(float target, float output);
    }

    private final RowLayout input;
    private final LayerOperator[] layers;
    private final float[][] passed;
    private final OutputGradient[] slopes;
    private final int[] ends;
    private final DropoutRandom noise = new DropoutRandom();

    /** Nobody asks for slopes before it. */
    private final int firstWeighted;

    /** @param ends how many of {@code layers} each layer of the network, itself included, has before its output */
    NetworkPass(RowLayout input, List<LayerOperator> layers, int[] ends) {
        this.input = input;
        this.ends = ends;
        this.layers = layers.toArray(LayerOperator[]::new);
        firstWeighted = firstWeighted(layers);
        passed = new float[layers.size() + 1][];
        passed[0] = new float[input.places()];
        slopes = layers.stream().map(layer -> new OutputGradient(layer.out())).toArray(OutputGradient[]::new);
    }

    private static int firstWeighted(List<LayerOperator> layers) {
        int first = 0;
        while (first < layers.size() && !layers.get(first).hasWeights()) {
            first++;
        }
        return first;
    }

    /**
     * The network's outputs for one window, valid until the next.
     *
     * @param windows a window's {@code [features, timeSteps]}, time fastest, begin at {@code at}
     */
    public float[] predict(float[] windows, int at) {
        return forward(windows, at, null);
    }

    /**
     * Forward and back; gradients are added up until they are collected.
     *
     * @param seed of everything random, with the step and the window
     * @param targets one for each output begin at {@code first}; the loss is the mean over them
     * @return the network's outputs before the step, valid until the next window
     */
    public float[] train(
            float[] windows, int at, float[] targets, int first, LossSlope loss, long seed, long step, int window) {
        noise.begin(seed, step, window);
        float[] outputs = forward(windows, at, noise);
        OutputGradient slope = slopes[slopes.length - 1];
        slope.overwritten();
        int count = slope.values.length;
        for (int k = 0; k < count; k++) {
            slope.values[k] = loss.of(targets[first + k], outputs[k]) / count;
        }
        for (int i = layers.length - 1; i >= firstWeighted; i--) {
            layers[i].backward(passed[i], slopes[i], i == firstWeighted ? null : slopes[i - 1]);
        }
        return outputs;
    }

    /** Adds the gradients of all windows since the last time to {@code gradient}, in DL4J's order, and forgets them. */
    public void collect(float[] gradient) {
        for (LayerOperator layer : layers) {
            layer.collect(gradient);
        }
    }

    /** What passed the network with the newest window. */
    public Activations values() {
        List<float[]> outputs = new ArrayList<>();
        List<List<float[]>> inside = new ArrayList<>();
        for (int i = 0; i <= layers.length; i++) {
            outputs.add(rows(i).columns(passed[i]));
            inside.add(i == 0 ? List.of() : columns(i, layers[i - 1].inside()));
        }
        return passage(outputs, inside);
    }

    /**
     * The derivatives of one output for the newest window by everything that {@link #values()} gives. What the weights get must be
     * collected.
     */
    public Activations slopes(int output) {
        float[][] by = new float[layers.length + 1][];
        List<List<float[]>> inside = new ArrayList<>(Collections.nCopies(layers.length + 1, List.of()));
        OutputGradient last = slopes[slopes.length - 1];
        last.zero();
        last.values[output] = 1;
        OutputGradient byInput = new OutputGradient(input);
        for (int i = layers.length - 1; i >= 0; i--) {
            slopes[i].toValues();
            by[i + 1] = rows(i + 1).columns(slopes[i].values);
            layers[i].backward(passed[i], slopes[i], i == 0 ? byInput : slopes[i - 1]);
            inside.set(i + 1, columns(i + 1, layers[i].slopesInside(slopes[i])));
        }
        byInput.toValues();
        by[0] = input.columns(byInput.values);
        return passage(List.of(by), inside);
    }

    /** @param outputs and {@code inside}: index 0 of the window, i + 1 of work i */
    private Activations passage(List<float[]> outputs, List<List<float[]>> inside) {
        List<float[]> ofLayers = new ArrayList<>();
        List<List<float[]>> insideLayers = new ArrayList<>();
        int before = 0;
        for (int end : ends) {
            ofLayers.add(outputs.get(end));
            insideLayers.add(end == before ? List.of() : inside.get(end)); // a dropout has no work of its own
            before = end;
        }
        return new Activations(outputs.get(0), ofLayers, insideLayers);
    }

    private List<float[]> columns(int passedIndex, List<float[]> values) {
        return values.stream().map(rows(passedIndex)::columns).toList();
    }

    private RowLayout rows(int passedIndex) {
        return passedIndex == 0 ? input : layers[passedIndex - 1].out();
    }

    private float[] forward(float[] windows, int at, DropoutRandom noise) {
        transpose(windows, at);
        for (int i = 0; i < layers.length; i++) {
            layers[i].forward(passed[i], noise);
            passed[i + 1] = layers[i].output();
        }
        return passed[layers.length];
    }

    private void transpose(float[] windows, int at) {
        float[] rows = passed[0];
        int from = at;
        for (int f = 0; f < input.channels(); f++) {
            for (int t = 0; t < input.steps(); t++) {
                rows[t * input.length() + f] = windows[from++];
            }
        }
    }
}
