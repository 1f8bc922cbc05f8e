package dev.lookback.engine.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Register-tiled matrix product (GEMM) with the Vector API. A tile {@code RxC} is R rows by C vectors of the output. */
final class VectorGemm {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private VectorGemm() {}

    static void gemm(
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
        float lowerBound = relu ? 0 : Float.NEGATIVE_INFINITY;
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
                        lowerBound);
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
                        lowerBound);
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
                        lowerBound);
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
                        lowerBound);
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
                        lowerBound);
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
                        lowerBound);
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
            float lowerBound) {
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
        a0_0.max(lowerBound).intoArray(y, yAt);
        a0_1.max(lowerBound).intoArray(y, yAt + L);
        a1_0.max(lowerBound).intoArray(y, yAt + yStride);
        a1_1.max(lowerBound).intoArray(y, yAt + yStride + L);
        a2_0.max(lowerBound).intoArray(y, yAt + 2 * yStride);
        a2_1.max(lowerBound).intoArray(y, yAt + 2 * yStride + L);
        a3_0.max(lowerBound).intoArray(y, yAt + 3 * yStride);
        a3_1.max(lowerBound).intoArray(y, yAt + 3 * yStride + L);
        a4_0.max(lowerBound).intoArray(y, yAt + 4 * yStride);
        a4_1.max(lowerBound).intoArray(y, yAt + 4 * yStride + L);
        a5_0.max(lowerBound).intoArray(y, yAt + 5 * yStride);
        a5_1.max(lowerBound).intoArray(y, yAt + 5 * yStride + L);
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
            float lowerBound) {
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
        a0_0.max(lowerBound).intoArray(y, yAt);
        a0_1.max(lowerBound).intoArray(y, yAt + L);
        a1_0.max(lowerBound).intoArray(y, yAt + yStride);
        a1_1.max(lowerBound).intoArray(y, yAt + yStride + L);
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
            float lowerBound) {
        FloatVector a0_0 = FloatVector.fromArray(S, from, fromAt);
        FloatVector a0_1 = FloatVector.fromArray(S, from, fromAt + L);
        for (int j = 0, p = wAt; j < depth; j++, p += wStride) {
            FloatVector w0 = FloatVector.fromArray(S, w, p);
            FloatVector w1 = FloatVector.fromArray(S, w, p + L);
            FloatVector v = FloatVector.broadcast(S, x[x0 + j]);
            a0_0 = v.fma(w0, a0_0);
            a0_1 = v.fma(w1, a0_1);
        }
        a0_0.max(lowerBound).intoArray(y, yAt);
        a0_1.max(lowerBound).intoArray(y, yAt + L);
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
            float lowerBound) {
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
        a0_0.max(lowerBound).intoArray(y, yAt);
        a1_0.max(lowerBound).intoArray(y, yAt + yStride);
        a2_0.max(lowerBound).intoArray(y, yAt + 2 * yStride);
        a3_0.max(lowerBound).intoArray(y, yAt + 3 * yStride);
        a4_0.max(lowerBound).intoArray(y, yAt + 4 * yStride);
        a5_0.max(lowerBound).intoArray(y, yAt + 5 * yStride);
        a6_0.max(lowerBound).intoArray(y, yAt + 6 * yStride);
        a7_0.max(lowerBound).intoArray(y, yAt + 7 * yStride);
        a8_0.max(lowerBound).intoArray(y, yAt + 8 * yStride);
        a9_0.max(lowerBound).intoArray(y, yAt + 9 * yStride);
        a10_0.max(lowerBound).intoArray(y, yAt + 10 * yStride);
        a11_0.max(lowerBound).intoArray(y, yAt + 11 * yStride);
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
            float lowerBound) {
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
        a0_0.max(lowerBound).intoArray(y, yAt);
        a1_0.max(lowerBound).intoArray(y, yAt + yStride);
        a2_0.max(lowerBound).intoArray(y, yAt + 2 * yStride);
        a3_0.max(lowerBound).intoArray(y, yAt + 3 * yStride);
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
            float lowerBound) {
        FloatVector a0_0 = FloatVector.fromArray(S, from, fromAt);
        for (int j = 0, p = wAt; j < depth; j++, p += wStride) {
            FloatVector w0 = FloatVector.fromArray(S, w, p);
            FloatVector v = FloatVector.broadcast(S, x[x0 + j]);
            a0_0 = v.fma(w0, a0_0);
        }
        a0_0.max(lowerBound).intoArray(y, yAt);
    }
}
