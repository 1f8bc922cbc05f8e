package dev.lookback.series.csv;

import dev.lookback.series.rhythm.calendar.ClockZones;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Clock times of hours that are numbered through each day: on the day on which the clock goes back there are 25, the third and the
 * fourth of which are both 2:00, and on the day on which it goes forward 23. Halves and quarters of hours likewise.
 */
final class NumberedHours {

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    /** Length of a period from which on the zone is that of London, where markets count half-hours. */
    private static final long HALF_HOUR = HOUR / 2;

    /** Rows in ascending order, read as if every day had 24 hours: hour 25 is the first of the next day. */
    private final long[] stamps;

    private final long step;

    private NumberedHours(long[] stamps, long step) {
        this.stamps = stamps;
        this.step = step;
    }

    /** A day of 23 or 25 hours. */
    private record Change(long day, long from, boolean isForward) {}

    /**
     * The same rows on the clock of the zone whose days of 23 and 25 hours they show; unchanged where they show none.
     *
     * @param stamps ascending
     */
    static long[] onClock(long[] stamps) {
        long step = usualStep(stamps);
        if (step <= 0 || HOUR % step != 0) {
            return stamps;
        }
        NumberedHours hours = new NumberedHours(stamps, step);
        List<Change> changes = hours.changes();
        return changes.isEmpty() ? stamps : hours.moved(changes);
    }

    private static long usualStep(long[] stamps) {
        long[] steps = new long[Math.max(0, stamps.length - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = stamps[i + 1] - stamps[i];
        }
        Arrays.sort(steps);
        return steps.length == 0 ? 0 : steps[steps.length / 2];
    }

    private List<Change> changes() {
        List<ZoneRules> zones = new ArrayList<>(ClockZones.ALL);
        if (step == HALF_HOUR) {
            zones.add(0, zones.remove(1));
        }
        return zones.stream()
                .map(this::changes)
                .reduce((best, other) -> other.size() > best.size() ? other : best)
                .orElse(List.of());
    }

    private List<Change> changes(ZoneRules zone) {
        List<Change> changes = new ArrayList<>();
        Instant end = Instant.ofEpochMilli(stamps[stamps.length - 1]).plusMillis(DAY);
        ZoneOffsetTransition next =
                zone.nextTransition(Instant.ofEpochMilli(stamps[0]).minusMillis(DAY));
        while (next != null && next.getInstant().isBefore(end)) {
            boolean isForward = next.isGap();
            long from = (isForward ? next.getDateTimeBefore() : next.getDateTimeAfter())
                    .toInstant(ZoneOffset.UTC)
                    .toEpochMilli();
            long day = Math.floorDiv(from, DAY) * DAY;
            boolean isHour = Math.abs(next.getDuration().toMillis()) == HOUR;
            if (isHour && (isForward ? hasHours(day, 23) : hasHours(day, 25))) {
                changes.add(new Change(day, from, isForward));
            }
            next = zone.nextTransition(next.getInstant());
        }
        return changes;
    }

    /** Whether a day has each of so many hours once, and the next day begins as usual. */
    private boolean hasHours(long day, int hours) {
        int perHour = (int) (HOUR / step);
        int row = first(day);
        int next = first(day + DAY);
        int after = first(day + DAY + HOUR);
        int ofDay = Math.min(hours, 24) * perHour;
        int twice = hours > 24 ? 2 * perHour : perHour;
        if (next - row != ofDay || after - next != twice) {
            return false;
        }
        for (int i = 0; i < ofDay; i++) {
            if (stamps[row + i] != day + i * step) {
                return false;
            }
        }
        return true;
    }

    /** First row that is not before a moment. */
    private int first(long moment) {
        int low = 0;
        int high = stamps.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stamps[middle] < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long[] moved(List<Change> changes) {
        long[] moved = stamps.clone();
        int perHour = (int) (HOUR / step);
        for (Change change :
                changes.stream().sorted(Comparator.comparingLong(Change::day)).toList()) {
            int row = first(change.day);
            int rows = (change.isForward ? 23 : 25) * perHour;
            for (int i = 0; i < rows; i++) {
                long passed = change.day + i * step;
                boolean isAfter = passed >= change.from + (change.isForward ? 0 : HOUR);
                moved[row + i] = passed + (isAfter ? change.isForward ? HOUR : -HOUR : 0);
            }
        }
        return moved;
    }
}
