package dev.lookback.engine.kernel;

/**
 * Where a window's numbers lie: {@code steps} rows of {@code channels} numbers, each row taking {@code length} places; what
 * is behind the channels belongs to nothing. A vector is one row.
 */
public record RowLayout(int steps, int channels, int length) {

    /** Rows as short as they can be. */
    public static RowLayout tight(int steps, int channels) {
        return new RowLayout(steps, channels, channels);
    }

    /** Rows whose length is a multiple of {@code lanes}. */
    public static RowLayout of(int steps, int channels, int lanes) {
        return new RowLayout(steps, channels, roundUp(channels, lanes));
    }

    /** Places of a whole window. */
    public int places() {
        return steps * length;
    }

    /** The numbers of these rows as {@code [channels, steps]}, one step behind the other, without gaps; a copy. */
    public float[] columns(float[] values) {
        float[] columns = new float[channels * steps];
        for (int t = 0; t < steps; t++) {
            for (int c = 0; c < channels; c++) {
                columns[c * steps + t] = values[t * length + c];
            }
        }
        return columns;
    }

    public static int roundUp(int number, int multiple) {
        return (number + multiple - 1) / multiple * multiple;
    }
}
