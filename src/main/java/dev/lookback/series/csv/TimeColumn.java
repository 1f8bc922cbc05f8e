package dev.lookback.series.csv;

import dev.lookback.series.FileReport;
import dev.lookback.series.moment.TimeReader;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/**
 * Times of a file's rows with their offsets from UTC. Where all offsets are equal, or there are none, times stay as in
 * the file; where they differ, all are converted to UTC, and a time without an offset gets that of the time before it. Stamps of days, which
 * have the same time of day on the wall clock all year, stay as in the file, too: in UTC they would be an hour off in summer.
 *
 * @param times milliseconds since 1970-01-01T00:00 on the clock of the series
 * @param offsets how offsets were handled; empty if the file has none
 */
record TimeColumn(long[] times, Optional<FileReport.Offsets> offsets) {

    /**
     * @param walls milliseconds since 1970-01-01T00:00 on the wall clock; changed where they are converted
     * @param seconds by which each is ahead of UTC, {@link TimeReader#NO_OFFSET} where the cell does not say; empty if none does
     */
    static TimeColumn of(long[] walls, int[] seconds) {
        int first = TimeReader.NO_OFFSET;
        boolean mixed = false;
        for (int i = 0; i < seconds.length; i++) {
            first = first == TimeReader.NO_OFFSET ? seconds[i] : first;
            mixed |= seconds[i] != TimeReader.NO_OFFSET && seconds[i] != first;
        }
        if (first == TimeReader.NO_OFFSET) {
            return new TimeColumn(walls, Optional.empty());
        }
        mixed &= !isDaily(walls);
        int last = first;
        for (int i = 0; mixed && i < walls.length; i++) {
            last = seconds[i] == TimeReader.NO_OFFSET ? last : seconds[i];
            walls[i] -= last * 1000L;
        }
        return new TimeColumn(
                walls,
                Optional.of(
                        mixed
                                ? new FileReport.Offsets(ZoneOffset.UTC, true)
                                : new FileReport.Offsets(ZoneOffset.ofTotalSeconds(first), false)));
    }

    /** Whether all have the same time of day. */
    private static boolean isDaily(long[] walls) {
        return Arrays.stream(walls).allMatch(wall -> Math.floorMod(wall - walls[0], TimeReader.MILLIS_OF_DAY) == 0);
    }
}
