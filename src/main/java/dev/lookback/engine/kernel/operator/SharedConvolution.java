package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.RowLayout;
import dev.lookback.network.layer.Activation;
import java.util.Arrays;

/**
 * Geometry and weights of a Conv1D, shared by its threads; the weights are laid out for the forward and the backward
 * pass.
 */
public final class SharedConvolution {

    final RowLayout in;
    public final RowLayout out;
    final int kernelSize;
    final int stride;
    final int dilation;
    final int paddingBefore;
    final Activation activation;

    /** Whether the kernel reads a zero-padded copy of the input. */
    final boolean padded;

    /** Time steps that the kernel reads, padding included. */
    final int readSteps;

    /** Rows of {@link #weights}. */
    final int depth;

    /** Taps that are not adjacent in memory: each step of a dilated kernel, or 1 for the whole of an undilated one. */
    final int taps;

    /** Numbers that one tap reads. */
    final int tapLength;

    /** Distance from one tap to the next in the input that the kernel reads. */
    final int tapStride;

    /** {@link #depth} padded to a row length. */
    final int depthLength;

    /** {@code [depth][out.length]}. */
    final float[] weights;

    /** {@code [filters][depthLength]}. */
    final float[] transposed;

    /** {@code [out.length]}. */
    final float[] bias;

    private final ParameterOffset offset;

    /**
     * @param paddingBefore zeros before the first step
     * @param lanes row lengths are multiples of this
     */
    public SharedConvolution(
            RowLayout in,
            int steps,
            int filters,
            int kernelSize,
            int stride,
            int dilation,
            int paddingBefore,
            Activation activation,
            ParameterOffset offset,
            int lanes) {
        this.in = in;
        this.out = RowLayout.of(steps, filters, lanes);
        this.kernelSize = kernelSize;
        this.stride = stride;
        this.dilation = dilation;
        this.paddingBefore = paddingBefore;
        this.activation = activation;
        this.offset = offset;
        depth = kernelSize * in.length();
        depthLength = RowLayout.roundUp(depth, lanes);
        readSteps = (steps - 1) * stride + (kernelSize - 1) * dilation + 1;
        padded = paddingBefore > 0 || readSteps > in.steps();
        taps = dilation == 1 ? 1 : kernelSize;
        tapLength = depth / taps;
        tapStride = dilation * in.length();
        weights = new float[depth * out.length()];
        transposed = new float[filters * depthLength];
        bias = new float[out.length()];
    }

    /** Distance from one output's inputs to the next one's. */
    int readStride() {
        return stride * in.length();
    }

    /** Takes new weights; DL4J stores a Conv1D's as {@code [kernelSize][channels][filters]}. */
    public void refresh(float[] parameters) {
        int filters = out.channels();
        System.arraycopy(parameters, offset.bias(), bias, 0, filters);
        int from = offset.weights();
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
    void addGradients(float[] dense, float[] sparse, float[] biases, float[] gradient) {
        int filters = out.channels();
        int to = offset.weights();
        for (int k = 0; k < kernelSize; k++) {
            for (int c = 0; c < in.channels(); c++, to += filters) {
                int j = k * in.length() + c;
                for (int f = 0; f < filters; f++) {
                    gradient[to + f] += dense[j * out.length() + f] + sparse[f * depthLength + j];
                }
            }
        }
        for (int f = 0; f < filters; f++) {
            gradient[offset.bias() + f] += biases[f];
        }
        Arrays.fill(dense, 0);
        Arrays.fill(sparse, 0);
        Arrays.fill(biases, 0);
    }
}
