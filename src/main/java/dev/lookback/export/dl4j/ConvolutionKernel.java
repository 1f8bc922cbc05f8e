package dev.lookback.export.dl4j;

import java.util.Arrays;

/**
 * Kernel of a Conv1D: weights and biases.
 *
 * @param weights {@code [length, channels, filters]}, the order that DL4J really reads, whatever its documentation
 * @param biases {@code [filters]}
 */
record ConvolutionKernel(int length, int channels, int filters, float[] weights, float[] biases) {

    /** All zeros. */
    ConvolutionKernel(int length, int channels, int filters) {
        this(length, channels, filters, new float[length * channels * filters], new float[filters]);
    }

    /** From DL4J's parameters of a Conv1D: biases first. */
    static ConvolutionKernel at(float[] numbers, int from, int length, int channels, int filters) {
        return at(numbers, from + filters, from, length, channels, filters);
    }

    static ConvolutionKernel at(float[] numbers, int weights, int biases, int length, int channels, int filters) {
        return new ConvolutionKernel(
                length,
                channels,
                filters,
                Arrays.copyOfRange(numbers, weights, weights + length * channels * filters),
                Arrays.copyOfRange(numbers, biases, biases + filters));
    }

    /** Identity kernel of length 1. */
    static ConvolutionKernel identity(int channels) {
        ConvolutionKernel identity = new ConvolutionKernel(1, channels, channels);
        for (int c = 0; c < channels; c++) {
            identity.set(0, c, c, 1);
        }
        return identity;
    }

    /** Of length 1; scales and shifts each channel. */
    static ConvolutionKernel diagonal(Affine affine) {
        int channels = affine.factors().length;
        ConvolutionKernel diagonal =
                new ConvolutionKernel(1, channels, channels, new float[channels * channels], affine.shifts());
        for (int c = 0; c < channels; c++) {
            diagonal.set(0, c, c, affine.factors()[c]);
        }
        return diagonal;
    }

    float weight(int tap, int channel, int filter) {
        return weights[index(tap, channel, filter)];
    }

    void set(int tap, int channel, int filter, float weight) {
        weights[index(tap, channel, filter)] = weight;
    }

    private int index(int tap, int channel, int filter) {
        return (tap * channels + channel) * filters + filter;
    }

    /** Equivalent kernel without dilation, with zeros between the taps. */
    ConvolutionKernel undilated(int dilation) {
        ConvolutionKernel spread = new ConvolutionKernel(
                (length - 1) * dilation + 1,
                channels,
                filters,
                new float[((length - 1) * dilation + 1) * channels * filters],
                biases);
        int tap = channels * filters;
        for (int k = 0; k < length; k++) {
            System.arraycopy(weights, k * tap, spread.weights, k * dilation * tap, tap);
        }
        return spread;
    }

    /** In the order of DL4J's parameters. */
    float[] numbers() {
        float[] numbers = Arrays.copyOf(biases, biases.length + weights.length);
        System.arraycopy(weights, 0, numbers, biases.length, weights.length);
        return numbers;
    }
}
