package dev.lookback.explain;

import dev.lookback.engine.ConvolutionWeights;
import dev.lookback.engine.LayerValues;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Taps;

/**
 * A convolution laid open on one window: which inputs meet which weights at each output, and what becomes of them. Written out as
 * the layer is defined, not as it is computed fast.
 *
 * @param input {@code [channels, timeSteps]} that the layer gets
 */
public record SlidingKernel(Taps taps, Activation activation, ConvolutionWeights weights, LayerValues input) {

    /** @throws IllegalArgumentException if the weights are of another kernel */
    public SlidingKernel {
        if (weights.kernelSize() != taps.size() || weights.channels() != input.channels()) {
            throw new IllegalArgumentException("weights [%d, %d, %d] for %d taps and %d channels"
                    .formatted(
                            weights.filters(),
                            weights.channels(),
                            weights.kernelSize(),
                            taps.size(),
                            input.channels()));
        }
    }

    /** Time steps that come out. */
    public int outputs() {
        return taps.outputs(input.timeSteps());
    }

    public KernelStep at(int filter, int output) {
        int channels = input.channels();
        int[] steps = new int[taps.size()];
        double[][] inputs = new double[channels][steps.length];
        double[][] multipliers = new double[channels][steps.length];
        double[][] products = new double[channels][steps.length];
        double total = 0;
        for (int k = 0; k < steps.length; k++) {
            steps[k] = taps.at(output, k, input.timeSteps());
            boolean inside = steps[k] >= 0 && steps[k] < input.timeSteps();
            for (int c = 0; c < channels; c++) {
                inputs[c][k] = inside ? input.at(c, steps[k]) : 0;
                multipliers[c][k] = weights.at(filter, c, k);
                products[c][k] = inputs[c][k] * multipliers[c][k];
                total += products[c][k];
            }
        }
        double bias = weights.bias()[filter];
        return new KernelStep(
                filter, output, steps, inputs, multipliers, products, total, bias, activation.of(total + bias));
    }

    /** What a filter puts out everywhere. */
    public FilterRow row(int filter) {
        double[] sums = new double[outputs()];
        double[] values = new double[sums.length];
        double largest = 0;
        for (int j = 0; j < sums.length; j++) {
            KernelStep step = at(filter, j);
            sums[j] = step.sum();
            values[j] = step.value();
            largest = Math.max(largest, step.largestProduct());
        }
        return new FilterRow(sums, values, largest);
    }
}
