package dev.lookback.engine.kernel.operator.normalization;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.engine.kernel.operator.DropoutRandom;
import dev.lookback.engine.kernel.operator.LayerOperator;
import dev.lookback.engine.kernel.operator.OutputGradient;
import java.util.Arrays;

/**
 * BatchNormalization on one window, with the factors of {@link SharedBatchNormalization}. In training each of its two
 * passes waits until all windows of the batch have been seen: {@link #observe} before the forward pass, {@link
 * #observeGradient} before the backward pass.
 */
public final class BatchNormalizationOperator extends LayerOperator {

    /** Sums of the output gradient, {@code [channels]}. */
    final double[] gradientSums;

    /** Sums of the output gradient times the input's deviation from the batch's mean, {@code [channels]}. */
    final double[] gradientProjections;

    private final SharedBatchNormalization norm;
    private final Kernels kernels;
    private final ChannelMoments moments;

    /** Scratch memory of one window, {@code [out.length]} and {@code [channels]}. */
    private final float[] sums;

    private final float[] products;

    public BatchNormalizationOperator(SharedBatchNormalization norm, Kernels kernels) {
        super(norm.out);
        this.norm = norm;
        this.kernels = kernels;
        int channels = norm.in.channels();
        gradientSums = new double[channels];
        gradientProjections = new double[channels];
        moments = new ChannelMoments(channels);
        sums = new float[norm.out.length()];
        products = new float[channels];
    }

    /** Adds a window's inputs to the statistics of the batch; sums are taken of deviations from its first row, which loses no digits. */
    public void observe(float[] x) {
        Arrays.fill(sums, 0);
        Arrays.fill(products, 0);
        kernels.centeredMoments(x, norm.in.length(), x, norm.in.steps(), products.length, sums, products);
        moments.add(norm.in.steps(), x, sums, products);
    }

    /** Adds a window's output gradient to those of the batch. */
    public void observeGradient(float[] x, OutputGradient dy) {
        dy.toDense();
        Arrays.fill(sums, 0);
        Arrays.fill(products, 0);
        kernels.sumRows(dy.values, norm.out.steps(), norm.out.length(), sums);
        kernels.centeredProducts(
                x,
                norm.in.length(),
                norm.mean,
                dy.values,
                norm.out.length(),
                norm.in.steps(),
                products.length,
                products);
        for (int c = 0; c < products.length; c++) {
            gradientSums[c] += sums[c];
            gradientProjections[c] += products[c];
        }
    }

    /** Statistics of the windows that were observed since the last call. */
    ChannelMoments takeMoments() {
        ChannelMoments taken = new ChannelMoments(products.length);
        taken.add(moments);
        moments.clear();
        return taken;
    }

    @Override
    public void forward(float[] x, DropoutRandom random) {
        kernels.scaleRows(
                norm.factor, norm.shift, x, norm.in.length(), y, norm.out.length(), norm.in.steps(), products.length);
    }

    @Override
    public void backward(float[] x, OutputGradient dy, OutputGradient dx) {
        if (dx == null) {
            return;
        }
        dy.toDense();
        dx.zero();
        int length = norm.in.length();
        int steps = norm.in.steps();
        kernels.scaleRows(norm.inputFactor, norm.inputShift, x, length, dx.values, length, steps, products.length);
        kernels.addScaledRows(norm.factor, dy.values, norm.out.length(), dx.values, length, steps, products.length);
    }

    @Override
    public boolean hasWeights() {
        return true;
    }
}
