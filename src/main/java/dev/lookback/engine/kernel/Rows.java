package dev.lookback.engine.kernel;

/**
 * Where a window's numbers lie: {@code steps} rows of {@code channels} numbers, each row taking {@code length} places; what
 * is behind the channels belongs to nothing. A vector is one row.
 */
record Rows(int steps, int channels, int length) {

    /** Rows as short as they can be. */
    static Rows tight(int steps, int channels) {
        return new Rows(steps, channels, channels);
    }

    /** Rows whose length is a multiple of {@code lanes}. */
    static Rows of(int steps, int channels, int lanes) {
        return new Rows(steps, channels, roundUp(channels, lanes));
    }

    /** Places of a whole window. */
    int places() {
        return steps * length;
    }

    static int roundUp(int number, int multiple) {
        return (number + multiple - 1) / multiple * multiple;
    }
}
