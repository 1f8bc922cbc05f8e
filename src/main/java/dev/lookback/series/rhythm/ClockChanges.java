package dev.lookback.series.rhythm;

import static dev.lookback.series.rhythm.EvenRhythm.HOUR;

import dev.lookback.series.rhythm.calendar.ClockZones;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Search for clock changes: hours that are missing, or come twice, where clocks were put forward or back in one time zone. The zone
 * is the one that explains most of them; in series with many gaps an hour that may as well be missing by chance stays missing.
 */
final class ClockChanges {

    /** Chance of a clock change that is none. */
    private static final double CHANCE = 0.005;

    private final long[] stamps;

    /** Hours that are missing as a whole while the rows before and after are there; by their beginning. */
    private final Map<Long, ClockChange> missing = new TreeMap<>();

    /** Hours whose rows come twice. */
    private final Map<Long, ClockChange> repeated = new TreeMap<>();

    private ClockChanges(long[] stamps) {
        this.stamps = stamps;
    }

    /** Clock changes of one time zone: those that the series shows, and those that it contradicts. */
    private record Explained(List<ClockChange> changes, int contradicted) {

        int hours() {
            return changes.size() - contradicted;
        }
    }

    /**
     * @param missing missing stamps, clock changes among them
     * @param repeated rows with the stamp of an earlier row
     */
    static List<ClockChange> find(long[] stamps, Rhythm rhythm, List<MissingSpan> missing, List<Integer> repeated) {
        if (HOUR % rhythm.step() != 0 || rhythm.tolerance() > 0) {
            return List.of();
        }
        ClockChanges changes = new ClockChanges(stamps);
        changes.add(missing, rhythm.step());
        changes.add(repeated, (int) (HOUR / rhythm.step()));
        List<ClockChange> found = new ArrayList<>();
        found.addAll(changes.find(changes.missing, true));
        found.addAll(changes.find(changes.repeated, false));
        found.sort(Comparator.comparingInt(ClockChange::firstRow));
        return found;
    }

    private void add(List<MissingSpan> spans, long step) {
        for (MissingSpan span : spans) {
            if (span.last() + step - span.first() == HOUR) {
                missing.put(span.first(), new ClockChange(span.afterRow(), span.afterRow() + 1, span.first(), true));
            }
        }
    }

    private void add(List<Integer> rows, int perHour) {
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            long hour = Math.floorDiv(stamps[rows.get(from)], HOUR);
            if (i == rows.size() || Math.floorDiv(stamps[rows.get(i)], HOUR) != hour) {
                if (i - from == perHour) {
                    repeated.put(hour * HOUR, twice(rows.get(from), rows.get(i - 1)));
                }
                from = i;
            }
        }
    }

    /** All rows of the hour that the rows of its second turn are in. */
    private ClockChange twice(int firstAgain, int lastAgain) {
        long hour = Math.floorDiv(stamps[firstAgain], HOUR);
        int first = firstAgain;
        while (first > 0 && Math.floorDiv(stamps[first - 1], HOUR) == hour) {
            first--;
        }
        return new ClockChange(first, lastAgain, hour * HOUR, false);
    }

    private List<ClockChange> find(Map<Long, ClockChange> hours, boolean isForward) {
        if (hours.isEmpty()) {
            return List.of();
        }
        Explained best = ClockZones.ALL.stream()
                .map(zone -> explained(zone, hours, isForward))
                .max(Comparator.comparingInt(Explained::hours))
                .orElseThrow();
        double others = hours.size() - best.changes().size();
        double rate = others * HOUR / Math.max(HOUR, stamps[stamps.length - 1] - stamps[0]);
        boolean isByChance = Math.pow(rate, best.changes().size()) > CHANCE;
        return best.hours() <= 0 || isByChance ? List.of() : best.changes();
    }

    private Explained explained(ZoneRules zone, Map<Long, ClockChange> hours, boolean isForward) {
        List<ClockChange> changes = new ArrayList<>();
        int contradicted = 0;
        Instant end = Instant.ofEpochMilli(stamps[stamps.length - 1]);
        ZoneOffsetTransition change =
                zone.nextTransition(Instant.ofEpochMilli(stamps[0]).minusSeconds(86_400));
        while (change != null && change.getInstant().isBefore(end)) {
            LocalDateTime begin = isForward ? change.getDateTimeBefore() : change.getDateTimeAfter();
            long hour = begin.toInstant(ZoneOffset.UTC).toEpochMilli();
            if (change.isGap() == isForward && hours.containsKey(hour)) {
                changes.add(hours.get(hour));
            } else if (change.isGap() == isForward && hasRows(hour)) {
                contradicted++;
            }
            change = zone.nextTransition(change.getInstant());
        }
        return new Explained(changes, contradicted);
    }

    private boolean hasRows(long hour) {
        int low = 0;
        int high = stamps.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stamps[middle] < hour) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < stamps.length && stamps[low] < hour + HOUR;
    }
}
