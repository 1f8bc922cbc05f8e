package dev.lookback.engine.kernel;

import dev.lookback.text.Message;
import java.util.Arrays;

/**
 * The same in loops that the just-in-time compiler turns into vector instructions by itself, on any processor and any Java;
 * see {@link WeightedSum} for how it has to be coaxed.
 */
public final class PlainKernels implements Kernels {

    /** For fewer rows a transposed copy costs more than it saves. */
    private static final int WORTH_COPYING = 12;

    private final Message name;
    private final boolean fused;
    private final WeightedSum sums;

    /**
     * @param name with the reason why nothing faster is used
     * @param fused whether the processor multiplies and adds in one instruction
     */
    public PlainKernels(Message name, boolean fused) {
        this.name = name;
        this.fused = fused;
        sums = new WeightedSum(fused);
    }

    @Override
    public Message name() {
        return name;
    }

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public Kernels another() {
        return new PlainKernels(name, fused);
    }

    @Override
    public void product(
            float[] x,
            int xAt,
            int xStride,
            int depth,
            float[] w,
            int wAt,
            int wStride,
            float[] bias,
            float[] y,
            int yAt,
            int yStride,
            int rows,
            int width,
            boolean relu) {
        if (rows < WORTH_COPYING) {
            productOfFewRows(x, xAt, xStride, depth, w, wAt, wStride, bias, y, yAt, yStride, rows, width, relu);
            return;
        }
        TimeColumns.ofRows(x, xAt, xStride, depth, rows, sums.terms(depth, rows));
        float[] along = sums.sum(rows);
        float least = relu ? 0 : Float.NEGATIVE_INFINITY;
        for (int f = 0; f < width; f++) {
            for (int t = 0; t < rows; t++) {
                along[t] = bias == null ? y[yAt + t * yStride + f] : bias[f];
            }
            sums.add(w, wAt + f, wStride, depth, rows);
            for (int t = 0; t < rows; t++) {
                y[yAt + t * yStride + f] = Math.max(along[t], least);
            }
        }
    }

    @Override
    public void convolution(
            float[] x,
            int xStride,
            int depth,
            int taps,
            int tapStride,
            float[] w,
            float[] bias,
            float[] y,
            int rows,
            int width,
            boolean relu) {
        if (taps == 1 || rows < WORTH_COPYING || tapStride % xStride != 0) {
            Kernels.super.convolution(x, xStride, depth, taps, tapStride, w, bias, y, rows, width, relu);
            return;
        }
        int apart = tapStride / xStride;
        int all = rows + (taps - 1) * apart;
        TimeColumns.ofTaps(x, xStride, depth, taps, apart, rows, all, sums.terms(taps * depth, all));
        float[] along = sums.sum(rows);
        float least = relu ? 0 : Float.NEGATIVE_INFINITY;
        for (int f = 0; f < width; f++) {
            Arrays.fill(along, 0, rows, bias[f]);
            sums.add(w, f, width, taps * depth, rows);
            for (int t = 0, to = f; t < rows; t++, to += width) {
                y[to] = Math.max(along[t], least);
            }
        }
    }

    @Override
    public void convolutionWeights(
            float[] x, int xStride, int depth, int taps, int tapStride, float[] g, int rows, int width, float[] dw) {
        if (taps == 1 || taps * depth < width) {
            Kernels.super.convolutionWeights(x, xStride, depth, taps, tapStride, g, rows, width, dw);
            return;
        }
        int length = taps * depth;
        float[][] terms = sums.terms(rows, length);
        for (int t = 0; t < rows; t++) {
            for (int k = 0; k < taps; k++) {
                System.arraycopy(x, t * xStride + k * tapStride, terms[t], k * depth, depth);
            }
        }
        for (int f = 0; f < width; f++) {
            addUp(g, f, width, rows, dw, f, width, length);
        }
    }

    @Override
    public void convolutionInput(
            float[] g,
            int gStride,
            int filters,
            float[] w,
            int wStride,
            int kernelSize,
            float[] dx,
            int xStride,
            int tapStride,
            int rows,
            int width) {
        if (xStride != width || rows < WORTH_COPYING) {
            Kernels.super.convolutionInput(
                    g, gStride, filters, w, wStride, kernelSize, dx, xStride, tapStride, rows, width);
            return;
        }
        int apart = tapStride / xStride;
        int all = rows + (kernelSize - 1) * apart;
        int block = RowLayout.roundUp(filters, WeightedSum.TERMS);
        TimeColumns.ofGradients(
                g, gStride, filters, block, kernelSize, apart, rows, all, sums.terms(kernelSize * block, all));
        float[] along = sums.sum(all);
        for (int c = 0; c < width; c++) {
            Arrays.fill(along, 0, all, 0);
            for (int k = 0; k < kernelSize; k++) {
                sums.add(w, k * width + c, wStride, k * block, filters, all);
            }
            for (int t = 0, to = c; t < all; t++, to += width) {
                dx[to] += along[t];
            }
        }
    }

    private void productOfFewRows(
            float[] x,
            int xAt,
            int xStride,
            int depth,
            float[] w,
            int wAt,
            int wStride,
            float[] bias,
            float[] y,
            int yAt,
            int yStride,
            int rows,
            int width,
            boolean relu) {
        for (int t = 0; t < rows; t++) {
            int to = yAt + t * yStride;
            if (bias != null) {
                System.arraycopy(bias, 0, y, to, width);
            }
            for (int j = 0; j < depth; j++) {
                add(x[xAt + t * xStride + j], w, wAt + j * wStride, y, to, width);
            }
            for (int f = to; f < to + width && relu; f++) {
                y[f] = Math.max(y[f], 0);
            }
        }
    }

    @Override
    public void sumRows(float[] x, int rows, int width, float[] sums) {
        for (int t = 0; t < rows; t++) {
            add(1, x, t * width, sums, 0, width);
        }
    }

    @Override
    public int reluSlope(float[] y, float[] slope, int length) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            slope[i] = y[i] > 0 ? slope[i] : 0;
            count += slope[i] != 0 ? 1 : 0;
        }
        return count;
    }

    @Override
    public void weightGradient(
            float[] x, int xAt, int stride, int depth, float[] g, int rows, int width, float[] dw, int dwAt) {
        boolean alongFilters = width >= depth;
        int length = alongFilters ? width : depth;
        float[][] terms = sums.terms(rows, length);
        for (int t = 0; t < rows; t++) {
            if (alongFilters) {
                System.arraycopy(g, t * width, terms[t], 0, width);
            } else {
                System.arraycopy(x, xAt + t * stride, terms[t], 0, depth);
            }
        }
        for (int j = 0; j < depth && alongFilters; j++) {
            addUp(x, xAt + j, stride, rows, dw, dwAt + j * width, 1, length);
        }
        for (int f = 0; f < width && !alongFilters; f++) {
            addUp(g, f, width, rows, dw, dwAt + f, width, length);
        }
    }

    private void addUp(float[] by, int at, int step, int count, float[] to, int toAt, int toStep, int length) {
        float[] sum = sums.sum(length);
        Arrays.fill(sum, 0, length, 0);
        sums.add(by, at, step, count, length);
        for (int i = 0; i < length; i++) {
            to[toAt + i * toStep] += sum[i];
        }
    }

    @Override
    public void combine(
            float[] factors, int[] places, int from, int to, float[] x, int shift, float[] y, int yAt, int length) {
        for (int e = from; e < to; e += WeightedSum.TERMS) {
            int count = Math.min(WeightedSum.TERMS, to - e);
            float[][] terms = sums.terms(count, length);
            for (int k = 0; k < count; k++) {
                System.arraycopy(x, places[e + k] + shift, terms[k], 0, length);
            }
            addUp(factors, e, 1, count, y, yAt, 1, length);
        }
    }

    @Override
    public float dot(float[] x, int xAt, float[] y, int yAt, int length) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            a += x[xAt + i] * y[yAt + i];
            b += x[xAt + i + 1] * y[yAt + i + 1];
            c += x[xAt + i + 2] * y[yAt + i + 2];
            d += x[xAt + i + 3] * y[yAt + i + 3];
        }
        for (; i < length; i++) {
            a += x[xAt + i] * y[yAt + i];
        }
        return a + b + (c + d);
    }

    @Override
    public void add(float factor, float[] x, int xAt, float[] y, int yAt, int length) {
        for (int i = 0; i < length; i++) {
            y[yAt + i] += factor * x[xAt + i];
        }
    }

    @Override
    public void largest(float[] x, int xAt, int count, int width, float[] y, int yAt, float[] which, int first) {
        System.arraycopy(x, xAt, y, yAt, width);
        Arrays.fill(which, yAt, yAt + width, first);
        for (int k = 1; k < count; k++) {
            int row = xAt + k * width;
            for (int f = 0; f < width; f++) {
                if (x[row + f] > y[yAt + f]) {
                    y[yAt + f] = x[row + f];
                    which[yAt + f] = first + k;
                }
            }
        }
    }
}
