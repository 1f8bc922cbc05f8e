package dev.lookback.export.dl4j;

import dev.lookback.network.layer.Activation;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Residual block written as convolutions alone: three, one after the other, that carry the skip s along in channels of
 * their own. Every activation f is applied to these too; but where f(s) − f(−s) = c · s, the two together still hold s.
 */
final class Dl4jResidual {

    private final int filters;
    private final float carry;

    private Dl4jResidual(int filters, double gain) {
        this.filters = filters;
        this.carry = (float) (1 / gain);
    }

    /** c; empty where an activation has none. */
    static OptionalDouble gain(Activation activation) {
        return switch (activation) {
            case RELU, GELU, SWISH, SOFTPLUS -> OptionalDouble.of(1);
            case LEAKY_RELU -> OptionalDouble.of(1.01);
            case LINEAR -> OptionalDouble.of(2);
            case ELU, SELU, TANH, SIGMOID -> OptionalDouble.empty();
        };
    }

    /**
     * The three kernels, all with the block's activation; the first two are causal.
     *
     * @param skip of length 1
     * @param gain see {@link #gain}
     */
    static List<ConvolutionKernel> kernels(
            ConvolutionKernel first, ConvolutionKernel second, ConvolutionKernel skip, double gain) {
        Dl4jResidual block = new Dl4jResidual(first.filters(), gain);
        return List.of(block.withSkip(first, skip), block.passing(second), block.sum());
    }

    /** Beside the block's own filters, s and −s. The newest time step is the last tap. */
    private ConvolutionKernel withSkip(ConvolutionKernel own, ConvolutionKernel skip) {
        ConvolutionKernel all = wider(own, own.channels());
        for (int f = 0; f < filters; f++) {
            for (int c = 0; c < own.channels(); c++) {
                all.set(own.length() - 1, c, filters + f, skip.weight(0, c, f));
                all.set(own.length() - 1, c, 2 * filters + f, -skip.weight(0, c, f));
            }
            all.biases()[filters + f] = skip.biases()[f];
            all.biases()[2 * filters + f] = -skip.biases()[f];
        }
        return all;
    }

    private ConvolutionKernel passing(ConvolutionKernel own) {
        ConvolutionKernel all = wider(own, 3 * filters);
        for (int f = 0; f < filters; f++) {
            carry(all, f, filters + f, carry);
            carry(all, f, 2 * filters + f, -carry);
        }
        return all;
    }

    private ConvolutionKernel sum() {
        ConvolutionKernel sum = new ConvolutionKernel(1, 3 * filters, filters);
        for (int f = 0; f < filters; f++) {
            sum.set(0, f, f, 1);
            carry(sum, f, f, carry);
        }
        return sum;
    }

    /** Puts s of a filter, times a factor, into an output. */
    private void carry(ConvolutionKernel kernel, int filter, int output, float factor) {
        kernel.set(kernel.length() - 1, filters + filter, output, factor);
        kernel.set(kernel.length() - 1, 2 * filters + filter, output, -factor);
    }

    /** The same filters, with more channels and with filters behind them that are zero so far. */
    private ConvolutionKernel wider(ConvolutionKernel own, int channels) {
        ConvolutionKernel wide = new ConvolutionKernel(own.length(), channels, 3 * filters);
        for (int f = 0; f < filters; f++) {
            for (int c = 0; c < own.channels(); c++) {
                for (int k = 0; k < own.length(); k++) {
                    wide.set(k, c, f, own.weight(k, c, f));
                }
            }
            wide.biases()[f] = own.biases()[f];
        }
        return wide;
    }
}
