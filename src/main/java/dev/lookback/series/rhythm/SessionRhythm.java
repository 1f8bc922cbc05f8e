package dev.lookback.series.rhythm;

import static dev.lookback.series.rhythm.EvenRhythm.DAY;

import dev.lookback.series.rhythm.calendar.Holiday;
import dev.lookback.series.rhythm.calendar.OpenDays;
import dev.lookback.text.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Rhythm of trading or opening hours: the same times on every open day, in one session or several. A session may go on after
 * midnight; its stamps belong to the day on which it began. Business days have one time a day.
 */
final class SessionRhythm implements Rhythm {

    /** New Year in China closes exchanges for up to a week and two weekends; a bit more for those that closed longer. */
    private static final long LONGEST_HOLIDAYS = 16 * DAY;

    private final OpenDays days;
    private final int[] times;
    private final long step;

    /** @param times milliseconds after midnight of the open day, ascending, all within 24 hours from the first */
    SessionRhythm(OpenDays days, int[] times) {
        this.days = days;
        this.times = times.clone();
        int[] distances = new int[times.length - 1];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = times[i + 1] - times[i];
        }
        Arrays.sort(distances);
        this.step = distances.length == 0 ? DAY : distances[distances.length / 2];
    }

    OpenDays days() {
        return days;
    }

    int[] times() {
        return times.clone();
    }

    @Override
    public long floor(long millis) {
        long day = Math.floorDiv(millis - times[0], DAY);
        long number = days.floor(day);
        int time = times.length - 1;
        if (days.isOpen(day)) {
            int found = Arrays.binarySearch(times, (int) (millis - day * DAY));
            time = found >= 0 ? found : -found - 2;
        }
        return number * times.length + time;
    }

    @Override
    public long at(long number) {
        long day = Math.floorDiv(number, times.length);
        return days.at(day) * DAY + times[Math.floorMod(number, times.length)];
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public long longestHolidays() {
        return LONGEST_HOLIDAYS;
    }

    @Override
    public Optional<OpenDays> openDays() {
        return Optional.of(days);
    }

    @Override
    public Rhythm withHolidays(List<Holiday> holidays) {
        return new SessionRhythm(new OpenDays(days.weekdays(), holidays), times);
    }

    @Override
    public Message words() {
        return RhythmWords.sessions(days, times, step);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionRhythm that && days.equals(that.days) && Arrays.equals(times, that.times);
    }

    @Override
    public int hashCode() {
        return Objects.hash(days, Arrays.hashCode(times));
    }

    @Override
    public String toString() {
        return "SessionRhythm[" + days + ", " + times.length + " times from " + times[0] + "]";
    }
}
