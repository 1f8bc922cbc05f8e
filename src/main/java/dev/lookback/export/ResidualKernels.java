package dev.lookback.export;

import dev.lookback.network.Layer;
import java.util.Arrays;
import java.util.List;

/**
 * A residual block as three convolutions one after the other, each behind a ReLU: what the block's skip carries goes beside the
 * first two as relu(s) and relu(−s), and the third takes one from the other and adds it.
 */
final class ResidualKernels {

    private final Layer.Residual block;
    private final int channels;
    private final int filters;
    private final float[] numbers;
    private int at;

    /** @param at where the block's numbers begin, in DL4J's order: kernels W1, W2, Ws, biases bs, b1, b2 */
    private ResidualKernels(Layer.Residual block, int channels, float[] numbers, int at) {
        this.block = block;
        this.channels = channels;
        this.filters = block.filters();
        this.numbers = numbers;
        this.at = at;
    }

    static List<Kernel> of(Layer.Residual block, int channels, float[] numbers, int at) {
        return new ResidualKernels(block, channels, numbers, at).kernels();
    }

    private List<Kernel> kernels() {
        boolean carried = channels == filters;
        float[] first = next(block.kernelSize() * channels * filters);
        float[] second = next(block.kernelSize() * filters * filters);
        float[] skip = carried ? identity() : next(channels * filters);
        float[] skipBias = carried ? new float[filters] : next(filters);
        float[] firstBias = next(filters);
        float[] secondBias = next(filters);
        return List.of(
                beside(
                        new Kernel(block.kernelSize(), channels, filters, first, firstBias).undilated(block.dilation()),
                        new Kernel(1, channels, filters, skip, skipBias)),
                onward(new Kernel(block.kernelSize(), filters, filters, second, secondBias)
                        .undilated(block.dilation())),
                sum());
    }

    private float[] next(int count) {
        at += count;
        return Arrays.copyOfRange(numbers, at - count, at);
    }

    private float[] identity() {
        float[] identity = new float[filters * filters];
        for (int f = 0; f < filters; f++) {
            identity[f * filters + f] = 1;
        }
        return identity;
    }

    /** The first convolution's outputs, then the skip's, then the skip's negated; the skip reads the newest tap. */
    private Kernel beside(Kernel first, Kernel skip) {
        Kernel all = new Kernel(first.length(), channels, 3 * filters);
        copy(first, all);
        for (int f = 0; f < filters; f++) {
            all.biases()[filters + f] = skip.biases()[f];
            all.biases()[2 * filters + f] = -skip.biases()[f];
            for (int c = 0; c < channels; c++) {
                all.set(first.length() - 1, c, filters + f, skip.weight(0, c, f));
                all.set(first.length() - 1, c, 2 * filters + f, -skip.weight(0, c, f));
            }
        }
        return all;
    }

    /** The second convolution, with what is carried past it. */
    private Kernel onward(Kernel second) {
        Kernel all = new Kernel(second.length(), 3 * filters, 3 * filters);
        copy(second, all);
        for (int c = filters; c < 3 * filters; c++) {
            all.set(second.length() - 1, c, c, 1);
        }
        return all;
    }

    private Kernel sum() {
        Kernel sum = new Kernel(1, 3 * filters, filters);
        for (int f = 0; f < filters; f++) {
            sum.set(0, f, f, 1);
            sum.set(0, filters + f, f, 1);
            sum.set(0, 2 * filters + f, f, -1);
        }
        return sum;
    }

    private static void copy(Kernel from, Kernel to) {
        for (int f = 0; f < from.filters(); f++) {
            to.biases()[f] = from.biases()[f];
            for (int c = 0; c < from.channels(); c++) {
                for (int k = 0; k < from.length(); k++) {
                    to.set(k, c, f, from.weight(k, c, f));
                }
            }
        }
    }
}
