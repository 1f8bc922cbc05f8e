package dev.lookback.engine.kernel;

import java.util.Arrays;

/**
 * The same in loops that the just-in-time compiler turns into vector instructions by itself, on any processor and any Java. It
 * does so only for simple loops over consecutive elements; hence the product runs along time: its input is transposed first,
 * and eight inputs are added to an output in one pass.
 */
public final class PlainKernels implements Kernels {

    private static final int TAPS = 8;

    private final String name;
    private float[] across = new float[0];
    private float[] sums = new float[0];

    /** @param name with the reason why nothing faster is used */
    public PlainKernels(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public Kernels another() {
        return new PlainKernels(name);
    }

    @Override
    public void product(
            float[] x,
            int xAt,
            int stride,
            int depth,
            float[] w,
            float[] bias,
            float[] y,
            int rows,
            int width,
            boolean relu) {
        if (rows < TAPS || width < 2) {
            productOfFewRows(x, xAt, stride, depth, w, bias, y, rows, width, relu);
            return;
        }
        int length = transpose(x, xAt, stride, depth, rows);
        sums = room(sums, rows);
        float least = relu ? 0 : Float.NEGATIVE_INFINITY;
        for (int f = 0; f < width; f++) {
            Arrays.fill(sums, 0, rows, bias[f]);
            int j = 0;
            for (; j + TAPS <= depth; j += TAPS) {
                addEight(j, stride, length, w, j * width + f, width, rows);
            }
            for (; j < depth; j++) {
                addOne(w[j * width + f], across, at(j, stride, length), sums, rows);
            }
            for (int t = 0; t < rows; t++) {
                y[t * width + f] = Math.max(sums[t], least);
            }
        }
    }

    private static int at(int j, int stride, int length) {
        return j % stride * length + j / stride;
    }

    private void addEight(int j, int stride, int length, float[] w, int wAt, int width, int rows) {
        addEight(
                w[wAt],
                w[wAt + width],
                w[wAt + 2 * width],
                w[wAt + 3 * width],
                w[wAt + 4 * width],
                w[wAt + 5 * width],
                w[wAt + 6 * width],
                w[wAt + 7 * width],
                across,
                at(j, stride, length),
                at(j + 1, stride, length),
                at(j + 2, stride, length),
                at(j + 3, stride, length),
                at(j + 4, stride, length),
                at(j + 5, stride, length),
                at(j + 6, stride, length),
                at(j + 7, stride, length),
                sums,
                rows);
    }

    private static void addEight(
            float w0,
            float w1,
            float w2,
            float w3,
            float w4,
            float w5,
            float w6,
            float w7,
            float[] x,
            int x0,
            int x1,
            int x2,
            int x3,
            int x4,
            int x5,
            int x6,
            int x7,
            float[] y,
            int rows) {
        for (int t = 0; t < rows; t++) {
            y[t] += w0 * x[x0 + t]
                    + w1 * x[x1 + t]
                    + w2 * x[x2 + t]
                    + w3 * x[x3 + t]
                    + (w4 * x[x4 + t] + w5 * x[x5 + t] + w6 * x[x6 + t] + w7 * x[x7 + t]);
        }
    }

    private static void addOne(float w, float[] x, int xAt, float[] y, int rows) {
        for (int t = 0; t < rows; t++) {
            y[t] += w * x[xAt + t];
        }
    }

    /** Columns of the overlapping rows, one after the other: element (t, j) at (j mod stride) · length + j / stride + t. */
    private int transpose(float[] x, int xAt, int stride, int depth, int rows) {
        int length = rows + (depth - 1) / stride;
        across = room(across, Math.min(stride, depth) * length);
        int last = (rows - 1) * stride + depth;
        for (int column = 0; column < Math.min(stride, depth); column++) {
            int to = column * length;
            for (int from = column; from < last; from += stride) {
                across[to++] = x[xAt + from];
            }
        }
        return length;
    }

    private static void productOfFewRows(
            float[] x,
            int xAt,
            int stride,
            int depth,
            float[] w,
            float[] bias,
            float[] y,
            int rows,
            int width,
            boolean relu) {
        for (int t = 0; t < rows; t++) {
            int to = t * width;
            System.arraycopy(bias, 0, y, to, width);
            for (int j = 0; j < depth; j++) {
                float value = x[xAt + t * stride + j];
                for (int f = 0; f < width; f++) {
                    y[to + f] += value * w[j * width + f];
                }
            }
            if (relu) {
                for (int f = to; f < to + width; f++) {
                    y[f] = Math.max(y[f], 0);
                }
            }
        }
    }

    @Override
    public void weightGradient(float[] x, int xAt, int stride, int depth, float[] g, int rows, int width, float[] dw) {
        for (int j = 0; j < depth; j++) {
            int t = 0;
            for (; t + 4 <= rows; t += 4) {
                int p = xAt + j + t * stride;
                addFour(x[p], x[p + stride], x[p + 2 * stride], x[p + 3 * stride], g, t * width, width, dw, j * width);
            }
            for (; t < rows; t++) {
                add(x[xAt + j + t * stride], g, t * width, dw, j * width, width);
            }
        }
    }

    private static void addFour(
            float v0, float v1, float v2, float v3, float[] g, int gAt, int width, float[] dw, int at) {
        int g1 = gAt + width;
        int g2 = g1 + width;
        int g3 = g2 + width;
        for (int f = 0; f < width; f++) {
            dw[at + f] += v0 * g[gAt + f] + v1 * g[g1 + f] + (v2 * g[g2 + f] + v3 * g[g3 + f]);
        }
    }

    @Override
    public void combine(
            float[] factors, int[] places, int from, int to, float[] x, int shift, float[] y, int yAt, int length) {
        int e = from;
        for (; e + 4 <= to; e += 4) {
            combineFour(
                    factors[e],
                    factors[e + 1],
                    factors[e + 2],
                    factors[e + 3],
                    x,
                    places[e] + shift,
                    places[e + 1] + shift,
                    places[e + 2] + shift,
                    places[e + 3] + shift,
                    y,
                    yAt,
                    length);
        }
        for (; e < to; e++) {
            add(factors[e], x, places[e] + shift, y, yAt, length);
        }
    }

    private static void combineFour(
            float a,
            float b,
            float c,
            float d,
            float[] x,
            int xa,
            int xb,
            int xc,
            int xd,
            float[] y,
            int yAt,
            int length) {
        for (int i = 0; i < length; i++) {
            y[yAt + i] += a * x[xa + i] + b * x[xb + i] + (c * x[xc + i] + d * x[xd + i]);
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

    private static float[] room(float[] array, int length) {
        return array.length >= length ? array : new float[length];
    }
}
