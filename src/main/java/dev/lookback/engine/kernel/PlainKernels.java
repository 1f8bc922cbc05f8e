package dev.lookback.engine.kernel;

import dev.lookback.text.Message;
import java.util.Arrays;

/**
 * The same in loops that the just-in-time compiler turns into vector instructions by itself, on any processor and any Java. It
 * does so only for simple loops over consecutive elements.
 */
public final class PlainKernels implements Kernels {

    private final Message name;

    /** @param name with the reason why nothing faster is used */
    public PlainKernels(Message name) {
        this.name = name;
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
        return new PlainKernels(name);
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
        for (int j = 0; j < depth; j++) {
            int t = 0;
            for (; t + 4 <= rows; t += 4) {
                int p = xAt + j + t * stride;
                addFour(
                        x[p],
                        x[p + stride],
                        x[p + 2 * stride],
                        x[p + 3 * stride],
                        g,
                        t * width,
                        width,
                        dw,
                        dwAt + j * width);
            }
            for (; t < rows; t++) {
                add(x[xAt + j + t * stride], g, t * width, dw, dwAt + j * width, width);
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
}
