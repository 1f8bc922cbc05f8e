package dev.lookback.engine.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Register-tiled gradient of a matrix product with respect to its weights, with the Vector API. */
final class VectorWeightGradient {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private VectorWeightGradient() {}

    static void gemmWeightGradient(
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
}
