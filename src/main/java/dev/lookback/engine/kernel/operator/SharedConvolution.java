package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.RowLayout;
import dev.lookback.network.layer.Activation;
import java.util.Arrays;

/**
 * What a Conv1D's threads share: where its inputs lie, and its weights, arranged for reading in both directions.
 */
public final class SharedConvolution {

    final RowLayout in;
    public final RowLayout out;
    final int kernelSize;
    final int stride;
    final int dilation;
    final int before;
    final Activation activation;

    /** Whether the kernel reads a copy of the input with zeros around it. */
    final boolean padded;

    /** Steps of what the kernel reads. */
    final int readSteps;

    /** Rows of {@link #weights}. */
    final int depth;

    /** Taps that lie apart: one for each step of a dilated kernel, else one that is the whole kernel. */
    final int taps;

    /** Places of one tap. */
    final int tapLength;

    /** From one tap to the next, in what the kernel reads. */
    final int tapStride;

    /** The same, as an output's row length. */
    final int depthLength;

    /** {@code [depth][out.length]}. */
    final float[] weights;

    /** {@code [filters][depthLength]}. */
    final float[] transposed;

    /** {@code [out.length]}. */
    final float[] bias;

    private final ParameterOffset place;

    /**
     * @param before zeros before the first step
     * @param lanes that row lengths are multiples of
     */
    public SharedConvolution(
            RowLayout in,
            int steps,
            int filters,
            int kernelSize,
            int stride,
            int dilation,
            int before,
            Activation activation,
            ParameterOffset place,
            int lanes) {
        this.in = in;
        this.out = RowLayout.of(steps, filters, lanes);
        this.kernelSize = kernelSize;
        this.stride = stride;
        this.dilation = dilation;
        this.before = before;
        this.activation = activation;
        this.place = place;
        depth = kernelSize * in.length();
        depthLength = RowLayout.roundUp(depth, lanes);
        readSteps = (steps - 1) * stride + (kernelSize - 1) * dilation + 1;
        padded = before > 0 || readSteps > in.steps();
        taps = dilation == 1 ? 1 : kernelSize;
        tapLength = depth / taps;
        tapStride = dilation * in.length();
        weights = new float[depth * out.length()];
        transposed = new float[filters * depthLength];
        bias = new float[out.length()];
    }

    /** From one output's reading to the next one's. */
    int readStride() {
        return stride * in.length();
    }

    /** DL4J keeps a Conv1D's weights as {@code [kernelSize][channels][filters]}. */
    public void refresh(float[] parameters) {
        int filters = out.channels();
        System.arraycopy(parameters, place.bias(), bias, 0, filters);
        int from = place.weights();
        for (int k = 0; k < kernelSize; k++) {
            for (int c = 0; c < in.channels(); c++, from += filters) {
                int j = k * in.length() + c;
                System.arraycopy(parameters, from, weights, j * out.length(), filters);
                for (int f = 0; f < filters; f++) {
                    transposed[f * depthLength + j] = parameters[from + f];
                }
            }
        }
    }

    /**
     * Adds gradients to those of all parameters, and clears them.
     *
     * @param dense {@code [depth][out.length]}
     * @param sparse {@code [filters][depthLength]}
     * @param biases {@code [out.length]}
     */
    void collect(float[] dense, float[] sparse, float[] biases, float[] gradient) {
        int filters = out.channels();
        int to = place.weights();
        for (int k = 0; k < kernelSize; k++) {
            for (int c = 0; c < in.channels(); c++, to += filters) {
                int j = k * in.length() + c;
                for (int f = 0; f < filters; f++) {
                    gradient[to + f] += dense[j * out.length() + f] + sparse[f * depthLength + j];
                }
            }
        }
        for (int f = 0; f < filters; f++) {
            gradient[place.bias() + f] += biases[f];
        }
        Arrays.fill(dense, 0);
        Arrays.fill(sparse, 0);
        Arrays.fill(biases, 0);
    }
}
