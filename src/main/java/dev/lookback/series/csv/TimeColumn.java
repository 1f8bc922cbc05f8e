package dev.lookback.series.csv;

import dev.lookback.series.FileReport;
import dev.lookback.series.csv.value.ParsedTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/**
 * Gathers the times of a file's rows. Where all offsets are equal, or there are none, times stay as the file writes them;
 * where they differ, all become UTC, and a time without one is taken to have the offset of the one before it.
 */
final class TimeColumn {

    private long[] walls = new long[1024];
    /** Empty until a row has an offset: most files have none. */
    private int[] offsets = {};

    private int count;
    private int last = ParsedTime.NO_OFFSET;
    private boolean mixed;

    void add(ParsedTime stamp) {
        if (count == walls.length) {
            walls = Arrays.copyOf(walls, count + (count >> 1));
        }
        if (stamp.hasOffset()) {
            learn(stamp.offset());
        }
        if (last != ParsedTime.NO_OFFSET) {
            if (count >= offsets.length) {
                offsets = Arrays.copyOf(offsets, walls.length);
            }
            offsets[count] = last;
        }
        walls[count++] = stamp.wall();
    }

    private void learn(int offset) {
        if (last == ParsedTime.NO_OFFSET) {
            offsets = new int[walls.length];
            Arrays.fill(offsets, 0, count, offset);
        }
        mixed |= last != ParsedTime.NO_OFFSET && offset != last;
        last = offset;
    }

    /** Milliseconds since 1970-01-01T00:00 on the series' clock. */
    long[] toArray() {
        long[] times = Arrays.copyOf(walls, count);
        for (int i = 0; mixed && i < count; i++) {
            times[i] -= offsets[i] * 1000L;
        }
        return times;
    }

    /** What was done with the offsets that the file gives, if it gives any. */
    Optional<FileReport.Offsets> offsets() {
        if (last == ParsedTime.NO_OFFSET) {
            return Optional.empty();
        }
        return Optional.of(
                mixed
                        ? new FileReport.Offsets(ZoneOffset.UTC, true)
                        : new FileReport.Offsets(ZoneOffset.ofTotalSeconds(last), false));
    }
}
