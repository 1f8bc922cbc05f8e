package dev.lookback.series.csv.value;

/**
 * A time as a cell writes it.
 *
 * @param wall milliseconds since 1970-01-01T00:00 on the clock that the cell shows
 * @param offset seconds by which that clock is ahead of UTC, {@link #NO_OFFSET} where the cell does not tell
 */
public record ParsedTime(long wall, int offset) {

    public static final int NO_OFFSET = Integer.MIN_VALUE;

    ParsedTime(long wall) {
        this(wall, NO_OFFSET);
    }

    public boolean hasOffset() {
        return offset != NO_OFFSET;
    }

    /** A day and a time of day as one. */
    ParsedTime plus(ParsedTime clock) {
        return new ParsedTime(wall + clock.wall, clock.hasOffset() ? clock.offset : offset);
    }
}
