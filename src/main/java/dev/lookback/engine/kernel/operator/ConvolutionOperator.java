package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.network.layer.Activation;
import java.util.Arrays;

/**
 * Conv1D on one window. The backward pass has a dense path, and a sparse one for the few non-zero gradients that max
 * pooling and ReLU leave.
 */
public class ConvolutionOperator extends LayerOperator {

    /** Below this share of non-zero output gradients the sparse path is faster. */
    private static final double SPARSE_SHARE = 0.25;

    private final SharedConvolution conv;
    private final Kernels kernels;
    private final int length;
    private final int width;
    private final int steps;

    /** Zero-padded copy of the input, and the gradient with respect to it; empty without padding. */
    private final float[] paddedInput;

    private final float[] paddedInputGradient;
    private final float[] beforeActivation;
    private final float[] weightGradient;
    private final float[] sparseGradient;
    private final float[] biasGradient;

    private final SparseEntries entries;

    public ConvolutionOperator(SharedConvolution conv, Kernels kernels) {
        super(conv.out);
        this.conv = conv;
        this.kernels = kernels;
        length = conv.in.length();
        width = conv.out.length();
        steps = conv.out.steps();
        paddedInput =
                new float[conv.padded ? Math.max(conv.readSteps, conv.paddingBefore + conv.in.steps()) * length : 0];
        paddedInputGradient = new float[paddedInput.length];
        beforeActivation = new float[ActivationFunctions.needsInput(conv.activation) ? y.length : 0];
        weightGradient = new float[conv.weights.length];
        sparseGradient = new float[conv.transposed.length];
        biasGradient = new float[conv.bias.length];
        entries = new SparseEntries(conv.out);
    }

    @Override
    public void forward(float[] x, DropoutRandom random) {
        float[] rows = x;
        if (conv.padded) {
            rows = paddedInput;
            System.arraycopy(x, 0, paddedInput, conv.paddingBefore * length, conv.in.places());
        }
        boolean relu = conv.activation == Activation.RELU;
        kernels.convolution(
                rows,
                conv.readStride(),
                conv.tapLength,
                conv.taps,
                conv.tapStride,
                conv.weights,
                conv.bias,
                y,
                steps,
                width,
                relu);
        if (!relu) {
            System.arraycopy(y, 0, beforeActivation, 0, beforeActivation.length);
            ActivationFunctions.apply(conv.activation, y, y.length);
        }
    }

    @Override
    public void backward(float[] x, OutputGradient dy, OutputGradient dx) {
        float[] rows = conv.padded ? paddedInput : x;
        int sparseLimit = (int) (SPARSE_SHARE * steps * conv.out.channels());
        if (!dy.isSparse() || dy.count() > sparseLimit) {
            dy.toDense();
            if (applyActivationDerivative(dy.values) > sparseLimit) {
                backwardDense(rows, dy.values, dx);
                return;
            }
        }
        listNonZeros(dy);
        sparseWeightGradient(rows);
        if (dx != null) {
            sparseInputGradient(dx);
        }
    }

    /**
     * Multiplies gradients by the activation's derivative, in place. Returns the number of non-zero ones, or an upper
     * bound.
     */
    private int applyActivationDerivative(float[] gradient) {
        if (conv.activation == Activation.RELU) {
            return kernels.reluGradient(y, gradient, y.length);
        }
        if (conv.activation != Activation.LINEAR) {
            for (int i = 0; i < y.length; i++) {
                gradient[i] *= activationDerivative(i);
            }
        }
        return y.length;
    }

    private float activationDerivative(int i) {
        return ActivationFunctions.derivative(
                conv.activation, beforeActivation.length == 0 ? 0 : beforeActivation[i], y[i]);
    }

    // ---- dense path

    private void backwardDense(float[] rows, float[] gradient, OutputGradient dx) {
        kernels.sumRows(gradient, steps, width, biasGradient);
        kernels.convolutionWeightGradient(
                rows,
                conv.readStride(),
                conv.tapLength,
                conv.taps,
                conv.tapStride,
                gradient,
                steps,
                width,
                weightGradient);
        if (dx == null) {
            return;
        }
        float[] to = zeroInputGradient(dx);
        kernels.convolutionInputGradient(
                gradient,
                width,
                conv.out.channels(),
                conv.transposed,
                conv.depthLength,
                conv.kernelSize,
                to,
                conv.readStride(),
                conv.tapStride,
                steps,
                length);
        cropInputGradient(dx);
    }

    /** Gradient buffer of zeros in the layout that the kernel reads. */
    private float[] zeroInputGradient(OutputGradient dx) {
        if (!conv.padded) {
            dx.zero();
            return dx.values;
        }
        dx.markDense();
        Arrays.fill(paddedInputGradient, 0);
        return paddedInputGradient;
    }

    private void cropInputGradient(OutputGradient dx) {
        if (conv.padded) {
            System.arraycopy(paddedInputGradient, conv.paddingBefore * length, dx.values, 0, conv.in.places());
        }
    }

    // ---- sparse path

    /** Lists the non-zero gradients before the activation in {@link #entries}. */
    private void listNonZeros(OutputGradient dy) {
        entries.clear();
        if (dy.isSparse()) {
            for (int e = 0; e < dy.count(); e++) {
                int at = dy.index(e);
                entries.add(at, dy.value(e) * activationDerivative(at));
            }
        } else {
            for (int at = 0; at < y.length; at++) {
                entries.add(at, dy.values[at]);
            }
        }
    }

    private void sparseWeightGradient(float[] rows) {
        entries.sortByFilter(conv.readStride());
        float[] factors = entries.factors;
        int[] ends = entries.ends;
        int from = 0;
        for (int f = 0; f < conv.out.channels(); f++) {
            int to = ends[f];
            for (int e = from; e < to; e++) {
                biasGradient[f] += factors[e];
            }
            for (int tap = 0; tap < conv.taps && to > from; tap++) {
                kernels.addWeightedRows(
                        factors,
                        entries.offsets,
                        from,
                        to,
                        rows,
                        tap * conv.tapStride,
                        sparseGradient,
                        f * conv.depthLength + tap * conv.tapLength,
                        conv.tapLength);
            }
            from = to;
        }
    }

    private void sparseInputGradient(OutputGradient dx) {
        boolean contiguous = conv.stride == 1 && conv.dilation == 1;
        // Shifted back by their step, entries of several steps can share one shift.
        entries.sortByStep(conv.depthLength, contiguous ? length : 0);
        int[] ends = entries.ends;
        float[] to = zeroInputGradient(dx);
        if (contiguous) {
            // Each input step sums the contributions of all kernelSize outputs that read it.
            for (int step = 0; step < conv.readSteps; step++) {
                int first = step - conv.kernelSize + 1;
                addWeightedRows(
                        first <= 0 ? 0 : ends[first - 1],
                        ends[Math.min(step, steps - 1)],
                        step * length,
                        to,
                        step * length);
            }
        } else {
            for (int t = 0; t < steps; t++) {
                for (int k = 0; k < conv.kernelSize; k++) {
                    addWeightedRows(
                            t == 0 ? 0 : ends[t - 1],
                            ends[t],
                            k * length,
                            to,
                            t * conv.readStride() + k * conv.tapStride);
                }
            }
        }
        cropInputGradient(dx);
    }

    private void addWeightedRows(int from, int end, int shift, float[] to, int at) {
        if (end > from) {
            kernels.addWeightedRows(
                    entries.factors, entries.offsets, from, end, conv.transposed, shift, to, at, length);
        }
    }

    @Override
    public boolean hasWeights() {
        return true;
    }

    @Override
    public void drainGradients(float[] gradient) {
        conv.addGradients(weightGradient, sparseGradient, biasGradient, gradient);
    }
}
