package dev.lookback.engine.kernel;

import dev.lookback.text.Message;

/**
 * The few loops in which training spends its time. Matrices are in float arrays with an offset and a row length; none of the
 * operations allocates. Implementations keep scratch memory: one instance for each thread.
 */
public interface Kernels {

    /** Which path this is, for the log and for people: "Vector API, 512 bit". */
    Message name();

    /** Row lengths of outputs must be multiples of this. */
    int lanes();

    /** Another instance, for another thread. */
    Kernels another();

    /**
     * A convolution as a matrix product, whose rows may overlap:
     * {@code y[t][f] = bias[f] + Σ_j x[t][j] · w[j][f]} for t = 0 … rows − 1, j = 0 … depth − 1, f = 0 … width − 1, where
     * {@code x[t][j]} is at xAt + t · xStride + j, {@code w[j][f]} at wAt + j · wStride + f and {@code y[t][f]} at
     * yAt + t · yStride + f.
     *
     * @param bias {@code [width]}; null to add to what {@code y} holds
     * @param yStride at least {@code width}
     * @param width a multiple of {@link #lanes()}
     * @param relu whether negative results become 0
     */
    void product(
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
     * The product's gradient by its weights: {@code dw[dwAt + j · width + f] += Σ_t x[xAt + t · xStride + j] · g[t][f]}.
     *
     * @param g {@code [rows][width]}
     */
    void weightGradient(
            float[] x, int xAt, int xStride, int depth, float[] g, int rows, int width, float[] dw, int dwAt);

    /**
     * A convolution whose kernel has taps that lie apart, one product for each:
     * {@code y[t][f] = bias[f] + Σ_k Σ_j x[t · xStride + k · tapStride + j] · w[k · depth + j][f]}.
     *
     * @param depth numbers of one tap
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
            product(
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
     * Its gradient by the weights: {@code dw[k · depth + j][f] += Σ_t x[t · xStride + k · tapStride + j] · g[t][f]}.
     *
     * @param g {@code [rows][width]}
     */
    default void convolutionWeights(
            float[] x, int xStride, int depth, int taps, int tapStride, float[] g, int rows, int width, float[] dw) {
        for (int k = 0; k < taps; k++) {
            weightGradient(x, k * tapStride, xStride, depth, g, rows, width, dw, k * depth * width);
        }
    }

    /**
     * Its gradient by the input: {@code dx[t · xStride + k · tapStride + c] += Σ_f g[t][f] · w[f · wStride + k · width + c]}.
     *
     * @param g {@code [rows][gStride]}
     * @param filters of {@code g} that count
     * @param width numbers of one step of the input
     */
    default void convolutionInput(
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
            product(
                    g,
                    0,
                    gStride,
                    filters,
                    w,
                    k * width,
                    wStride,
                    null,
                    dx,
                    k * tapStride,
                    xStride,
                    rows,
                    width,
                    false);
        }
    }

    /** {@code sums[f] += Σ_t x[t][f]} for {@code [rows][width]}. */
    void sumRows(float[] x, int rows, int width, float[] sums);

    /**
     * Back through a ReLU: the slope becomes 0 where the output is.
     *
     * @return how many slopes are not 0
     */
    int reluSlope(float[] y, float[] slope, int length);

    /**
     * A weighted sum of a few rows: {@code y[yAt + i] += Σ_e factors[e] · x[places[e] + shift + i]} for i = 0 … length − 1,
     * e = from … to − 1.
     */
    void combine(float[] factors, int[] places, int from, int to, float[] x, int shift, float[] y, int yAt, int length);

    /** {@code Σ_i x[xAt + i] · y[yAt + i]}. */
    float dot(float[] x, int xAt, float[] y, int yAt, int length);

    /** {@code y[yAt + i] += factor · x[xAt + i]}. */
    void add(float factor, float[] x, int xAt, float[] y, int yAt, int length);

    /**
     * The largest of {@code count} rows, per column; of equal ones the first.
     *
     * @param x the rows lie {@code width} apart from {@code xAt} on
     * @param y {@code [width]} from {@code yAt} on
     * @param which {@code [width]} from {@code yAt} on: row, counted from {@code first}
     */
    void largest(float[] x, int xAt, int count, int width, float[] y, int yAt, float[] which, int first);
}
