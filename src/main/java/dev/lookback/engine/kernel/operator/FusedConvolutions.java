package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.engine.kernel.RowLayout;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import java.util.Arrays;

/**
 * Fusion of two Conv1D layers with no activation between them into one: a convolution is linear in its input, so both
 * together are a convolution with a longer kernel. For the notebook's first two layers (6 → 128 → 32 channels) that takes
 * a fourteenth of the operations per window. The fused weights, and the split of their gradient, are computed once per
 * step.
 *
 * <p>With r = (step, channel) of the first kernel: {@code W[k2 + r] += W1[r][c] · W2[k2][c]}, by the chain rule {@code
 * dW2[k2][c] = Σ_r W1[r][c] · dW[k2 + r] + b1[c] · db} and {@code dW1[r][c] = Σ_k2 W2[k2][c] · dW[k2 + r]}.
 */
public final class FusedConvolutions {

    /** Smallest usual batch, over which the work per step is spread. */
    private static final int MIN_BATCH = 16;

    /** The fused convolution; its parameters are {@link #combined}. */
    public final SharedConvolution convolution;

    private final Conv1D second;
    private final ParameterOffset firstOffset;
    private final ParameterOffset secondOffset;
    private final Kernels kernels;

    /** Rows of the first layer's weight matrix: kernelSize · channels. */
    private final int firstRows;

    private final int channels;
    private final int middle;
    private final int middleLength;
    private final int filters;
    private final int length;

    /** {@code [firstRows][middle]}. */
    private final float[] w1;

    private final float[] b1;

    /** {@code [kernelSize · middle][length]}. */
    private final float[] w2;

    /** {@code [kernelSize][filters][middleLength]}. */
    private final float[] transposed;

    private final float[] product;
    private final float[] bias;
    private final float[] combined;

    public FusedConvolutions(
            Conv1D first,
            ParameterOffset firstOffset,
            Conv1D second,
            ParameterOffset secondOffset,
            RowLayout in,
            int steps,
            Kernels kernels) {
        this.second = second;
        this.firstOffset = firstOffset;
        this.secondOffset = secondOffset;
        this.kernels = kernels.another();
        channels = in.channels();
        firstRows = first.kernelSize() * channels;
        middle = first.filters();
        middleLength = RowLayout.roundUp(middle, kernels.lanes());
        filters = second.filters();
        length = RowLayout.roundUp(filters, kernels.lanes());
        w1 = new float[firstRows * middle];
        b1 = new float[middle];
        w2 = new float[second.kernelSize() * middle * length];
        transposed = new float[second.kernelSize() * filters * middleLength];
        int kernelSize = first.kernelSize() + second.kernelSize() - 1;
        product = new float[kernelSize * channels * length];
        bias = new float[length];
        combined = new float[kernelSize * channels * filters + filters];
        convolution = new SharedConvolution(
                in,
                steps,
                filters,
                kernelSize,
                second.stride(),
                1,
                0,
                second.activation(),
                new ParameterOffset(0, combined.length - filters),
                kernels.lanes());
    }

    /**
     * Whether two layers can be fused and doing so takes fewer operations.
     *
     * @param steps time steps of the second layer's output
     */
    public static boolean isWorthwhile(Conv1D first, Conv1D second, int channels, int steps) {
        boolean linear = first.activation() == Activation.LINEAR;
        boolean plain = first.padding() == Padding.VALID
                && second.padding() == Padding.VALID
                && first.stride() == 1
                && first.dilation() == 1
                && second.dilation() == 1;
        long middle = (long) first.filters();
        long separately = middle
                * ((long) first.kernelSize() * channels * (steps + second.kernelSize() - 1)
                        + (long) second.kernelSize() * second.filters() * steps);
        long weights = (long) channels * second.filters();
        long fused = (first.kernelSize() + second.kernelSize() - 1) * weights * steps
                + first.kernelSize() * second.kernelSize() * weights * middle / MIN_BATCH;
        return linear && plain && fused < separately;
    }

    public void refresh(float[] parameters) {
        System.arraycopy(parameters, firstOffset.weights(), w1, 0, w1.length);
        System.arraycopy(parameters, firstOffset.bias(), b1, 0, middle);
        System.arraycopy(parameters, secondOffset.bias(), bias, 0, filters);
        int from = secondOffset.weights();
        for (int k = 0; k < second.kernelSize(); k++) {
            for (int c = 0; c < middle; c++, from += filters) {
                System.arraycopy(parameters, from, w2, (k * middle + c) * length, filters);
                for (int f = 0; f < filters; f++) {
                    transposed[(k * filters + f) * middleLength + c] = parameters[from + f];
                }
            }
        }
        Arrays.fill(product, 0);
        for (int k = 0; k < second.kernelSize(); k++) {
            int at = k * middle * length;
            int to = k * channels * length;
            kernels.gemm(w1, 0, middle, middle, w2, at, length, null, product, to, length, firstRows, length, false);
            kernels.gemm(b1, 0, middle, middle, w2, at, length, null, bias, 0, length, 1, length, false);
        }
        for (int row = 0; row * length < product.length; row++) {
            System.arraycopy(product, row * length, combined, row * filters, filters);
        }
        System.arraycopy(bias, 0, combined, combined.length - filters, filters);
        convolution.refresh(combined);
    }

    /** The fused layer's operator for one thread. */
    public ConvolutionOperator operator(Kernels own) {
        return new FusedOperator(own);
    }

    private final class FusedOperator extends ConvolutionOperator {

        private final Kernels own;
        private final float[] combinedGradient = new float[combined.length];
        private final float[] rowGradients = new float[firstRows * length];
        private final float[] biasGradient = new float[length];
        private final float[] firstGradient = new float[firstRows * middleLength];
        private final float[] firstBiasGradient = new float[middleLength];
        private final float[] secondGradient = new float[w2.length];

        FusedOperator(Kernels own) {
            super(convolution, own);
            this.own = own;
        }

        @Override
        public void drainGradients(float[] gradient) {
            super.drainGradients(combinedGradient);
            System.arraycopy(combinedGradient, combinedGradient.length - filters, biasGradient, 0, filters);
            for (int k = 0; k < second.kernelSize(); k++) {
                splitGradient(k);
            }
            addRows(firstGradient, middleLength, gradient, firstOffset.weights(), middle, firstRows);
            addRows(firstBiasGradient, middleLength, gradient, firstOffset.bias(), middle, 1);
            addRows(secondGradient, length, gradient, secondOffset.weights(), filters, second.kernelSize() * middle);
            addRows(biasGradient, length, gradient, secondOffset.bias(), filters, 1);
            Arrays.fill(combinedGradient, 0);
            Arrays.fill(firstGradient, 0);
            Arrays.fill(firstBiasGradient, 0);
            Arrays.fill(secondGradient, 0);
        }

        /**
         * Adds the part of the gradient that goes through step {@code k} of the second kernel to both layers' gradients.
         */
        private void splitGradient(int k) {
            for (int r = 0; r < firstRows; r++) {
                System.arraycopy(combinedGradient, (k * channels + r) * filters, rowGradients, r * length, filters);
            }
            int at = k * filters * middleLength;
            int to = k * middle * length;
            own.gemmWeightGradient(w1, 0, middle, middle, rowGradients, firstRows, length, secondGradient, to);
            for (int c = 0; c < middle; c++) {
                own.axpy(b1[c], biasGradient, 0, secondGradient, to + c * length, length);
            }
            own.gemm(
                    rowGradients,
                    0,
                    length,
                    filters,
                    transposed,
                    at,
                    middleLength,
                    null,
                    firstGradient,
                    0,
                    middleLength,
                    firstRows,
                    middleLength,
                    false);
            own.gemm(
                    biasGradient,
                    0,
                    length,
                    filters,
                    transposed,
                    at,
                    middleLength,
                    null,
                    firstBiasGradient,
                    0,
                    middleLength,
                    1,
                    middleLength,
                    false);
        }

        private static void addRows(float[] rows, int length, float[] to, int at, int width, int count) {
            for (int row = 0; row < count; row++) {
                for (int i = 0; i < width; i++) {
                    to[at + row * width + i] += rows[row * length + i];
                }
            }
        }
    }
}
