package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.network.layer.Activation;
import java.util.Arrays;

/** A Conv1D on one window. */
public class ConvolutionOperator extends LayerOperator {

    /** Where fewer outputs than this share have a slope, going through them one by one is faster than through all. */
    private static final double SPARSE = 0.25;

    private final SharedConvolution conv;
    private final Kernels kernels;
    private final int length;
    private final int width;
    private final int steps;

    /** What the kernel reads, where that is not the input itself, and the slope by it. */
    private final float[] read;

    private final float[] readSlope;
    private final float[] beforeActivation;
    private final float[] weightGradient;
    private final float[] sparseGradient;
    private final float[] biasGradient;

    private final int[] place;
    private final float[] entry;
    private final int[] sorted;
    private final float[] factors;
    private final int[] ends;

    public ConvolutionOperator(SharedConvolution conv, Kernels kernels) {
        super(conv.out);
        this.conv = conv;
        this.kernels = kernels;
        length = conv.in.length();
        width = conv.out.length();
        steps = conv.out.steps();
        read = new float[conv.padded ? Math.max(conv.readSteps, conv.before + conv.in.steps()) * length : 0];
        readSlope = new float[read.length];
        beforeActivation = new float[ActivationFunctions.needsInput(conv.activation) ? y.length : 0];
        weightGradient = new float[conv.weights.length];
        sparseGradient = new float[conv.transposed.length];
        biasGradient = new float[conv.bias.length];
        place = new int[y.length];
        entry = new float[y.length];
        sorted = new int[y.length];
        factors = new float[y.length];
        ends = new int[Math.max(steps, width) + 1];
    }

    @Override
    public void forward(float[] x, DropoutRandom noise) {
        float[] rows = x;
        if (conv.padded) {
            rows = read;
            System.arraycopy(x, 0, read, conv.before * length, conv.in.places());
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
        float[] rows = conv.padded ? read : x;
        int few = (int) (SPARSE * steps * conv.out.channels());
        if (!dy.isSparse() || dy.count() > few) {
            dy.toValues();
            if (throughActivation(dy.values) > few) {
                dense(rows, dy.values, dx);
                return;
            }
        }
        int count = list(dy);
        sparseWeights(rows, count);
        if (dx != null) {
            sparseInput(count, dx);
        }
    }

    /** Returns how many outputs have a slope then. */
    private int throughActivation(float[] slope) {
        if (conv.activation == Activation.RELU) {
            return kernels.reluSlope(y, slope, y.length);
        }
        if (conv.activation != Activation.LINEAR) {
            for (int i = 0; i < y.length; i++) {
                slope[i] *= slope(i);
            }
        }
        return y.length;
    }

    private float slope(int i) {
        return ActivationFunctions.slope(conv.activation, beforeActivation.length == 0 ? 0 : beforeActivation[i], y[i]);
    }

    // ---- all outputs

    private void dense(float[] rows, float[] slope, OutputGradient dx) {
        kernels.sumRows(slope, steps, width, biasGradient);
        kernels.convolutionWeights(
                rows,
                conv.readStride(),
                conv.tapLength,
                conv.taps,
                conv.tapStride,
                slope,
                steps,
                width,
                weightGradient);
        if (dx == null) {
            return;
        }
        float[] to = beginInputSlope(dx);
        kernels.convolutionInput(
                slope,
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
        endInputSlope(dx);
    }

    /** All zeros, laid out as what the kernel reads. */
    private float[] beginInputSlope(OutputGradient dx) {
        if (!conv.padded) {
            dx.zero();
            return dx.values;
        }
        dx.overwritten();
        Arrays.fill(readSlope, 0);
        return readSlope;
    }

    private void endInputSlope(OutputGradient dx) {
        if (conv.padded) {
            System.arraycopy(readSlope, conv.before * length, dx.values, 0, conv.in.places());
        }
    }

    // ---- few outputs

    /** Entries with a slope behind the activation, into {@link #place} and {@link #entry}. Returns their number. */
    private int list(OutputGradient dy) {
        int count = 0;
        if (dy.isSparse()) {
            for (int e = 0; e < dy.count(); e++) {
                int at = dy.place(e);
                float value = dy.entry(e) * slope(at);
                if (value != 0) {
                    place[count] = at;
                    entry[count++] = value;
                }
            }
        } else {
            for (int at = 0; at < y.length; at++) {
                if (dy.values[at] != 0) {
                    place[count] = at;
                    entry[count++] = dy.values[at];
                }
            }
        }
        return count;
    }

    private void sparseWeights(float[] rows, int count) {
        sortByFilter(count);
        int from = 0;
        for (int f = 0; f < conv.out.channels(); f++) {
            int to = ends[f];
            for (int e = from; e < to; e++) {
                biasGradient[f] += factors[e];
            }
            for (int tap = 0; tap < conv.taps && to > from; tap++) {
                kernels.combine(
                        factors,
                        sorted,
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

    private void sparseInput(int count, OutputGradient dx) {
        boolean atOnce = conv.stride == 1 && conv.dilation == 1;
        sortByStep(count, atOnce);
        float[] to = beginInputSlope(dx);
        if (atOnce) {
            // Each step gets everything at once: from the outputs of the kernelSize steps that read it.
            for (int step = 0; step < conv.readSteps; step++) {
                int first = step - conv.kernelSize + 1;
                combine(
                        first <= 0 ? 0 : ends[first - 1],
                        ends[Math.min(step, steps - 1)],
                        step * length,
                        to,
                        step * length);
            }
        } else {
            for (int t = 0; t < steps; t++) {
                for (int k = 0; k < conv.kernelSize; k++) {
                    combine(
                            t == 0 ? 0 : ends[t - 1],
                            ends[t],
                            k * length,
                            to,
                            t * conv.readStride() + k * conv.tapStride);
                }
            }
        }
        endInputSlope(dx);
    }

    private void combine(int from, int end, int shift, float[] to, int at) {
        if (end > from) {
            kernels.combine(factors, sorted, from, end, conv.transposed, shift, to, at, length);
        }
    }

    /** The counting sort: afterwards a filter's entries end at {@code ends[filter]}; places are those of the rows read. */
    private void sortByFilter(int count) {
        Arrays.fill(ends, 0);
        for (int e = 0; e < count; e++) {
            ends[place[e] % width + 1]++;
        }
        for (int f = 0; f < width; f++) {
            ends[f + 1] += ends[f];
        }
        for (int e = 0; e < count; e++) {
            int to = ends[place[e] % width]++;
            sorted[to] = place[e] / width * conv.readStride();
            factors[to] = entry[e];
        }
    }

    /**
     * The same by step; places are those of the filters' weights.
     *
     * @param shifted whether they are shifted back by the step, so that one shift serves entries of several steps
     */
    private void sortByStep(int count, boolean shifted) {
        Arrays.fill(ends, 0);
        for (int e = 0; e < count; e++) {
            ends[place[e] / width + 1]++;
        }
        for (int t = 0; t < steps; t++) {
            ends[t + 1] += ends[t];
        }
        for (int e = 0; e < count; e++) {
            int t = place[e] / width;
            int to = ends[t]++;
            sorted[to] = place[e] % width * conv.depthLength - (shifted ? t * length : 0);
            factors[to] = entry[e];
        }
    }

    @Override
    public boolean hasWeights() {
        return true;
    }

    @Override
    public void collect(float[] gradient) {
        conv.collect(weightGradient, sparseGradient, biasGradient, gradient);
    }
}
