package dev.lookback.engine.kernel;

/**
 * The few loops in which training spends its time. Matrices are in float arrays with an offset and a row length; none of the
 * operations allocates. Implementations keep scratch memory: one instance for each thread.
 */
public interface Kernels {

    /** Which path this is, for the log and for people: "Vector API, 512 bit". */
    String name();

    /** Row lengths of outputs must be multiples of this. */
    int lanes();

    /** Another instance, for another thread. */
    Kernels another();

    /**
     * A convolution as a matrix product of overlapping rows:
     * {@code y[t][f] = bias[f] + Σ_j x[xAt + t · stride + j] · w[j][f]} for t = 0 … rows − 1, j = 0 … depth − 1.
     *
     * @param w {@code [depth][width]}
     * @param bias {@code [width]}
     * @param y {@code [rows][width]}, overwritten
     * @param width a multiple of {@link #lanes()}
     * @param relu whether negative results become 0
     */
    void product(
            float[] x,
            int xAt,
            int stride,
            int depth,
            float[] w,
            float[] bias,
            float[] y,
            int rows,
            int width,
            boolean relu);

    /**
     * The product's gradient by its weights: {@code dw[j][f] += Σ_t x[xAt + t · stride + j] · g[t][f]}.
     *
     * @param g {@code [rows][width]}
     * @param dw {@code [depth][width]}
     */
    void weightGradient(float[] x, int xAt, int stride, int depth, float[] g, int rows, int width, float[] dw);

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
