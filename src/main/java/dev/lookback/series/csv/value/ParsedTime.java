package dev.lookback.series.csv.value;

/**
 * Wall-clock time parsed from a cell, with its offset from UTC if the cell gives one.
 *
 * @param wall milliseconds since 1970-01-01T00:00 in wall-clock time
 * @param offset seconds by which the wall clock is ahead of UTC, {@link #NO_OFFSET} if the cell gives none
 */
public record ParsedTime(long wall, int offset) {

    public static final int NO_OFFSET = Integer.MIN_VALUE;

    ParsedTime(long wall) {
        this(wall, NO_OFFSET);
    }

    public boolean hasOffset() {
        return offset != NO_OFFSET;
    }

    /** This day combined with a time of day. */
    ParsedTime plus(ParsedTime clock) {
        return new ParsedTime(wall + clock.wall, clock.hasOffset() ? clock.offset : offset);
    }
}
