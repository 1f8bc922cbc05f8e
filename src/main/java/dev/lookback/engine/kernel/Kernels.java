package dev.lookback.engine.kernel;

import dev.lookback.text.Message;

/**
 * Numeric kernels in which training spends its time: matrix products (GEMM), convolutions and elementwise loops. Matrices
 * lie in float arrays with an offset and a row stride; no operation allocates. Implementations hold scratch memory: use
 * one instance per thread.
 */
public interface Kernels {

    /** Name of the implementation for the log and the user interface: "Vector API, 512 bit". */
    Message name();

    /** SIMD lanes: row lengths of outputs must be multiples of this. */
    int lanes();

    /** An instance for another thread. */
    Kernels another();

    /**
     * Matrix product with bias (GEMM) whose input rows may overlap, as in a convolution: {@code y[t][f] = bias[f] + Σ_j
     * x[t][j] · w[j][f]} for t = 0 … rows − 1, j = 0 … depth − 1, f = 0 … width − 1, where {@code x[t][j]} is at xAt + t
     * · xStride + j, {@code w[j][f]} at wAt + j · wStride + f and {@code y[t][f]} at yAt + t · yStride + f.
     *
     * @param bias {@code [width]}; null to add to what {@code y} holds
     * @param yStride at least {@code width}
     * @param width a multiple of {@link #lanes()}
     * @param relu whether to apply a ReLU
     */
    void gemm(
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
            boolean relu);

    /**
     * Gradient of {@link #gemm} with respect to w: {@code dw[dwAt + j · width + f] += Σ_t x[xAt + t · xStride + j] ·
     * g[t][f]}.
     *
     * @param g gradient with respect to y, {@code [rows][width]}
     */
    void gemmWeightGradient(
            float[] x, int xAt, int xStride, int depth, float[] g, int rows, int width, float[] dw, int dwAt);

    /**
     * Dilated convolution, one {@link #gemm} per tap: {@code y[t][f] = bias[f] + Σ_k Σ_j x[t · xStride + k · tapStride +
     * j] · w[k · depth + j][f]}.
     *
     * @param depth numbers that one tap reads
     * @param y {@code [rows][width]}
     */
    default void convolution(
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
        for (int k = 0; k < taps; k++) {
            gemm(
                    x,
                    k * tapStride,
                    xStride,
                    depth,
                    w,
                    k * depth * width,
                    width,
                    k == 0 ? bias : null,
                    y,
                    0,
                    width,
                    rows,
                    width,
                    relu && k == taps - 1);
        }
    }

    /**
     * Gradient of {@link #convolution} with respect to w: {@code dw[k · depth + j][f] += Σ_t x[t · xStride + k ·
     * tapStride + j] · g[t][f]}.
     *
     * @param g gradient with respect to y, {@code [rows][width]}
     */
    default void convolutionWeightGradient(
            float[] x, int xStride, int depth, int taps, int tapStride, float[] g, int rows, int width, float[] dw) {
        for (int k = 0; k < taps; k++) {
            gemmWeightGradient(x, k * tapStride, xStride, depth, g, rows, width, dw, k * depth * width);
        }
    }

    /**
     * Gradient of {@link #convolution} with respect to x: {@code dx[t · xStride + k · tapStride + c] += Σ_f g[t][f] · w[f
     * · wStride + k · width + c]}.
     *
     * @param g gradient with respect to y, {@code [rows][gStride]}
     * @param filters of {@code g} to use
     * @param width numbers of one step of the input
     */
    default void convolutionInputGradient(
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
        for (int k = 0; k < kernelSize; k++) {
            gemm(g, 0, gStride, filters, w, k * width, wStride, null, dx, k * tapStride, xStride, rows, width, false);
        }
    }

    /** Column sums: {@code sums[f] += Σ_t x[t][f]} for {@code [rows][width]}. */
    void sumRows(float[] x, int rows, int width, float[] sums);

    /** Scales and shifts columns: {@code y[t][f] = factor[f] · x[t][f] + shift[f]} for f = 0 … width − 1. */
    default void scaleRows(
            float[] factor, float[] shift, float[] x, int xStride, float[] y, int yStride, int rows, int width) {
        for (int t = 0; t < rows; t++) {
            for (int f = 0; f < width; f++) {
                y[t * yStride + f] = factor[f] * x[t * xStride + f] + shift[f];
            }
        }
    }

    /** Adds scaled columns: {@code y[t][f] += factor[f] · x[t][f]} for f = 0 … width − 1. */
    default void addScaledRows(float[] factor, float[] x, int xStride, float[] y, int yStride, int rows, int width) {
        for (int t = 0; t < rows; t++) {
            for (int f = 0; f < width; f++) {
                y[t * yStride + f] += factor[f] * x[t * xStride + f];
            }
        }
    }

    /**
     * Column sums of deviations and of their squares: {@code sums[f] += Σ_t (x[t][f] − center[f])} and {@code squares[f] += Σ_t
     * (x[t][f] − center[f])²} for f = 0 … width − 1.
     */
    default void centeredMoments(
            float[] x, int xStride, float[] center, int rows, int width, float[] sums, float[] squares) {
        for (int t = 0; t < rows; t++) {
            for (int f = 0; f < width; f++) {
                float deviation = x[t * xStride + f] - center[f];
                sums[f] += deviation;
                squares[f] += deviation * deviation;
            }
        }
    }

    /** Column sums of products: {@code products[f] += Σ_t g[t][f] · (x[t][f] − center[f])} for f = 0 … width − 1. */
    default void centeredProducts(
            float[] x, int xStride, float[] center, float[] g, int gStride, int rows, int width, float[] products) {
        for (int t = 0; t < rows; t++) {
            for (int f = 0; f < width; f++) {
                products[f] += g[t * gStride + f] * (x[t * xStride + f] - center[f]);
            }
        }
    }

    /**
     * Backward pass of a ReLU: zeroes the gradient wherever the output is zero.
     *
     * @return number of non-zero gradients
     */
    int reluGradient(float[] y, float[] gradient, int length);

    /**
     * Adds a weighted sum of rows: {@code y[yAt + i] += Σ_e factors[e] · x[places[e] + shift + i]} for i = 0 … length −
     * 1, e = from … to − 1.
     */
    void addWeightedRows(
            float[] factors, int[] places, int from, int to, float[] x, int shift, float[] y, int yAt, int length);

    /** Dot product {@code Σ_i x[xAt + i] · y[yAt + i]}. */
    float dot(float[] x, int xAt, float[] y, int yAt, int length);

    /** Adds a scaled vector: {@code y[yAt + i] += factor · x[xAt + i]}. */
    void axpy(float factor, float[] x, int xAt, float[] y, int yAt, int length);

    /**
     * Column-wise maximum of {@code count} rows, and its row; the first of equal ones.
     *
     * @param x rows of {@code width} numbers from {@code xAt} on
     * @param y {@code [width]} from {@code yAt} on
     * @param argmax {@code [width]} from {@code yAt} on: row of the maximum, counted from {@code first}
     */
    void maxRows(float[] x, int xAt, int count, int width, float[] y, int yAt, float[] argmax, int first);
}
