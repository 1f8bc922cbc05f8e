package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.RowLayout;
import java.util.Arrays;

/**
 * Gradient with respect to a layer's output, for one window, dense or sparse. Behind max pooling nearly all of it is
 * zero; then only the non-zero entries are listed.
 */
public final class OutputGradient {

    /** Dense values, one for each place of the output; meaningless while {@link #isSparse()}. */
    public final float[] values;

    private final int[] indices;
    private final float[] entryValues;
    private int count;
    private boolean sparse;

    public OutputGradient(RowLayout rows) {
        values = new float[rows.places()];
        indices = new int[rows.places()];
        entryValues = new float[rows.places()];
    }

    boolean isSparse() {
        return sparse;
    }

    /** Number of sparse entries. */
    int count() {
        return count;
    }

    int index(int entry) {
        return indices[entry];
    }

    float value(int entry) {
        return entryValues[entry];
    }

    /** Starts an empty sparse list. */
    void startSparse() {
        sparse = true;
        count = 0;
    }

    /** Adds one entry; several at one index add up. A full list becomes dense. */
    void add(int index, float value) {
        if (!sparse) {
            values[index] += value;
        } else if (value != 0) {
            if (count == indices.length) {
                toDense();
                values[index] += value;
            } else {
                indices[count] = index;
                entryValues[count++] = value;
            }
        }
    }

    /** Adds another gradient with respect to the same value, which becomes dense too. */
    public void add(OutputGradient other) {
        toDense();
        other.toDense();
        for (int i = 0; i < values.length; i++) {
            values[i] += other.values[i];
        }
    }

    /** Makes the gradient dense and zero. */
    public void zero() {
        sparse = false;
        Arrays.fill(values, 0);
    }

    /** Makes the gradient dense; the caller overwrites all of {@link #values}. */
    public void markDense() {
        sparse = false;
    }

    /** Makes the gradient dense, writing out a sparse list. */
    public void toDense() {
        if (sparse) {
            zero();
            for (int i = 0; i < count; i++) {
                values[indices[i]] += entryValues[i];
            }
        }
    }
}
