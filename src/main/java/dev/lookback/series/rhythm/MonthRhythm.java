package dev.lookback.series.rhythm;

import static dev.lookback.series.rhythm.EvenRhythm.DAY;

import dev.lookback.series.rhythm.calendar.DayRule;
import dev.lookback.text.Message;
import java.time.LocalDate;
import java.util.List;

/**
 * Rhythm of the calendar: every n months (a quarter has 3, a year 12) on one day or on several days of the month.
 *
 * @param months number of months from one to the next, at least 1
 * @param phase the first month since year 0 in which stamps are, from 0 to {@code months - 1}
 * @param days the days in such a month, in their order
 * @param timeOfDay milliseconds after midnight
 */
record MonthRhythm(int months, int phase, List<DayRule> days, long timeOfDay) implements Rhythm {

    /** Days by which a row may be off where a holiday or a weekend moves it. */
    private static final long MOVED = 4 * DAY;

    private static final long MONTH = 2_629_746_000L;

    MonthRhythm {
        days = List.copyOf(days);
    }

    static long monthOf(long millis) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(millis, DAY));
        return date.getYear() * 12L + date.getMonthValue() - 1;
    }

    @Override
    public long floor(long millis) {
        long period = Math.floorDiv(monthOf(millis) - phase, months);
        long number = period * days.size() + days.size() - 1;
        while (at(number) > millis) {
            number--;
        }
        return number;
    }

    @Override
    public long at(long number) {
        long month = Math.floorDiv(number, days.size()) * months + phase;
        return days.get(Math.floorMod(number, days.size())).epochDay(month) * DAY + timeOfDay;
    }

    @Override
    public long step() {
        return months * MONTH / days.size();
    }

    /** Half of the shortest way between two stamps, at most four days. */
    @Override
    public long tolerance() {
        if (isFromNewYear()) {
            return 0;
        }
        return Math.min(MOVED, step() / 3);
    }

    @Override
    public long latest() {
        return tolerance();
    }

    /** Whether days are counted through the year. */
    boolean isFromNewYear() {
        return days.get(0).kind() == DayRule.Kind.DAY_OF_YEAR;
    }

    @Override
    public Message words() {
        return RhythmWords.months(this);
    }
}
