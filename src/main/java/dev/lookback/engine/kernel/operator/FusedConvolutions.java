package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.engine.kernel.RowLayout;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Padding;
import java.util.Arrays;

/**
 * Two Conv1D layers with nothing between them, not even an activation, are one: linear in its input, with a kernel as long as
 * both reach together. For the notebook's first two layers (6 → 128 → 32 channels) that is a fourteenth of the work for each
 * window; the one layer's weights, and what its gradient means for the two layers', are computed once a step.
 *
 * <p>With r = (step, channel) of the first kernel: {@code W[k2 + r] += W1[r][c] · W2[k2][c]}, by the chain rule
 * {@code dW2[k2][c] = Σ_r W1[r][c] · dW[k2 + r] + b1[c] · db} and {@code dW1[r][c] = Σ_k2 W2[k2][c] · dW[k2 + r]}.
 */
public final class FusedConvolutions {

    /** Windows among which the work of a step is shared, at least; smaller batches are rare. */
    private static final int WINDOWS = 16;

    /** The one convolution; its parameters are {@link #combined}. */
    public final SharedConvolution convolution;

    private final Conv1D second;
    private final ParameterOffset firstPlace;
    private final ParameterOffset secondPlace;
    private final Kernels kernels;

    /** Rows of the first layer's weights. */
    private final int reach;

    private final int channels;
    private final int middle;
    private final int middleLength;
    private final int filters;
    private final int length;

    /** {@code [reach][middle]}. */
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
            ParameterOffset firstPlace,
            Conv1D second,
            ParameterOffset secondPlace,
            RowLayout in,
            int steps,
            Kernels kernels) {
        this.second = second;
        this.firstPlace = firstPlace;
        this.secondPlace = secondPlace;
        this.kernels = kernels.another();
        channels = in.channels();
        reach = first.kernelSize() * channels;
        middle = first.filters();
        middleLength = RowLayout.roundUp(middle, kernels.lanes());
        filters = second.filters();
        length = RowLayout.roundUp(filters, kernels.lanes());
        w1 = new float[reach * middle];
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
     * Whether two layers are one, and it is less work.
     *
     * @param steps that the second layer puts out
     */
    public static boolean pays(Conv1D first, Conv1D second, int channels, int steps) {
        boolean linear = first.activation() == Activation.LINEAR;
        boolean plain = first.padding() == Padding.VALID
                && second.padding() == Padding.VALID
                && first.stride() == 1
                && first.dilation() == 1
                && second.dilation() == 1;
        long middle = (long) first.filters();
        long apart = middle
                * ((long) first.kernelSize() * channels * (steps + second.kernelSize() - 1)
                        + (long) second.kernelSize() * second.filters() * steps);
        long weights = (long) channels * second.filters();
        long together = (first.kernelSize() + second.kernelSize() - 1) * weights * steps
                + first.kernelSize() * second.kernelSize() * weights * middle / WINDOWS;
        return linear && plain && together < apart;
    }

    public void refresh(float[] parameters) {
        System.arraycopy(parameters, firstPlace.weights(), w1, 0, w1.length);
        System.arraycopy(parameters, firstPlace.bias(), b1, 0, middle);
        System.arraycopy(parameters, secondPlace.bias(), bias, 0, filters);
        int from = secondPlace.weights();
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
            kernels.product(w1, 0, middle, middle, w2, at, length, null, product, to, length, reach, length, false);
            kernels.product(b1, 0, middle, middle, w2, at, length, null, bias, 0, length, 1, length, false);
        }
        for (int row = 0; row * length < product.length; row++) {
            System.arraycopy(product, row * length, combined, row * filters, filters);
        }
        System.arraycopy(bias, 0, combined, combined.length - filters, filters);
        convolution.refresh(combined);
    }

    /** For one thread. */
    public ConvolutionOperator work(Kernels own) {
        return new Work(own);
    }

    private final class Work extends ConvolutionOperator {

        private final Kernels own;
        private final float[] slope = new float[combined.length];
        private final float[] slopes = new float[reach * length];
        private final float[] biasSlopes = new float[length];
        private final float[] firstSlope = new float[reach * middleLength];
        private final float[] firstBiasSlope = new float[middleLength];
        private final float[] secondSlope = new float[w2.length];

        Work(Kernels own) {
            super(convolution, own);
            this.own = own;
        }

        @Override
        public void collect(float[] gradient) {
            super.collect(slope);
            System.arraycopy(slope, slope.length - filters, biasSlopes, 0, filters);
            for (int k = 0; k < second.kernelSize(); k++) {
                share(k);
            }
            addRows(firstSlope, middleLength, gradient, firstPlace.weights(), middle, reach);
            addRows(firstBiasSlope, middleLength, gradient, firstPlace.bias(), middle, 1);
            addRows(secondSlope, length, gradient, secondPlace.weights(), filters, second.kernelSize() * middle);
            addRows(biasSlopes, length, gradient, secondPlace.bias(), filters, 1);
            Arrays.fill(slope, 0);
            Arrays.fill(firstSlope, 0);
            Arrays.fill(firstBiasSlope, 0);
            Arrays.fill(secondSlope, 0);
        }

        /** What goes through step {@code k} of the second kernel. */
        private void share(int k) {
            for (int r = 0; r < reach; r++) {
                System.arraycopy(slope, (k * channels + r) * filters, slopes, r * length, filters);
            }
            int at = k * filters * middleLength;
            int to = k * middle * length;
            own.weightGradient(w1, 0, middle, middle, slopes, reach, length, secondSlope, to);
            for (int c = 0; c < middle; c++) {
                own.add(b1[c], biasSlopes, 0, secondSlope, to + c * length, length);
            }
            own.product(
                    slopes,
                    0,
                    length,
                    filters,
                    transposed,
                    at,
                    middleLength,
                    null,
                    firstSlope,
                    0,
                    middleLength,
                    reach,
                    middleLength,
                    false);
            own.product(
                    biasSlopes,
                    0,
                    length,
                    filters,
                    transposed,
                    at,
                    middleLength,
                    null,
                    firstBiasSlope,
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
