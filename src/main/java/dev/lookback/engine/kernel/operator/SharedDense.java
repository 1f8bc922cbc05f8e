package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.RowLayout;
import dev.lookback.network.layer.Activation;
import java.util.Arrays;

/** Weights of a Dense layer, shared by its threads and laid out as its input is. */
public final class SharedDense {

    final RowLayout in;
    final int units;
    final Activation activation;

    /** {@code [units][in.places]}. */
    final float[] weights;

    final float[] bias;

    private final ParameterOffset offset;

    public SharedDense(RowLayout in, int units, Activation activation, ParameterOffset offset) {
        this.in = in;
        this.units = units;
        this.activation = activation;
        this.offset = offset;
        weights = new float[units * in.places()];
        bias = new float[units];
    }

    /** Takes new weights; DL4J stores them as {@code [units][inputs]}, a flattened sequence channel by channel. */
    public void refresh(float[] parameters) {
        System.arraycopy(parameters, offset.bias(), bias, 0, units);
        int from = offset.weights();
        for (int u = 0; u < units; u++) {
            int to = u * in.places();
            for (int c = 0; c < in.channels(); c++) {
                for (int t = 0; t < in.steps(); t++) {
                    weights[to + t * in.length() + c] = parameters[from++];
                }
            }
        }
    }

    /** Adds gradients in the layout of weights and bias to those of all parameters, and clears them. */
    void addGradients(float[] weightGradient, float[] biasGradient, float[] gradient) {
        int to = offset.weights();
        for (int u = 0; u < units; u++) {
            int from = u * in.places();
            for (int c = 0; c < in.channels(); c++) {
                for (int t = 0; t < in.steps(); t++) {
                    gradient[to++] += weightGradient[from + t * in.length() + c];
                }
            }
            gradient[offset.bias() + u] += biasGradient[u];
        }
        Arrays.fill(weightGradient, 0);
        Arrays.fill(biasGradient, 0);
    }
}
