package dev.lookback.engine.kernel;

import dev.lookback.network.Activation;
import java.util.Arrays;

/** A Conv1D on one window. */
final class ConvolutionWork extends LayerWork {

    /** Where fewer outputs than this share have a slope, going through them one by one is faster than through all. */
    private static final double SPARSE = 0.25;

    private final Convolution conv;
    private final Kernels kernels;

    /** What the kernel reads, where that is not the input itself. */
    private final float[] read;

    private final float[] beforeActivation;
    private final float[] weightGradient;
    private final float[] sparseGradient;
    private final float[] biasGradient;
    private final float[] columns;
    private final float[] noBias;
    private final float[] readSlope;

    private final int[] place;
    private final float[] entry;
    private final int[] sorted;
    private final float[] factors;
    private final int[] ends;

    ConvolutionWork(Convolution conv, Kernels kernels) {
        super(conv.out);
        this.conv = conv;
        this.kernels = kernels;
        read = switch (conv.reading) {
            case DIRECT -> new float[0];
            case PADDED -> new float[conv.paddedSteps() * conv.in.length()];
            case COLUMNS -> new float[conv.out.steps() * conv.depth];
        };
        beforeActivation = new float[Elementwise.needsInput(conv.activation) ? y.length : 0];
        weightGradient = new float[conv.weights.length];
        sparseGradient = new float[conv.transposed.length];
        biasGradient = new float[conv.bias.length];
        columns = new float[conv.out.steps() * conv.depthLength];
        noBias = new float[conv.depthLength];
        readSlope = new float[conv.reading == Convolution.Reading.PADDED ? read.length : 0];
        place = new int[y.length];
        entry = new float[y.length];
        sorted = new int[y.length];
        factors = new float[y.length];
        ends = new int[Math.max(conv.out.steps(), conv.out.channels()) + 1];
    }

    @Override
    void forward(float[] x, Noise noise) {
        boolean relu = conv.activation == Activation.RELU;
        kernels.product(
                rows(x),
                0,
                conv.rowStride(),
                conv.depth,
                conv.weights,
                conv.bias,
                y,
                conv.out.steps(),
                conv.out.length(),
                relu);
        if (!relu) {
            System.arraycopy(y, 0, beforeActivation, 0, beforeActivation.length);
            Elementwise.apply(conv.activation, y, y.length);
        }
    }

    /** The rows that the kernel reads. */
    private float[] rows(float[] x) {
        int length = conv.in.length();
        switch (conv.reading) {
            case PADDED -> {
                int steps = Math.min(conv.in.steps(), conv.paddedSteps() - conv.before);
                System.arraycopy(x, 0, read, conv.before * length, steps * length);
            }
            case COLUMNS -> {
                for (int t = 0; t < conv.out.steps(); t++) {
                    for (int k = 0; k < conv.kernelSize; k++) {
                        int step = step(t, k);
                        if (step >= 0 && step < conv.in.steps()) {
                            System.arraycopy(x, step * length, read, t * conv.depth + k * length, length);
                        }
                    }
                }
            }
            case DIRECT -> {
                return x;
            }
        }
        return read;
    }

    private int step(int t, int k) {
        return t * conv.stride - conv.before + k * conv.dilation;
    }

    @Override
    void backward(float[] x, Slope dy, Slope dx) {
        float[] rows = conv.reading == Convolution.Reading.DIRECT ? x : read;
        int few = (int) (SPARSE * conv.out.steps() * conv.out.channels());
        if (!dy.isSparse() || dy.count() > few) {
            dy.toValues();
            throughActivation(dy.values);
            if (count(dy.values) > few) {
                dense(rows, dy.values, dx);
                return;
            }
        }
        sparse(rows, list(dy), dx);
    }

    private void throughActivation(float[] slope) {
        switch (conv.activation) {
            case LINEAR -> {}
            case RELU -> {
                for (int i = 0; i < y.length; i++) {
                    slope[i] = y[i] > 0 ? slope[i] : 0;
                }
            }
            default -> {
                for (int i = 0; i < y.length; i++) {
                    slope[i] *= slope(i);
                }
            }
        }
    }

    private float slope(int i) {
        return Elementwise.slope(conv.activation, beforeActivation.length == 0 ? 0 : beforeActivation[i], y[i]);
    }

    private static int count(float[] slope) {
        int count = 0;
        for (float value : slope) {
            count += value != 0 ? 1 : 0;
        }
        return count;
    }

    // ---- all outputs

    private void dense(float[] rows, float[] slope, Slope dx) {
        int steps = conv.out.steps();
        int width = conv.out.length();
        kernels.weightGradient(rows, 0, conv.rowStride(), conv.depth, slope, steps, width, weightGradient);
        for (int t = 0; t < steps; t++) {
            for (int f = 0; f < width; f++) {
                biasGradient[f] += slope[t * width + f];
            }
        }
        if (dx != null) {
            kernels.product(
                    slope,
                    0,
                    width,
                    conv.out.channels(),
                    conv.transposed,
                    noBias,
                    columns,
                    steps,
                    conv.depthLength,
                    false);
            dx.zero();
            for (int t = 0; t < steps; t++) {
                fold(t, t * conv.depthLength, dx.values);
            }
        }
    }

    /** Adds what one row of the kernel's reading gets to the steps that it was read from. */
    private void fold(int t, int column, float[] dx) {
        int length = conv.in.length();
        if (conv.reading == Convolution.Reading.DIRECT) {
            kernels.add(1, columns, column, dx, t * conv.rowStride(), conv.depth);
            return;
        }
        for (int k = 0; k < conv.kernelSize; k++) {
            int step = step(t, k);
            if (step >= 0 && step < conv.in.steps()) {
                kernels.add(1, columns, column + k * length, dx, step * length, length);
            }
        }
    }

    // ---- few outputs

    /** Entries with a slope behind the activation, into {@link #place} and {@link #entry}. Returns their number. */
    private int list(Slope dy) {
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

    private void sparse(float[] rows, int count, Slope dx) {
        int width = conv.out.length();
        sortByFilter(count);
        int from = 0;
        for (int f = 0; f < conv.out.channels(); f++) {
            int to = ends[f];
            if (to > from) {
                for (int e = from; e < to; e++) {
                    biasGradient[f] += factors[e];
                }
                kernels.combine(factors, sorted, from, to, rows, 0, sparseGradient, f * conv.depthLength, conv.depth);
            }
            from = to;
        }
        if (dx == null) {
            return;
        }
        boolean inPlace = conv.stride == 1 && conv.reading != Convolution.Reading.COLUMNS;
        sortByStep(count, width, inPlace);
        if (inPlace) {
            sparseInPlace(dx);
        } else {
            sparseByRows(dx);
        }
    }

    /** The counting sort: afterwards a filter's entries end at {@code ends[filter]}; places are those of the rows read. */
    private void sortByFilter(int count) {
        int width = conv.out.length();
        int stride = conv.rowStride();
        Arrays.fill(ends, 0);
        for (int e = 0; e < count; e++) {
            ends[place[e] % width + 1]++;
        }
        for (int f = 0; f < conv.out.channels(); f++) {
            ends[f + 1] += ends[f];
        }
        for (int e = 0; e < count; e++) {
            int to = ends[place[e] % width]++;
            sorted[to] = place[e] / width * stride;
            factors[to] = entry[e];
        }
    }

    /**
     * The same by step; places are those of the filters' weights.
     *
     * @param shifted whether they are shifted back by the step, so that one shift serves entries of several steps
     */
    private void sortByStep(int count, int width, boolean shifted) {
        Arrays.fill(ends, 0);
        for (int e = 0; e < count; e++) {
            ends[place[e] / width + 1]++;
        }
        for (int t = 0; t < conv.out.steps(); t++) {
            ends[t + 1] += ends[t];
        }
        for (int e = 0; e < count; e++) {
            int t = place[e] / width;
            int to = ends[t]++;
            sorted[to] = place[e] % width * conv.depthLength - (shifted ? t * conv.in.length() : 0);
            factors[to] = entry[e];
        }
    }

    /** Each step of the input gets everything at once: from the outputs of the kernelSize steps that read it. */
    private void sparseInPlace(Slope dx) {
        int length = conv.in.length();
        boolean direct = conv.reading == Convolution.Reading.DIRECT;
        float[] to = direct ? dx.values : readSlope;
        dx.zero();
        Arrays.fill(readSlope, 0);
        int steps = Math.min(conv.paddedSteps(), to.length / length);
        for (int step = 0; step < steps; step++) {
            int first = step - conv.kernelSize + 1;
            int from = first <= 0 ? 0 : ends[first - 1];
            int end = ends[Math.min(step, conv.out.steps() - 1)];
            if (end > from) {
                kernels.combine(factors, sorted, from, end, conv.transposed, step * length, to, step * length, length);
            }
        }
        if (!direct) {
            int copied = Math.min(conv.in.steps(), conv.paddedSteps() - conv.before);
            System.arraycopy(readSlope, conv.before * length, dx.values, 0, copied * length);
        }
    }

    private void sparseByRows(Slope dx) {
        dx.zero();
        int from = 0;
        for (int t = 0; t < conv.out.steps(); t++) {
            int to = ends[t];
            if (to > from) {
                Arrays.fill(columns, 0, conv.depth, 0);
                kernels.combine(factors, sorted, from, to, conv.transposed, 0, columns, 0, conv.depth);
                fold(t, 0, dx.values);
            }
            from = to;
        }
    }

    @Override
    void collect(float[] gradient) {
        conv.collect(weightGradient, sparseGradient, biasGradient, gradient);
    }
}
