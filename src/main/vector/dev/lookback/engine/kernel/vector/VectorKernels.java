package dev.lookback.engine.kernel.vector;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.text.Message;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Register-tiled loops with the JDK's Vector API. A tile is twelve accumulators that stay in registers over the whole inner
 * loop. Vectors are never held across nested loops or in fields: JDK 17 would put them on the heap.
 */
public final class VectorKernels implements Kernels {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    @Override
    public Message name() {
        return Message.of("engine.vector", S.vectorBitSize());
    }

    @Override
    public int lanes() {
        return L;
    }

    @Override
    public Kernels another() {
        return this; // no scratch memory
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
        float least = relu ? 0 : Float.NEGATIVE_INFINITY;
        // Every row starts from the bias, or from what is there.
        float[] from = bias == null ? y : bias;
        int fromStride = bias == null ? yStride : 0;
        int fromAt = bias == null ? yAt : 0;
        int f = 0;
        for (; f + 2 * L <= width; f += 2 * L) {
            int t = 0;
            for (; t + 6 <= rows; t += 6) {
                tile6x2(
                        x,
                        xAt + t * xStride,
                        xStride,
                        depth,
                        w,
                        wAt + f,
                        wStride,
                        from,
                        fromAt + t * fromStride + f,
                        fromStride,
                        y,
                        yAt + t * yStride + f,
                        yStride,
                        least);
            }
            for (; t + 2 <= rows; t += 2) {
                tile2x2(
                        x,
                        xAt + t * xStride,
                        xStride,
                        depth,
                        w,
                        wAt + f,
                        wStride,
                        from,
                        fromAt + t * fromStride + f,
                        fromStride,
                        y,
                        yAt + t * yStride + f,
                        yStride,
                        least);
            }
            if (t < rows) {
                tile1x2(
                        x,
                        xAt + t * xStride,
                        xStride,
                        depth,
                        w,
                        wAt + f,
                        wStride,
                        from,
                        fromAt + t * fromStride + f,
                        fromStride,
                        y,
                        yAt + t * yStride + f,
                        yStride,
                        least);
            }
        }
        if (f < width) {
            int t = 0;
            for (; t + 12 <= rows; t += 12) {
                tile12x1(
                        x,
                        xAt + t * xStride,
                        xStride,
                        depth,
                        w,
                        wAt + f,
                        wStride,
                        from,
                        fromAt + t * fromStride + f,
                        fromStride,
                        y,
                        yAt + t * yStride + f,
                        yStride,
                        least);
            }
            for (; t + 4 <= rows; t += 4) {
                tile4x1(
                        x,
                        xAt + t * xStride,
                        xStride,
                        depth,
                        w,
                        wAt + f,
                        wStride,
                        from,
                        fromAt + t * fromStride + f,
                        fromStride,
                        y,
                        yAt + t * yStride + f,
                        yStride,
                        least);
            }
            for (; t < rows; t++) {
                tile1x1(
                        x,
                        xAt + t * xStride,
                        xStride,
                        depth,
                        w,
                        wAt + f,
                        wStride,
                        from,
                        fromAt + t * fromStride + f,
                        fromStride,
                        y,
                        yAt + t * yStride + f,
                        yStride,
                        least);
            }
        }
    }

    private static void tile6x2(
            float[] x,
            int x0,
            int xStride,
            int depth,
            float[] w,
            int wAt,
            int wStride,
            float[] from,
            int fromAt,
            int fromStride,
            float[] y,
            int yAt,
            int yStride,
            float least) {
        FloatVector a0_0 = FloatVector.fromArray(S, from, fromAt);
        FloatVector a0_1 = FloatVector.fromArray(S, from, fromAt + L);
        FloatVector a1_0 = FloatVector.fromArray(S, from, fromAt + fromStride);
        FloatVector a1_1 = FloatVector.fromArray(S, from, fromAt + fromStride + L);
        FloatVector a2_0 = FloatVector.fromArray(S, from, fromAt + 2 * fromStride);
        FloatVector a2_1 = FloatVector.fromArray(S, from, fromAt + 2 * fromStride + L);
        FloatVector a3_0 = FloatVector.fromArray(S, from, fromAt + 3 * fromStride);
        FloatVector a3_1 = FloatVector.fromArray(S, from, fromAt + 3 * fromStride + L);
        FloatVector a4_0 = FloatVector.fromArray(S, from, fromAt + 4 * fromStride);
        FloatVector a4_1 = FloatVector.fromArray(S, from, fromAt + 4 * fromStride + L);
        FloatVector a5_0 = FloatVector.fromArray(S, from, fromAt + 5 * fromStride);
        FloatVector a5_1 = FloatVector.fromArray(S, from, fromAt + 5 * fromStride + L);
        int x1 = x0 + xStride;
        int x2 = x1 + xStride;
        int x3 = x2 + xStride;
        int x4 = x3 + xStride;
        int x5 = x4 + xStride;
        for (int j = 0, p = wAt; j < depth; j++, p += wStride) {
            FloatVector w0 = FloatVector.fromArray(S, w, p);
            FloatVector w1 = FloatVector.fromArray(S, w, p + L);
            FloatVector v = FloatVector.broadcast(S, x[x0 + j]);
            a0_0 = v.fma(w0, a0_0);
            a0_1 = v.fma(w1, a0_1);
            v = FloatVector.broadcast(S, x[x1 + j]);
            a1_0 = v.fma(w0, a1_0);
            a1_1 = v.fma(w1, a1_1);
            v = FloatVector.broadcast(S, x[x2 + j]);
            a2_0 = v.fma(w0, a2_0);
            a2_1 = v.fma(w1, a2_1);
            v = FloatVector.broadcast(S, x[x3 + j]);
            a3_0 = v.fma(w0, a3_0);
            a3_1 = v.fma(w1, a3_1);
            v = FloatVector.broadcast(S, x[x4 + j]);
            a4_0 = v.fma(w0, a4_0);
            a4_1 = v.fma(w1, a4_1);
            v = FloatVector.broadcast(S, x[x5 + j]);
            a5_0 = v.fma(w0, a5_0);
            a5_1 = v.fma(w1, a5_1);
        }
        a0_0.max(least).intoArray(y, yAt);
        a0_1.max(least).intoArray(y, yAt + L);
        a1_0.max(least).intoArray(y, yAt + yStride);
        a1_1.max(least).intoArray(y, yAt + yStride + L);
        a2_0.max(least).intoArray(y, yAt + 2 * yStride);
        a2_1.max(least).intoArray(y, yAt + 2 * yStride + L);
        a3_0.max(least).intoArray(y, yAt + 3 * yStride);
        a3_1.max(least).intoArray(y, yAt + 3 * yStride + L);
        a4_0.max(least).intoArray(y, yAt + 4 * yStride);
        a4_1.max(least).intoArray(y, yAt + 4 * yStride + L);
        a5_0.max(least).intoArray(y, yAt + 5 * yStride);
        a5_1.max(least).intoArray(y, yAt + 5 * yStride + L);
    }

    private static void tile2x2(
            float[] x,
            int x0,
            int xStride,
            int depth,
            float[] w,
            int wAt,
            int wStride,
            float[] from,
            int fromAt,
            int fromStride,
            float[] y,
            int yAt,
            int yStride,
            float least) {
        FloatVector a0_0 = FloatVector.fromArray(S, from, fromAt);
        FloatVector a0_1 = FloatVector.fromArray(S, from, fromAt + L);
        FloatVector a1_0 = FloatVector.fromArray(S, from, fromAt + fromStride);
        FloatVector a1_1 = FloatVector.fromArray(S, from, fromAt + fromStride + L);
        int x1 = x0 + xStride;
        for (int j = 0, p = wAt; j < depth; j++, p += wStride) {
            FloatVector w0 = FloatVector.fromArray(S, w, p);
            FloatVector w1 = FloatVector.fromArray(S, w, p + L);
            FloatVector v = FloatVector.broadcast(S, x[x0 + j]);
            a0_0 = v.fma(w0, a0_0);
            a0_1 = v.fma(w1, a0_1);
            v = FloatVector.broadcast(S, x[x1 + j]);
            a1_0 = v.fma(w0, a1_0);
            a1_1 = v.fma(w1, a1_1);
        }
        a0_0.max(least).intoArray(y, yAt);
        a0_1.max(least).intoArray(y, yAt + L);
        a1_0.max(least).intoArray(y, yAt + yStride);
        a1_1.max(least).intoArray(y, yAt + yStride + L);
    }

    private static void tile1x2(
            float[] x,
            int x0,
            int xStride,
            int depth,
            float[] w,
            int wAt,
            int wStride,
            float[] from,
            int fromAt,
            int fromStride,
            float[] y,
            int yAt,
            int yStride,
            float least) {
        FloatVector a0_0 = FloatVector.fromArray(S, from, fromAt);
        FloatVector a0_1 = FloatVector.fromArray(S, from, fromAt + L);
        for (int j = 0, p = wAt; j < depth; j++, p += wStride) {
            FloatVector w0 = FloatVector.fromArray(S, w, p);
            FloatVector w1 = FloatVector.fromArray(S, w, p + L);
            FloatVector v = FloatVector.broadcast(S, x[x0 + j]);
            a0_0 = v.fma(w0, a0_0);
            a0_1 = v.fma(w1, a0_1);
        }
        a0_0.max(least).intoArray(y, yAt);
        a0_1.max(least).intoArray(y, yAt + L);
    }

    private static void tile12x1(
            float[] x,
            int x0,
            int xStride,
            int depth,
            float[] w,
            int wAt,
            int wStride,
            float[] from,
            int fromAt,
            int fromStride,
            float[] y,
            int yAt,
            int yStride,
            float least) {
        FloatVector a0_0 = FloatVector.fromArray(S, from, fromAt);
        FloatVector a1_0 = FloatVector.fromArray(S, from, fromAt + fromStride);
        FloatVector a2_0 = FloatVector.fromArray(S, from, fromAt + 2 * fromStride);
        FloatVector a3_0 = FloatVector.fromArray(S, from, fromAt + 3 * fromStride);
        FloatVector a4_0 = FloatVector.fromArray(S, from, fromAt + 4 * fromStride);
        FloatVector a5_0 = FloatVector.fromArray(S, from, fromAt + 5 * fromStride);
        FloatVector a6_0 = FloatVector.fromArray(S, from, fromAt + 6 * fromStride);
        FloatVector a7_0 = FloatVector.fromArray(S, from, fromAt + 7 * fromStride);
        FloatVector a8_0 = FloatVector.fromArray(S, from, fromAt + 8 * fromStride);
        FloatVector a9_0 = FloatVector.fromArray(S, from, fromAt + 9 * fromStride);
        FloatVector a10_0 = FloatVector.fromArray(S, from, fromAt + 10 * fromStride);
        FloatVector a11_0 = FloatVector.fromArray(S, from, fromAt + 11 * fromStride);
        int x1 = x0 + xStride;
        int x2 = x1 + xStride;
        int x3 = x2 + xStride;
        int x4 = x3 + xStride;
        int x5 = x4 + xStride;
        int x6 = x5 + xStride;
        int x7 = x6 + xStride;
        int x8 = x7 + xStride;
        int x9 = x8 + xStride;
        int x10 = x9 + xStride;
        int x11 = x10 + xStride;
        for (int j = 0, p = wAt; j < depth; j++, p += wStride) {
            FloatVector w0 = FloatVector.fromArray(S, w, p);
            FloatVector v = FloatVector.broadcast(S, x[x0 + j]);
            a0_0 = v.fma(w0, a0_0);
            v = FloatVector.broadcast(S, x[x1 + j]);
            a1_0 = v.fma(w0, a1_0);
            v = FloatVector.broadcast(S, x[x2 + j]);
            a2_0 = v.fma(w0, a2_0);
            v = FloatVector.broadcast(S, x[x3 + j]);
            a3_0 = v.fma(w0, a3_0);
            v = FloatVector.broadcast(S, x[x4 + j]);
            a4_0 = v.fma(w0, a4_0);
            v = FloatVector.broadcast(S, x[x5 + j]);
            a5_0 = v.fma(w0, a5_0);
            v = FloatVector.broadcast(S, x[x6 + j]);
            a6_0 = v.fma(w0, a6_0);
            v = FloatVector.broadcast(S, x[x7 + j]);
            a7_0 = v.fma(w0, a7_0);
            v = FloatVector.broadcast(S, x[x8 + j]);
            a8_0 = v.fma(w0, a8_0);
            v = FloatVector.broadcast(S, x[x9 + j]);
            a9_0 = v.fma(w0, a9_0);
            v = FloatVector.broadcast(S, x[x10 + j]);
            a10_0 = v.fma(w0, a10_0);
            v = FloatVector.broadcast(S, x[x11 + j]);
            a11_0 = v.fma(w0, a11_0);
        }
        a0_0.max(least).intoArray(y, yAt);
        a1_0.max(least).intoArray(y, yAt + yStride);
        a2_0.max(least).intoArray(y, yAt + 2 * yStride);
        a3_0.max(least).intoArray(y, yAt + 3 * yStride);
        a4_0.max(least).intoArray(y, yAt + 4 * yStride);
        a5_0.max(least).intoArray(y, yAt + 5 * yStride);
        a6_0.max(least).intoArray(y, yAt + 6 * yStride);
        a7_0.max(least).intoArray(y, yAt + 7 * yStride);
        a8_0.max(least).intoArray(y, yAt + 8 * yStride);
        a9_0.max(least).intoArray(y, yAt + 9 * yStride);
        a10_0.max(least).intoArray(y, yAt + 10 * yStride);
        a11_0.max(least).intoArray(y, yAt + 11 * yStride);
    }

    private static void tile4x1(
            float[] x,
            int x0,
            int xStride,
            int depth,
            float[] w,
            int wAt,
            int wStride,
            float[] from,
            int fromAt,
            int fromStride,
            float[] y,
            int yAt,
            int yStride,
            float least) {
        FloatVector a0_0 = FloatVector.fromArray(S, from, fromAt);
        FloatVector a1_0 = FloatVector.fromArray(S, from, fromAt + fromStride);
        FloatVector a2_0 = FloatVector.fromArray(S, from, fromAt + 2 * fromStride);
        FloatVector a3_0 = FloatVector.fromArray(S, from, fromAt + 3 * fromStride);
        int x1 = x0 + xStride;
        int x2 = x1 + xStride;
        int x3 = x2 + xStride;
        for (int j = 0, p = wAt; j < depth; j++, p += wStride) {
            FloatVector w0 = FloatVector.fromArray(S, w, p);
            FloatVector v = FloatVector.broadcast(S, x[x0 + j]);
            a0_0 = v.fma(w0, a0_0);
            v = FloatVector.broadcast(S, x[x1 + j]);
            a1_0 = v.fma(w0, a1_0);
            v = FloatVector.broadcast(S, x[x2 + j]);
            a2_0 = v.fma(w0, a2_0);
            v = FloatVector.broadcast(S, x[x3 + j]);
            a3_0 = v.fma(w0, a3_0);
        }
        a0_0.max(least).intoArray(y, yAt);
        a1_0.max(least).intoArray(y, yAt + yStride);
        a2_0.max(least).intoArray(y, yAt + 2 * yStride);
        a3_0.max(least).intoArray(y, yAt + 3 * yStride);
    }

    private static void tile1x1(
            float[] x,
            int x0,
            int xStride,
            int depth,
            float[] w,
            int wAt,
            int wStride,
            float[] from,
            int fromAt,
            int fromStride,
            float[] y,
            int yAt,
            int yStride,
            float least) {
        FloatVector a0_0 = FloatVector.fromArray(S, from, fromAt);
        for (int j = 0, p = wAt; j < depth; j++, p += wStride) {
            FloatVector w0 = FloatVector.fromArray(S, w, p);
            FloatVector v = FloatVector.broadcast(S, x[x0 + j]);
            a0_0 = v.fma(w0, a0_0);
        }
        a0_0.max(least).intoArray(y, yAt);
    }

    @Override
    public void weightGradient(
            float[] x, int xAt, int xStride, int depth, float[] g, int rows, int width, float[] dw, int dwAt) {
        int f = 0;
        for (; f + 2 * L <= width; f += 2 * L) {
            int j = 0;
            for (; j + 6 <= depth; j += 6) {
                weights6x2(x, xAt + j, xStride, g, f, width, rows, dw, dwAt + j * width + f);
            }
            for (; j + 2 <= depth; j += 2) {
                weights2x2(x, xAt + j, xStride, g, f, width, rows, dw, dwAt + j * width + f);
            }
            if (j < depth) {
                weights1x1(x, xAt + j, xStride, g, f, width, rows, dw, dwAt + j * width + f);
                weights1x1(x, xAt + j, xStride, g, f + L, width, rows, dw, dwAt + j * width + f + L);
            }
        }
        if (f < width) {
            int j = 0;
            for (; j + 8 <= depth; j += 8) {
                weights8x1(x, xAt + j, xStride, g, f, width, rows, dw, dwAt + j * width + f);
            }
            for (; j + 2 <= depth; j += 2) {
                weights2x1(x, xAt + j, xStride, g, f, width, rows, dw, dwAt + j * width + f);
            }
            if (j < depth) {
                weights1x1(x, xAt + j, xStride, g, f, width, rows, dw, dwAt + j * width + f);
            }
        }
    }

    private static void weights6x2(
            float[] x, int xAt, int xStride, float[] g, int gAt, int width, int rows, float[] dw, int at) {
        FloatVector a0_0 = FloatVector.fromArray(S, dw, at);
        FloatVector a0_1 = FloatVector.fromArray(S, dw, at + L);
        FloatVector a1_0 = FloatVector.fromArray(S, dw, at + width);
        FloatVector a1_1 = FloatVector.fromArray(S, dw, at + width + L);
        FloatVector a2_0 = FloatVector.fromArray(S, dw, at + 2 * width);
        FloatVector a2_1 = FloatVector.fromArray(S, dw, at + 2 * width + L);
        FloatVector a3_0 = FloatVector.fromArray(S, dw, at + 3 * width);
        FloatVector a3_1 = FloatVector.fromArray(S, dw, at + 3 * width + L);
        FloatVector a4_0 = FloatVector.fromArray(S, dw, at + 4 * width);
        FloatVector a4_1 = FloatVector.fromArray(S, dw, at + 4 * width + L);
        FloatVector a5_0 = FloatVector.fromArray(S, dw, at + 5 * width);
        FloatVector a5_1 = FloatVector.fromArray(S, dw, at + 5 * width + L);
        for (int t = 0, p = xAt, q = gAt; t < rows; t++, p += xStride, q += width) {
            FloatVector g0 = FloatVector.fromArray(S, g, q);
            FloatVector g1 = FloatVector.fromArray(S, g, q + L);
            FloatVector v = FloatVector.broadcast(S, x[p]);
            a0_0 = v.fma(g0, a0_0);
            a0_1 = v.fma(g1, a0_1);
            v = FloatVector.broadcast(S, x[p + 1]);
            a1_0 = v.fma(g0, a1_0);
            a1_1 = v.fma(g1, a1_1);
            v = FloatVector.broadcast(S, x[p + 2]);
            a2_0 = v.fma(g0, a2_0);
            a2_1 = v.fma(g1, a2_1);
            v = FloatVector.broadcast(S, x[p + 3]);
            a3_0 = v.fma(g0, a3_0);
            a3_1 = v.fma(g1, a3_1);
            v = FloatVector.broadcast(S, x[p + 4]);
            a4_0 = v.fma(g0, a4_0);
            a4_1 = v.fma(g1, a4_1);
            v = FloatVector.broadcast(S, x[p + 5]);
            a5_0 = v.fma(g0, a5_0);
            a5_1 = v.fma(g1, a5_1);
        }
        a0_0.intoArray(dw, at);
        a0_1.intoArray(dw, at + L);
        a1_0.intoArray(dw, at + width);
        a1_1.intoArray(dw, at + width + L);
        a2_0.intoArray(dw, at + 2 * width);
        a2_1.intoArray(dw, at + 2 * width + L);
        a3_0.intoArray(dw, at + 3 * width);
        a3_1.intoArray(dw, at + 3 * width + L);
        a4_0.intoArray(dw, at + 4 * width);
        a4_1.intoArray(dw, at + 4 * width + L);
        a5_0.intoArray(dw, at + 5 * width);
        a5_1.intoArray(dw, at + 5 * width + L);
    }

    private static void weights2x2(
            float[] x, int xAt, int xStride, float[] g, int gAt, int width, int rows, float[] dw, int at) {
        FloatVector a0_0 = FloatVector.fromArray(S, dw, at);
        FloatVector a0_1 = FloatVector.fromArray(S, dw, at + L);
        FloatVector a1_0 = FloatVector.fromArray(S, dw, at + width);
        FloatVector a1_1 = FloatVector.fromArray(S, dw, at + width + L);
        for (int t = 0, p = xAt, q = gAt; t < rows; t++, p += xStride, q += width) {
            FloatVector g0 = FloatVector.fromArray(S, g, q);
            FloatVector g1 = FloatVector.fromArray(S, g, q + L);
            FloatVector v = FloatVector.broadcast(S, x[p]);
            a0_0 = v.fma(g0, a0_0);
            a0_1 = v.fma(g1, a0_1);
            v = FloatVector.broadcast(S, x[p + 1]);
            a1_0 = v.fma(g0, a1_0);
            a1_1 = v.fma(g1, a1_1);
        }
        a0_0.intoArray(dw, at);
        a0_1.intoArray(dw, at + L);
        a1_0.intoArray(dw, at + width);
        a1_1.intoArray(dw, at + width + L);
    }

    private static void weights8x1(
            float[] x, int xAt, int xStride, float[] g, int gAt, int width, int rows, float[] dw, int at) {
        FloatVector a0_0 = FloatVector.fromArray(S, dw, at);
        FloatVector a1_0 = FloatVector.fromArray(S, dw, at + width);
        FloatVector a2_0 = FloatVector.fromArray(S, dw, at + 2 * width);
        FloatVector a3_0 = FloatVector.fromArray(S, dw, at + 3 * width);
        FloatVector a4_0 = FloatVector.fromArray(S, dw, at + 4 * width);
        FloatVector a5_0 = FloatVector.fromArray(S, dw, at + 5 * width);
        FloatVector a6_0 = FloatVector.fromArray(S, dw, at + 6 * width);
        FloatVector a7_0 = FloatVector.fromArray(S, dw, at + 7 * width);
        for (int t = 0, p = xAt, q = gAt; t < rows; t++, p += xStride, q += width) {
            FloatVector g0 = FloatVector.fromArray(S, g, q);
            FloatVector v = FloatVector.broadcast(S, x[p]);
            a0_0 = v.fma(g0, a0_0);
            v = FloatVector.broadcast(S, x[p + 1]);
            a1_0 = v.fma(g0, a1_0);
            v = FloatVector.broadcast(S, x[p + 2]);
            a2_0 = v.fma(g0, a2_0);
            v = FloatVector.broadcast(S, x[p + 3]);
            a3_0 = v.fma(g0, a3_0);
            v = FloatVector.broadcast(S, x[p + 4]);
            a4_0 = v.fma(g0, a4_0);
            v = FloatVector.broadcast(S, x[p + 5]);
            a5_0 = v.fma(g0, a5_0);
            v = FloatVector.broadcast(S, x[p + 6]);
            a6_0 = v.fma(g0, a6_0);
            v = FloatVector.broadcast(S, x[p + 7]);
            a7_0 = v.fma(g0, a7_0);
        }
        a0_0.intoArray(dw, at);
        a1_0.intoArray(dw, at + width);
        a2_0.intoArray(dw, at + 2 * width);
        a3_0.intoArray(dw, at + 3 * width);
        a4_0.intoArray(dw, at + 4 * width);
        a5_0.intoArray(dw, at + 5 * width);
        a6_0.intoArray(dw, at + 6 * width);
        a7_0.intoArray(dw, at + 7 * width);
    }

    private static void weights2x1(
            float[] x, int xAt, int xStride, float[] g, int gAt, int width, int rows, float[] dw, int at) {
        FloatVector a0_0 = FloatVector.fromArray(S, dw, at);
        FloatVector a1_0 = FloatVector.fromArray(S, dw, at + width);
        for (int t = 0, p = xAt, q = gAt; t < rows; t++, p += xStride, q += width) {
            FloatVector g0 = FloatVector.fromArray(S, g, q);
            FloatVector v = FloatVector.broadcast(S, x[p]);
            a0_0 = v.fma(g0, a0_0);
            v = FloatVector.broadcast(S, x[p + 1]);
            a1_0 = v.fma(g0, a1_0);
        }
        a0_0.intoArray(dw, at);
        a1_0.intoArray(dw, at + width);
    }

    private static void weights1x1(
            float[] x, int xAt, int xStride, float[] g, int gAt, int width, int rows, float[] dw, int at) {
        FloatVector a0_0 = FloatVector.fromArray(S, dw, at);
        for (int t = 0, p = xAt, q = gAt; t < rows; t++, p += xStride, q += width) {
            FloatVector g0 = FloatVector.fromArray(S, g, q);
            FloatVector v = FloatVector.broadcast(S, x[p]);
            a0_0 = v.fma(g0, a0_0);
        }
        a0_0.intoArray(dw, at);
    }

    @Override
    public void sumRows(float[] x, int rows, int width, float[] sums) {
        int f = 0;
        for (; f + L <= width; f += L) {
            sumRows1(x, f, rows, width, sums);
        }
        for (; f < width; f++) {
            for (int t = 0; t < rows; t++) {
                sums[f] += x[t * width + f];
            }
        }
    }

    private static void sumRows1(float[] x, int f, int rows, int width, float[] sums) {
        FloatVector a = FloatVector.fromArray(S, sums, f);
        for (int t = 0, p = f; t < rows; t++, p += width) {
            a = a.add(FloatVector.fromArray(S, x, p));
        }
        a.intoArray(sums, f);
    }

    @Override
    public int reluSlope(float[] y, float[] slope, int length) {
        int count = 0;
        int i = 0;
        for (; i + L <= length; i += L) {
            FloatVector kept = FloatVector.zero(S)
                    .blend(
                            FloatVector.fromArray(S, slope, i),
                            FloatVector.fromArray(S, y, i).compare(VectorOperators.GT, 0));
            kept.intoArray(slope, i);
            count += kept.compare(VectorOperators.NE, 0).trueCount();
        }
        for (; i < length; i++) {
            if (y[i] <= 0) {
                slope[i] = 0;
            }
            count += slope[i] != 0 ? 1 : 0;
        }
        return count;
    }

    @Override
    public void combine(
            float[] factors, int[] places, int from, int to, float[] x, int shift, float[] y, int yAt, int length) {
        int i = 0;
        for (; i + 8 * L <= length; i += 8 * L) {
            combine8(factors, places, from, to, x, shift + i, y, yAt + i);
        }
        for (; i + 2 * L <= length; i += 2 * L) {
            combine2(factors, places, from, to, x, shift + i, y, yAt + i);
        }
        for (; i + L <= length; i += L) {
            combine1(factors, places, from, to, x, shift + i, y, yAt + i);
        }
        for (int e = from; i < length && e < to; e++) {
            for (int rest = i; rest < length; rest++) {
                y[yAt + rest] += factors[e] * x[places[e] + shift + rest];
            }
        }
    }

    private static void combine8(
            float[] factors, int[] places, int from, int to, float[] x, int shift, float[] y, int yAt) {
        FloatVector a0 = FloatVector.fromArray(S, y, yAt);
        FloatVector a1 = FloatVector.fromArray(S, y, yAt + L);
        FloatVector a2 = FloatVector.fromArray(S, y, yAt + 2 * L);
        FloatVector a3 = FloatVector.fromArray(S, y, yAt + 3 * L);
        FloatVector a4 = FloatVector.fromArray(S, y, yAt + 4 * L);
        FloatVector a5 = FloatVector.fromArray(S, y, yAt + 5 * L);
        FloatVector a6 = FloatVector.fromArray(S, y, yAt + 6 * L);
        FloatVector a7 = FloatVector.fromArray(S, y, yAt + 7 * L);
        for (int e = from; e < to; e++) {
            FloatVector v = FloatVector.broadcast(S, factors[e]);
            int p = places[e] + shift;
            a0 = v.fma(FloatVector.fromArray(S, x, p), a0);
            a1 = v.fma(FloatVector.fromArray(S, x, p + L), a1);
            a2 = v.fma(FloatVector.fromArray(S, x, p + 2 * L), a2);
            a3 = v.fma(FloatVector.fromArray(S, x, p + 3 * L), a3);
            a4 = v.fma(FloatVector.fromArray(S, x, p + 4 * L), a4);
            a5 = v.fma(FloatVector.fromArray(S, x, p + 5 * L), a5);
            a6 = v.fma(FloatVector.fromArray(S, x, p + 6 * L), a6);
            a7 = v.fma(FloatVector.fromArray(S, x, p + 7 * L), a7);
        }
        a0.intoArray(y, yAt);
        a1.intoArray(y, yAt + L);
        a2.intoArray(y, yAt + 2 * L);
        a3.intoArray(y, yAt + 3 * L);
        a4.intoArray(y, yAt + 4 * L);
        a5.intoArray(y, yAt + 5 * L);
        a6.intoArray(y, yAt + 6 * L);
        a7.intoArray(y, yAt + 7 * L);
    }

    private static void combine2(
            float[] factors, int[] places, int from, int to, float[] x, int shift, float[] y, int yAt) {
        FloatVector a0 = FloatVector.fromArray(S, y, yAt);
        FloatVector a1 = FloatVector.fromArray(S, y, yAt + L);
        for (int e = from; e < to; e++) {
            FloatVector v = FloatVector.broadcast(S, factors[e]);
            int p = places[e] + shift;
            a0 = v.fma(FloatVector.fromArray(S, x, p), a0);
            a1 = v.fma(FloatVector.fromArray(S, x, p + L), a1);
        }
        a0.intoArray(y, yAt);
        a1.intoArray(y, yAt + L);
    }

    private static void combine1(
            float[] factors, int[] places, int from, int to, float[] x, int shift, float[] y, int yAt) {
        FloatVector a = FloatVector.fromArray(S, y, yAt);
        for (int e = from; e < to; e++) {
            a = FloatVector.broadcast(S, factors[e]).fma(FloatVector.fromArray(S, x, places[e] + shift), a);
        }
        a.intoArray(y, yAt);
    }

    @Override
    public float dot(float[] x, int xAt, float[] y, int yAt, int length) {
        FloatVector a = FloatVector.zero(S);
        FloatVector b = FloatVector.zero(S);
        int i = 0;
        for (; i + 2 * L <= length; i += 2 * L) {
            a = FloatVector.fromArray(S, x, xAt + i).fma(FloatVector.fromArray(S, y, yAt + i), a);
            b = FloatVector.fromArray(S, x, xAt + i + L).fma(FloatVector.fromArray(S, y, yAt + i + L), b);
        }
        float sum = inOrder(a.add(b));
        for (; i < length; i++) {
            sum += x[xAt + i] * y[yAt + i];
        }
        return sum;
    }

    /**
     * The sum of the lanes from the first on. {@code reduceLanes} may add them in any order, and from Java 25 on does so in another
     * one once it is compiled: then the same run has not the same numbers twice. Only lanes named by constants are fast.
     */
    private static float inOrder(FloatVector v) {
        float sum = v.lane(0) + v.lane(1) + v.lane(2) + v.lane(3);
        if (L > 4) {
            sum = sum + v.lane(4) + v.lane(5) + v.lane(6) + v.lane(7);
        }
        if (L > 8) {
            sum = sum + v.lane(8) + v.lane(9) + v.lane(10) + v.lane(11);
            sum = sum + v.lane(12) + v.lane(13) + v.lane(14) + v.lane(15);
        }
        for (int i = 16; i < L; i++) {
            sum += v.lane(i);
        }
        return sum;
    }

    @Override
    public void add(float factor, float[] x, int xAt, float[] y, int yAt, int length) {
        FloatVector v = FloatVector.broadcast(S, factor);
        int i = 0;
        for (; i + L <= length; i += L) {
            v.fma(FloatVector.fromArray(S, x, xAt + i), FloatVector.fromArray(S, y, yAt + i))
                    .intoArray(y, yAt + i);
        }
        for (; i < length; i++) {
            y[yAt + i] += factor * x[xAt + i];
        }
    }

    @Override
    public void largest(float[] x, int xAt, int count, int width, float[] y, int yAt, float[] which, int first) {
        int f = 0;
        for (; f + L <= width; f += L) {
            largest1(x, xAt + f, count, width, y, which, yAt + f, first);
        }
        for (; f < width; f++) {
            float most = x[xAt + f];
            int at = 0;
            for (int k = 1; k < count; k++) {
                float value = x[xAt + k * width + f];
                if (value > most) {
                    most = value;
                    at = k;
                }
            }
            y[yAt + f] = most;
            which[yAt + f] = first + at;
        }
    }

    private static void largest1(
            float[] x, int xAt, int count, int width, float[] y, float[] which, int yAt, int first) {
        FloatVector most = FloatVector.fromArray(S, x, xAt);
        FloatVector at = FloatVector.broadcast(S, (float) first);
        for (int k = 1, p = xAt + width; k < count; k++, p += width) {
            FloatVector value = FloatVector.fromArray(S, x, p);
            VectorMask<Float> more = value.compare(VectorOperators.GT, most);
            most = most.blend(value, more);
            at = at.blend((float) (first + k), more);
        }
        most.intoArray(y, yAt);
        at.intoArray(which, yAt);
    }
}
