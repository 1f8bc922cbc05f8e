package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.RowLayout;
import java.util.Arrays;

/** Non-zero entries of a convolution's output gradient, sorted by filter or by time step. */
final class SparseEntries {

    /** After a sort: offsets into the rows to be weighted, and their weights. */
    final int[] offsets;

    final float[] factors;

    /** After a sort: the end of each filter's, or each time step's, entries. */
    final int[] ends;

    private final int width;
    private final int steps;
    private final int[] indices;
    private final float[] values;
    private int count;

    SparseEntries(RowLayout out) {
        width = out.length();
        steps = out.steps();
        indices = new int[out.places()];
        values = new float[out.places()];
        offsets = new int[out.places()];
        factors = new float[out.places()];
        ends = new int[Math.max(steps, width) + 1];
    }

    void clear() {
        count = 0;
    }

    /** Adds an entry unless it is zero. */
    void add(int index, float value) {
        if (value != 0) {
            indices[count] = index;
            values[count++] = value;
        }
    }

    /**
     * Counting sort by filter; offsets are those of the input rows that each output reads.
     *
     * @param readStride distance from one output's inputs to the next one's
     */
    void sortByFilter(int readStride) {
        Arrays.fill(ends, 0);
        for (int e = 0; e < count; e++) {
            ends[indices[e] % width + 1]++;
        }
        for (int f = 0; f < width; f++) {
            ends[f + 1] += ends[f];
        }
        for (int e = 0; e < count; e++) {
            int to = ends[indices[e] % width]++;
            offsets[to] = indices[e] / width * readStride;
            factors[to] = values[e];
        }
    }

    /**
     * Counting sort by time step; offsets are those of the filters' weights.
     *
     * @param depthLength distance from one filter's weights to the next one's
     * @param shift how far to shift offsets back per time step
     */
    void sortByStep(int depthLength, int shift) {
        Arrays.fill(ends, 0);
        for (int e = 0; e < count; e++) {
            ends[indices[e] / width + 1]++;
        }
        for (int t = 0; t < steps; t++) {
            ends[t + 1] += ends[t];
        }
        for (int e = 0; e < count; e++) {
            int t = indices[e] / width;
            int to = ends[t]++;
            offsets[to] = indices[e] % width * depthLength - t * shift;
            factors[to] = values[e];
        }
    }
}
