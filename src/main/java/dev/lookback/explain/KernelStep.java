package dev.lookback.explain;

/**
 * How one output of a convolution comes about.
 *
 * @param filter whose output it is
 * @param output its place along time
 * @param steps {@code [taps]}: the time step that each tap reads; negative, or as many as there are and more, in the padding
 * @param inputs {@code [channels][taps]}: what is read; 0 in the padding
 * @param weights {@code [channels][taps]}: what it is multiplied by
 * @param products {@code [channels][taps]}
 * @param total of all products
 * @param bias of the filter
 * @param value the activation of total and bias together: what the layer puts out
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

    /** What the activation gets. */
    public double sum() {
        return total + bias;
    }

    /** What one tap adds: the sum of its products over all channels. */
    public double atTap(int tap) {
        double sum = 0;
        for (double[] channel : products) {
            sum += channel[tap];
        }
        return sum;
    }

    /** Without its sign. */
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
