package dev.lookback.series.rhythm;

import dev.lookback.series.rhythm.calendar.Holiday;
import dev.lookback.series.rhythm.calendar.OpenDays;
import dev.lookback.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * Rhythm that changed: the series as a whole is read by one, what follows the last row goes on by that of the newest rows.
 *
 * @param whole rhythm of the whole series, or none
 * @param newest rhythm of its newest rows
 */
record ChangedRhythm(Rhythm whole, Rhythm newest) implements Rhythm {

    @Override
    public long floor(long millis) {
        return whole.floor(millis);
    }

    @Override
    public long at(long number) {
        return whole.at(number);
    }

    @Override
    public long step() {
        return whole.step();
    }

    @Override
    public long tolerance() {
        return whole.tolerance();
    }

    @Override
    public long latest() {
        return whole.latest();
    }

    @Override
    public boolean isRegular() {
        return whole.isRegular();
    }

    @Override
    public long[] next(long last, int count) {
        return newest.next(last, count);
    }

    @Override
    public long longestHolidays() {
        return Math.max(whole.longestHolidays(), newest.longestHolidays());
    }

    @Override
    public Optional<OpenDays> openDays() {
        return whole.openDays();
    }

    @Override
    public Rhythm withHolidays(List<Holiday> holidays) {
        return new ChangedRhythm(whole.withHolidays(holidays), newest);
    }

    @Override
    public Message words() {
        return Message.of("series.rhythm.changed", whole.words(), newest.words());
    }
}
