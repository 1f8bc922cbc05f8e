package dev.lookback.series.csv;

import dev.lookback.series.FileReport;
import dev.lookback.series.moment.TimeReader;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Times of a file's rows, collected with their offsets from UTC. Where all offsets are equal, or there are none, times stay as in
 * the file; where they differ, all are converted to UTC, and a time without an offset gets that of the time before it. Stamps of days
 * and of sessions, which have the same times of day on the wall clock all year, stay as in the file, too: in UTC they would be an hour
 * off in summer.
 */
final class TimeColumn {

    private long[] walls = new long[1024];
    /** Empty until a row has an offset: most files have none. */
    private int[] offsets = {};

    private int count;
    private int last = TimeReader.NO_OFFSET;
    private boolean mixed;

    /**
     * @param wall milliseconds since 1970-01-01T00:00 on the wall clock
     * @param offset seconds by which that is ahead of UTC, {@link TimeReader#NO_OFFSET} where the cell does not say
     */
    void add(long wall, int offset) {
        if (count == walls.length) {
            walls = Arrays.copyOf(walls, count + (count >> 1));
        }
        if (offset != TimeReader.NO_OFFSET) {
            setOffset(offset);
        }
        if (last != TimeReader.NO_OFFSET) {
            if (count >= offsets.length) {
                offsets = Arrays.copyOf(offsets, walls.length);
            }
            offsets[count] = last;
        }
        walls[count++] = wall;
    }

    private void setOffset(int offset) {
        if (last == TimeReader.NO_OFFSET) {
            offsets = new int[walls.length];
            Arrays.fill(offsets, 0, count, offset);
        }
        mixed |= last != TimeReader.NO_OFFSET && offset != last;
        last = offset;
    }

    /** Milliseconds since 1970-01-01T00:00 on the clock of the series. */
    long[] toArray() {
        long[] times = Arrays.copyOf(walls, count);
        boolean converted = isConverted();
        for (int i = 0; converted && i < count; i++) {
            times[i] -= offsets[i] * 1000L;
        }
        return times;
    }

    private boolean isConverted() {
        return mixed && (timesOfDay(false) >= timesOfDay(true) || !isOrderKept());
    }

    /** Whether the walls go on where UTC does: where the clock goes back, an hour is there twice. */
    private boolean isOrderKept() {
        return IntStream.range(1, count)
                .allMatch(i -> Long.signum(walls[i] - walls[i - 1])
                        == Long.signum(walls[i] - walls[i - 1] - (offsets[i] - offsets[i - 1]) * 1000L));
    }

    /** Number of different times of day, on the wall or in UTC. */
    private long timesOfDay(boolean utc) {
        return IntStream.range(0, count)
                .mapToLong(i -> Math.floorMod(walls[i] - (utc ? offsets[i] * 1000L : 0), TimeReader.MILLIS_OF_DAY))
                .distinct()
                .count();
    }

    /** How offsets were handled; empty if the file has none. */
    Optional<FileReport.Offsets> offsets() {
        if (last == TimeReader.NO_OFFSET) {
            return Optional.empty();
        }
        return Optional.of(
                isConverted()
                        ? new FileReport.Offsets(ZoneOffset.UTC, true)
                        : new FileReport.Offsets(ZoneOffset.ofTotalSeconds(last), false));
    }
}
