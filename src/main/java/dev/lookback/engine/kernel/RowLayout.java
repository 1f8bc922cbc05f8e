package dev.lookback.engine.kernel;

/**
 * Memory layout of one window's numbers: {@code steps} rows of {@code channels} numbers, each row {@code length} places
 * long; places beyond the channels are padding. A vector is one row.
 */
public record RowLayout(int steps, int channels, int length) {

    /** Rows without padding. */
    public static RowLayout tight(int steps, int channels) {
        return new RowLayout(steps, channels, channels);
    }

    /** Rows padded to a multiple of {@code lanes}. */
    public static RowLayout of(int steps, int channels, int lanes) {
        return new RowLayout(steps, channels, roundUp(channels, lanes));
    }

    /** Array length of a whole window. */
    public int places() {
        return steps * length;
    }

    /** Transposes rows to {@code [channels, steps]}, time fastest, without padding; a copy. */
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
