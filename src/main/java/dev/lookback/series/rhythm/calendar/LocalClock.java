package dev.lookback.series.rhythm.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Clock of a time zone with its summer time, fast enough for millions of stamps; from 1900 to 2200. */
public final class LocalClock {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private final String zone;

    /** Moments in UTC from which on each offset holds but for the first one. */
    private final long[] changes;

    /** The same moments on the local clock, after the hour that does not exist or comes twice. */
    private final long[] localChanges;

    private final long[] offsets;

    private LocalClock(String zone) {
        this.zone = zone;
        ZoneRules rules = ZoneId.of(zone).getRules();
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(FIRST);
        while (next != null && next.getInstant().isBefore(LAST)) {
            transitions.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        changes = transitions.stream()
                .mapToLong(t -> t.getInstant().toEpochMilli())
                .toArray();
        offsets = new long[changes.length + 1];
        offsets[0] = rules.getOffset(FIRST).getTotalSeconds() * 1000L;
        localChanges = new long[changes.length];
        for (int i = 0; i < changes.length; i++) {
            offsets[i + 1] = transitions.get(i).getOffsetAfter().getTotalSeconds() * 1000L;
            localChanges[i] = changes[i] + Math.max(offsets[i], offsets[i + 1]);
        }
    }

    /** @param zone name as in the time zone database: Europe/Berlin */
    public static LocalClock of(String zone) {
        return new LocalClock(zone);
    }

    /** Place after which the zone is named: New York. */
    public String place() {
        return zone.substring(zone.indexOf('/') + 1).replace('_', ' ');
    }

    /** Milliseconds since 1970 on the local clock. */
    public long local(long utc) {
        return utc + offsets[index(changes, utc)];
    }

    /** Milliseconds since 1970 in UTC; of an hour that comes twice, the first. */
    public long utc(long local) {
        return local - offsets[index(localChanges, local)];
    }

    private static int index(long[] changes, long time) {
        int found = Arrays.binarySearch(changes, time);
        return found >= 0 ? found + 1 : -found - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalClock that && zone.equals(that.zone);
    }

    @Override
    public int hashCode() {
        return zone.hashCode();
    }

    @Override
    public String toString() {
        return zone;
    }
}
