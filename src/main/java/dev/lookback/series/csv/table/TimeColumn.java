package dev.lookback.series.csv.table;

import dev.lookback.series.FileReport;
import dev.lookback.series.moment.TimeReader;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Times of a file's rows with their offsets from UTC. Where all offsets are equal, or there are none, times stay as in
 * the file; where they differ, all are converted to UTC, and a time without an offset gets that of the time before it. Stamps of days
 * and of sessions, which have the same times of day on the wall clock all year, stay as in the file, too: in UTC they would be an hour
 * off in summer.
 *
 * @param times milliseconds since 1970-01-01T00:00 on the clock of the series
 * @param offsets how offsets were handled; empty if the file has none
 */
record TimeColumn(long[] times, Optional<FileReport.Offsets> offsets) {

    /**
     * @param walls milliseconds since 1970-01-01T00:00 on the wall clock; changed where they are converted
     * @param seconds by which each is ahead of UTC, {@link TimeReader#NO_OFFSET} where the cell does not say; empty if none does. Filled
     *     in where they differ
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
        int last = first;
        for (int i = 0; mixed && i < walls.length; i++) {
            last = seconds[i] == TimeReader.NO_OFFSET ? last : seconds[i];
            seconds[i] = last;
        }
        int[] none = new int[walls.length];
        boolean isConverted = mixed
                && (backward(walls, none) > backward(walls, seconds)
                        || timesOfDay(walls, none) >= timesOfDay(walls, seconds));
        for (int i = 0; isConverted && i < walls.length; i++) {
            walls[i] -= seconds[i] * 1000L;
        }
        return new TimeColumn(
                walls,
                Optional.of(
                        isConverted
                                ? new FileReport.Offsets(ZoneOffset.UTC, true)
                                : new FileReport.Offsets(ZoneOffset.ofTotalSeconds(first), false)));
    }

    /** Number of steps that go backward, or nowhere, in times that are some seconds before the wall clock. */
    private static int backward(long[] walls, int[] seconds) {
        int down = 0;
        int up = 0;
        for (int i = 1; i < walls.length; i++) {
            long step = walls[i] - walls[i - 1] - 1000L * (seconds[i] - seconds[i - 1]);
            down += step <= 0 ? 1 : 0;
            up += step >= 0 ? 1 : 0;
        }
        return Math.min(down, up);
    }

    /** Number of different times of day that are some seconds before the wall clock. */
    private static long timesOfDay(long[] walls, int[] seconds) {
        return IntStream.range(0, walls.length)
                .mapToLong(i -> Math.floorMod(walls[i] - seconds[i] * 1000L, TimeReader.MILLIS_OF_DAY))
                .distinct()
                .count();
    }
}
