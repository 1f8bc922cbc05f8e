package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.RowLayout;
import java.util.Arrays;

/**
 * The loss's derivative by a layer's output, for one window. Behind pooling nearly all of it is zero; then only the entries
 * that are not are kept, as a list.
 */
public final class OutputGradient {

    /** One number for each place of the output; holds nothing while {@link #isSparse()}. */
    public final float[] values;

    private final int[] places;
    private final float[] entries;
    private int count;
    private boolean sparse;

    public OutputGradient(RowLayout rows) {
        values = new float[rows.places()];
        places = new int[rows.places()];
        entries = new float[rows.places()];
    }

    boolean isSparse() {
        return sparse;
    }

    /** Entries of the list. */
    int count() {
        return count;
    }

    int place(int entry) {
        return places[entry];
    }

    float entry(int entry) {
        return entries[entry];
    }

    /** An empty list. */
    void clear() {
        sparse = true;
        count = 0;
    }

    /** One more entry; several at one place add up. Where the list is full, it becomes numbers. */
    void add(int place, float value) {
        if (!sparse) {
            values[place] += value;
        } else if (value != 0) {
            if (count == places.length) {
                toValues();
                values[place] += value;
            } else {
                places[count] = place;
                entries[count++] = value;
            }
        }
    }

    /** All zeros, to be filled in. */
    public void zero() {
        sparse = false;
        Arrays.fill(values, 0);
    }

    /** To be called before {@link #values} is written as a whole. */
    public void overwritten() {
        sparse = false;
    }

    /** The list written out, if it is one. */
    public void toValues() {
        if (sparse) {
            zero();
            for (int i = 0; i < count; i++) {
                values[places[i]] += entries[i];
            }
        }
    }
}
