package dev.lookback.engine.kernel.vector;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.text.Message;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Kernels with the JDK's Vector API, in register-tiled loops: a tile is twelve accumulators that stay in registers over
 * the whole inner loop. Vectors are never held across nested loops or in fields: JDK 17 would put them on the heap.
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
        VectorGemm.gemm(x, xAt, xStride, depth, w, wAt, wStride, bias, y, yAt, yStride, rows, width, relu);
    }

    @Override
    public void gemmWeightGradient(
            float[] x, int xAt, int xStride, int depth, float[] g, int rows, int width, float[] dw, int dwAt) {
        VectorWeightGradient.gemmWeightGradient(x, xAt, xStride, depth, g, rows, width, dw, dwAt);
    }

    @Override
    public void sumRows(float[] x, int rows, int width, float[] sums) {
        VectorRows.sumRows(x, rows, width, sums);
    }

    @Override
    public void scaleRows(
            float[] factor, float[] shift, float[] x, int xStride, float[] y, int yStride, int rows, int width) {
        VectorColumns.scaleRows(factor, shift, x, xStride, y, yStride, rows, width);
    }

    @Override
    public void addScaledRows(float[] factor, float[] x, int xStride, float[] y, int yStride, int rows, int width) {
        VectorColumns.addScaledRows(factor, x, xStride, y, yStride, rows, width);
    }

    @Override
    public void centeredMoments(
            float[] x, int xStride, float[] center, int rows, int width, float[] sums, float[] squares) {
        VectorColumns.centeredMoments(x, xStride, center, rows, width, sums, squares);
    }

    @Override
    public void centeredProducts(
            float[] x, int xStride, float[] center, float[] g, int gStride, int rows, int width, float[] products) {
        VectorColumns.centeredProducts(x, xStride, center, g, gStride, rows, width, products);
    }

    @Override
    public void addWeightedRows(
            float[] factors, int[] places, int from, int to, float[] x, int shift, float[] y, int yAt, int length) {
        VectorRows.addWeightedRows(factors, places, from, to, x, shift, y, yAt, length);
    }

    @Override
    public void maxRows(float[] x, int xAt, int count, int width, float[] y, int yAt, float[] argmax, int first) {
        VectorRows.maxRows(x, xAt, count, width, y, yAt, argmax, first);
    }

    @Override
    public int reluGradient(float[] y, float[] gradient, int length) {
        return VectorElementwise.reluGradient(y, gradient, length);
    }

    @Override
    public void axpy(float factor, float[] x, int xAt, float[] y, int yAt, int length) {
        VectorElementwise.axpy(factor, x, xAt, y, yAt, length);
    }

    @Override
    public float dot(float[] x, int xAt, float[] y, int yAt, int length) {
        return VectorElementwise.dot(x, xAt, y, yAt, length);
    }
}
