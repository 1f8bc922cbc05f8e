package dev.lookback.explain;

/**
 * Computation of one output of a convolution, step by step.
 *
 * @param filter whose output it is
 * @param output its index along time
 * @param steps {@code [taps]}: the time step that each tap reads; outside the input range in the padding
 * @param inputs {@code [channels][taps]}: inputs read; 0 in the padding
 * @param weights {@code [channels][taps]}
 * @param products {@code [channels][taps]}
 * @param total sum of all products
 * @param bias of the filter
 * @param value activation of total + bias: the layer's output
 */
public record KernelStep(
        int filter,
        int output,
        int[] steps,
        double[][] inputs,
        double[][] weights,
        double[][] products,
        double total,
        double bias,
        double value) {

    public int taps() {
        return steps.length;
    }

    public int channels() {
        return inputs.length;
    }

    /** Pre-activation: total + bias. */
    public double sum() {
        return total + bias;
    }

    /** Sum of one tap's products over all channels. */
    public double atTap(int tap) {
        double sum = 0;
        for (double[] channel : products) {
            sum += channel[tap];
        }
        return sum;
    }

    /** Largest absolute product. */
    public double largestProduct() {
        double largest = 0;
        for (double[] channel : products) {
            for (double product : channel) {
                largest = Math.max(largest, Math.abs(product));
            }
        }
        return largest;
    }

    /** Whether a tap reads padding. */
    public boolean isPadded(int tap, int timeSteps) {
        return steps[tap] < 0 || steps[tap] >= timeSteps;
    }
}
