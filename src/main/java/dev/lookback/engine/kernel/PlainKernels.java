package dev.lookback.engine.kernel;

import dev.lookback.text.Message;
import java.util.Arrays;

/**
 * Kernels in plain Java loops that the just-in-time compiler vectorizes by itself, on any processor and any Java; {@link
 * WeightedSum} explains what that takes.
 */
public final class PlainKernels implements Kernels {

    /** With fewer rows a transposed copy costs more than it saves. */
    private static final int MIN_ROWS = 12;

    private final Message name;
    private final boolean fused;
    private final WeightedSum sums;

    /**
     * @param name with the reason why nothing faster is used
     * @param fused whether the processor has fused multiply-add
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
    public void gemm(
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
        if (rows < MIN_ROWS) {
            gemmOfFewRows(x, xAt, xStride, depth, w, wAt, wStride, bias, y, yAt, yStride, rows, width, relu);
            return;
        }
        Im2col.ofRows(x, xAt, xStride, depth, rows, sums.terms(depth, rows));
        float[] column = sums.sum(rows);
        float lowerBound = relu ? 0 : Float.NEGATIVE_INFINITY;
        for (int f = 0; f < width; f++) {
            for (int t = 0; t < rows; t++) {
                column[t] = bias == null ? y[yAt + t * yStride + f] : bias[f];
            }
            sums.add(w, wAt + f, wStride, depth, rows);
            for (int t = 0; t < rows; t++) {
                y[yAt + t * yStride + f] = Math.max(column[t], lowerBound);
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
        if (taps == 1 || rows < MIN_ROWS || tapStride % xStride != 0) {
            Kernels.super.convolution(x, xStride, depth, taps, tapStride, w, bias, y, rows, width, relu);
            return;
        }
        int rowShift = tapStride / xStride;
        int all = rows + (taps - 1) * rowShift;
        Im2col.ofTaps(x, xStride, depth, taps, rowShift, rows, all, sums.terms(taps * depth, all));
        float[] column = sums.sum(rows);
        float lowerBound = relu ? 0 : Float.NEGATIVE_INFINITY;
        for (int f = 0; f < width; f++) {
            Arrays.fill(column, 0, rows, bias[f]);
            sums.add(w, f, width, taps * depth, rows);
            for (int t = 0, to = f; t < rows; t++, to += width) {
                y[to] = Math.max(column[t], lowerBound);
            }
        }
    }

    @Override
    public void convolutionWeightGradient(
            float[] x, int xStride, int depth, int taps, int tapStride, float[] g, int rows, int width, float[] dw) {
        if (taps == 1 || taps * depth < width) {
            Kernels.super.convolutionWeightGradient(x, xStride, depth, taps, tapStride, g, rows, width, dw);
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
            addTerms(g, f, width, rows, dw, f, width, length);
        }
    }

    @Override
    public void convolutionInputGradient(
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
        if (xStride != width || rows < MIN_ROWS) {
            Kernels.super.convolutionInputGradient(
                    g, gStride, filters, w, wStride, kernelSize, dx, xStride, tapStride, rows, width);
            return;
        }
        int rowShift = tapStride / xStride;
        int all = rows + (kernelSize - 1) * rowShift;
        int block = RowLayout.roundUp(filters, WeightedSum.TERMS);
        Im2col.ofGradients(
                g, gStride, filters, block, kernelSize, rowShift, rows, all, sums.terms(kernelSize * block, all));
        float[] column = sums.sum(all);
        for (int c = 0; c < width; c++) {
            Arrays.fill(column, 0, all, 0);
            for (int k = 0; k < kernelSize; k++) {
                sums.add(w, k * width + c, wStride, k * block, filters, all);
            }
            for (int t = 0, to = c; t < all; t++, to += width) {
                dx[to] += column[t];
            }
        }
    }

    private void gemmOfFewRows(
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
                axpy(x[xAt + t * xStride + j], w, wAt + j * wStride, y, to, width);
            }
            for (int f = to; f < to + width && relu; f++) {
                y[f] = Math.max(y[f], 0);
            }
        }
    }

    @Override
    public void sumRows(float[] x, int rows, int width, float[] sums) {
        for (int t = 0; t < rows; t++) {
            axpy(1, x, t * width, sums, 0, width);
        }
    }

    @Override
    public int reluGradient(float[] y, float[] gradient, int length) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            gradient[i] = y[i] > 0 ? gradient[i] : 0;
            count += gradient[i] != 0 ? 1 : 0;
        }
        return count;
    }

    @Override
    public void gemmWeightGradient(
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
            addTerms(x, xAt + j, stride, rows, dw, dwAt + j * width, 1, length);
        }
        for (int f = 0; f < width && !alongFilters; f++) {
            addTerms(g, f, width, rows, dw, dwAt + f, width, length);
        }
    }

    private void addTerms(float[] factors, int at, int step, int count, float[] to, int toAt, int toStep, int length) {
        float[] sum = sums.sum(length);
        Arrays.fill(sum, 0, length, 0);
        sums.add(factors, at, step, count, length);
        for (int i = 0; i < length; i++) {
            to[toAt + i * toStep] += sum[i];
        }
    }

    @Override
    public void addWeightedRows(
            float[] factors, int[] places, int from, int to, float[] x, int shift, float[] y, int yAt, int length) {
        for (int e = from; e < to; e += WeightedSum.TERMS) {
            int count = Math.min(WeightedSum.TERMS, to - e);
            float[][] terms = sums.terms(count, length);
            for (int k = 0; k < count; k++) {
                System.arraycopy(x, places[e + k] + shift, terms[k], 0, length);
            }
            addTerms(factors, e, 1, count, y, yAt, 1, length);
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
    public void axpy(float factor, float[] x, int xAt, float[] y, int yAt, int length) {
        for (int i = 0; i < length; i++) {
            y[yAt + i] += factor * x[xAt + i];
        }
    }

    @Override
    public void maxRows(float[] x, int xAt, int count, int width, float[] y, int yAt, float[] argmax, int first) {
        System.arraycopy(x, xAt, y, yAt, width);
        Arrays.fill(argmax, yAt, yAt + width, first);
        for (int k = 1; k < count; k++) {
            int row = xAt + k * width;
            for (int f = 0; f < width; f++) {
                if (x[row + f] > y[yAt + f]) {
                    y[yAt + f] = x[row + f];
                    argmax[yAt + f] = first + k;
                }
            }
        }
    }
}
