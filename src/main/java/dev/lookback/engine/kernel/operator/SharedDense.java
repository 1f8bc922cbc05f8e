package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.RowLayout;
import dev.lookback.network.layer.Activation;
import java.util.Arrays;

/** What a Dense layer's threads share: its weights, arranged as its input lies. */
public final class SharedDense {

    final RowLayout in;
    final int units;
    final Activation activation;

    /** {@code [units][in.places]}. */
    final float[] weights;

    final float[] bias;

    private final ParameterOffset place;

    public SharedDense(RowLayout in, int units, Activation activation, ParameterOffset place) {
        this.in = in;
        this.units = units;
        this.activation = activation;
        this.place = place;
        weights = new float[units * in.places()];
        bias = new float[units];
    }

    /** DL4J keeps the weights as {@code [units][inputs]}, a flattened sequence channel by channel. */
    public void refresh(float[] parameters) {
        System.arraycopy(parameters, place.bias(), bias, 0, units);
        int from = place.weights();
        for (int u = 0; u < units; u++) {
            int to = u * in.places();
            for (int c = 0; c < in.channels(); c++) {
                for (int t = 0; t < in.steps(); t++) {
                    weights[to + t * in.length() + c] = parameters[from++];
                }
            }
        }
    }

    /** Adds gradients, laid out as weights and bias are, to those of all parameters, and clears them. */
    void collect(float[] weightGradient, float[] biasGradient, float[] gradient) {
        int to = place.weights();
        for (int u = 0; u < units; u++) {
            int from = u * in.places();
            for (int c = 0; c < in.channels(); c++) {
                for (int t = 0; t < in.steps(); t++) {
                    gradient[to++] += weightGradient[from + t * in.length() + c];
                }
            }
            gradient[place.bias() + u] += biasGradient[u];
        }
        Arrays.fill(weightGradient, 0);
        Arrays.fill(biasGradient, 0);
    }
}
