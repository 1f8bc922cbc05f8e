package dev.lookback.engine.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Scaling of a matrix' columns and sums over them, with the Vector API: one vector of columns after the other. */
final class VectorColumns {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private VectorColumns() {}

    static void scaleRows(
            float[] factor, float[] shift, float[] x, int xStride, float[] y, int yStride, int rows, int width) {
        int f = 0;
        for (; f + L <= width; f += L) {
            FloatVector scale = FloatVector.fromArray(S, factor, f);
            FloatVector from = FloatVector.fromArray(S, shift, f);
            for (int t = 0, p = f, q = f; t < rows; t++, p += xStride, q += yStride) {
                scale.fma(FloatVector.fromArray(S, x, p), from).intoArray(y, q);
            }
        }
        for (; f < width; f++) {
            for (int t = 0; t < rows; t++) {
                y[t * yStride + f] = factor[f] * x[t * xStride + f] + shift[f];
            }
        }
    }

    static void addScaledRows(float[] factor, float[] x, int xStride, float[] y, int yStride, int rows, int width) {
        int f = 0;
        for (; f + L <= width; f += L) {
            FloatVector scale = FloatVector.fromArray(S, factor, f);
            for (int t = 0, p = f, q = f; t < rows; t++, p += xStride, q += yStride) {
                scale.fma(FloatVector.fromArray(S, x, p), FloatVector.fromArray(S, y, q))
                        .intoArray(y, q);
            }
        }
        for (; f < width; f++) {
            for (int t = 0; t < rows; t++) {
                y[t * yStride + f] += factor[f] * x[t * xStride + f];
            }
        }
    }

    static void centeredMoments(
            float[] x, int xStride, float[] center, int rows, int width, float[] sums, float[] squares) {
        int f = 0;
        for (; f + L <= width; f += L) {
            FloatVector middle = FloatVector.fromArray(S, center, f);
            FloatVector sum = FloatVector.fromArray(S, sums, f);
            FloatVector square = FloatVector.fromArray(S, squares, f);
            for (int t = 0, p = f; t < rows; t++, p += xStride) {
                FloatVector deviation = FloatVector.fromArray(S, x, p).sub(middle);
                sum = sum.add(deviation);
                square = deviation.fma(deviation, square);
            }
            sum.intoArray(sums, f);
            square.intoArray(squares, f);
        }
        for (; f < width; f++) {
            for (int t = 0; t < rows; t++) {
                float deviation = x[t * xStride + f] - center[f];
                sums[f] += deviation;
                squares[f] += deviation * deviation;
            }
        }
    }

    static void centeredProducts(
            float[] x, int xStride, float[] center, float[] g, int gStride, int rows, int width, float[] products) {
        int f = 0;
        for (; f + L <= width; f += L) {
            FloatVector middle = FloatVector.fromArray(S, center, f);
            FloatVector sum = FloatVector.fromArray(S, products, f);
            for (int t = 0, p = f, q = f; t < rows; t++, p += xStride, q += gStride) {
                sum = FloatVector.fromArray(S, x, p).sub(middle).fma(FloatVector.fromArray(S, g, q), sum);
            }
            sum.intoArray(products, f);
        }
        for (; f < width; f++) {
            for (int t = 0; t < rows; t++) {
                products[f] += g[t * gStride + f] * (x[t * xStride + f] - center[f]);
            }
        }
    }
}
