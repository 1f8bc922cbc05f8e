package dev.lookback.engine.kernel;

import dev.lookback.network.Activation;
import java.util.Arrays;

/**
 * What a Conv1D's threads share: where its inputs lie, and its weights, arranged for reading in both directions.
 */
final class Convolution {

    /** How the rows that the kernel reads are laid out. */
    enum Reading {
        /** As the input is: overlapping rows in place. */
        DIRECT,
        /** The same, in a copy with zeros around it. */
        PADDED,
        /** Each row copied out, since its taps lie apart. */
        COLUMNS
    }

    final Rows in;
    final Rows out;
    final int kernelSize;
    final int stride;
    final int dilation;
    final int before;
    final Activation activation;
    final Reading reading;

    /** Length of a row that the kernel reads. */
    final int depth;

    /** The same, as an output's row length. */
    final int depthLength;

    /** {@code [depth][out.length]}. */
    final float[] weights;

    /** {@code [filters][depthLength]}. */
    final float[] transposed;

    /** {@code [out.length]}. */
    final float[] bias;

    private final ParameterPlace place;

    /**
     * @param before zeros before the first step
     * @param lanes that row lengths are multiples of
     */
    Convolution(
            Rows in,
            int steps,
            int filters,
            int kernelSize,
            int stride,
            int dilation,
            int before,
            Activation activation,
            ParameterPlace place,
            int lanes) {
        this.in = in;
        this.out = Rows.of(steps, filters, lanes);
        this.kernelSize = kernelSize;
        this.stride = stride;
        this.dilation = dilation;
        this.before = before;
        this.activation = activation;
        this.place = place;
        depth = kernelSize * in.length();
        depthLength = Rows.roundUp(depth, lanes);
        boolean inside = before == 0 && (steps - 1) * stride + (kernelSize - 1) * dilation < in.steps();
        reading = dilation > 1 ? Reading.COLUMNS : inside ? Reading.DIRECT : Reading.PADDED;
        weights = new float[depth * out.length()];
        transposed = new float[filters * depthLength];
        bias = new float[out.length()];
    }

    /** Distance between two rows that the kernel reads. */
    int rowStride() {
        return reading == Reading.COLUMNS ? depth : stride * in.length();
    }

    /** Rows of the copy with zeros around it. */
    int paddedSteps() {
        return (out.steps() - 1) * stride + kernelSize;
    }

    /** DL4J keeps a Conv1D's weights as {@code [kernelSize][channels][filters]}. */
    void refresh(float[] parameters) {
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
