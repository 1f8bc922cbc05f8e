package dev.lookback.engine.kernel;

import java.util.Arrays;

/** Transposition of rows into columns along time (im2col), for {@link WeightedSum} to add up. */
final class Im2col {

    private Im2col() {}

    /** Columns of rows that may overlap: {@code columns[j][t]} is {@code x[xAt + t · stride + j]}. */
    static void ofRows(float[] x, int xAt, int stride, int depth, int rows, float[][] columns) {
        for (int j = 0; j < Math.min(stride, depth); j++) {
            float[] column = columns[j];
            for (int t = 0, from = xAt + j; t < rows; t++, from += stride) {
                column[t] = x[from];
            }
        }
        for (int j = stride; j < depth; j++) {
            // Overlapping rows: this column is an earlier one, shifted by one row.
            System.arraycopy(columns[j - stride], 1, columns[j], 0, rows - 1);
            columns[j][rows - 1] = x[xAt + (rows - 1) * stride + j];
        }
    }

    /**
     * Columns of the inputs that each tap reads: {@code columns[k · depth + j][t]} is {@code x[(t + k · rowShift)
     * · stride + j]}.
     *
     * @param rowShift rows from one tap to the next
     * @param all number of rows that the taps read together
     */
    static void ofTaps(float[] x, int stride, int depth, int taps, int rowShift, int rows, int all, float[][] columns) {
        for (int j = 0; j < depth; j++) {
            float[] column = columns[j];
            for (int t = 0, from = j; t < all; t++, from += stride) {
                column[t] = x[from];
            }
            for (int k = 1; k < taps; k++) {
                System.arraycopy(column, k * rowShift, columns[k * depth + j], 0, rows);
            }
        }
    }

    /**
     * Columns of the output gradients as each tap receives them: those of the first tap, shifted by {@code
     * rowShift} per tap, with zeros around.
     *
     * @param block columns per tap, at least {@code filters}; those beyond are zero
     * @param rowShift rows from one tap to the next
     * @param all number of rows that the taps write to together
     */
    static void ofGradients(
            float[] g,
            int stride,
            int filters,
            int block,
            int taps,
            int rowShift,
            int rows,
            int all,
            float[][] columns) {
        for (int f = 0; f < block; f++) {
            float[] column = columns[f];
            Arrays.fill(column, 0, all, 0);
            for (int t = 0, from = f; f < filters && t < rows; t++, from += stride) {
                column[t] = g[from];
            }
            for (int k = 1; k < taps; k++) {
                float[] later = columns[k * block + f];
                Arrays.fill(later, 0, k * rowShift, 0);
                System.arraycopy(column, 0, later, k * rowShift, all - k * rowShift);
            }
        }
    }
}
