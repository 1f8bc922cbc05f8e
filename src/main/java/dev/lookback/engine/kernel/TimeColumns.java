package dev.lookback.engine.kernel;

import java.util.Arrays;

/** Rows of features or of gradients turned into columns along time, which {@link WeightedSum} adds up. */
final class TimeColumns {

    private TimeColumns() {}

    /** Of rows that may overlap: {@code columns[j][t]} is {@code x[xAt + t · stride + j]}. */
    static void ofRows(float[] x, int xAt, int stride, int depth, int rows, float[][] columns) {
        for (int j = 0; j < Math.min(stride, depth); j++) {
            float[] column = columns[j];
            for (int t = 0, from = xAt + j; t < rows; t++, from += stride) {
                column[t] = x[from];
            }
        }
        for (int j = stride; j < depth; j++) {
            // What is one row on was here one row back.
            System.arraycopy(columns[j - stride], 1, columns[j], 0, rows - 1);
            columns[j][rows - 1] = x[xAt + (rows - 1) * stride + j];
        }
    }

    /**
     * Of what each tap reads: {@code columns[k · depth + j][t]} is {@code x[(t + k · apart) · stride + j]}.
     *
     * @param all rows that the taps read together
     */
    static void ofTaps(float[] x, int stride, int depth, int taps, int apart, int rows, int all, float[][] columns) {
        for (int j = 0; j < depth; j++) {
            float[] column = columns[j];
            for (int t = 0, from = j; t < all; t++, from += stride) {
                column[t] = x[from];
            }
            for (int k = 1; k < taps; k++) {
                System.arraycopy(column, k * apart, columns[k * depth + j], 0, rows);
            }
        }
    }

    /**
     * Of what each tap is given back: its columns are those of the first, that much later, with zeros around.
     *
     * @param block columns of a tap, at least {@code filters}; those beyond are zero
     * @param all rows that the taps give back to together
     */
    static void ofGradients(
            float[] g, int stride, int filters, int block, int taps, int apart, int rows, int all, float[][] columns) {
        for (int f = 0; f < block; f++) {
            float[] column = columns[f];
            Arrays.fill(column, 0, all, 0);
            for (int t = 0, from = f; f < filters && t < rows; t++, from += stride) {
                column[t] = g[from];
            }
            for (int k = 1; k < taps; k++) {
                float[] later = columns[k * block + f];
                Arrays.fill(later, 0, k * apart, 0);
                System.arraycopy(column, 0, later, k * apart, all - k * apart);
            }
        }
    }
}
