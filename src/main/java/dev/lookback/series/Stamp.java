package dev.lookback.series;

/**
 * A time as a cell writes it.
 *
 * @param wall milliseconds since 1970-01-01T00:00 on the clock that the cell shows
 * @param offset seconds by which that clock is ahead of UTC, {@link #NO_OFFSET} where the cell does not tell
 */
record Stamp(long wall, int offset) {

    static final int NO_OFFSET = Integer.MIN_VALUE;

    Stamp(long wall) {
        this(wall, NO_OFFSET);
    }

    boolean hasOffset() {
        return offset != NO_OFFSET;
    }

    /** A day and a time of day as one. */
    Stamp plus(Stamp clock) {
        return new Stamp(wall + clock.wall, clock.hasOffset() ? clock.offset : offset);
    }
}
