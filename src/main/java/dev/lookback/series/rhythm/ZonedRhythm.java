package dev.lookback.series.rhythm;

import dev.lookback.series.rhythm.calendar.Holiday;
import dev.lookback.series.rhythm.calendar.LocalClock;
import dev.lookback.series.rhythm.calendar.OpenDays;
import dev.lookback.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * Rhythm on another clock than that of the file: stamps in UTC of days or sessions of local time, or stamps in local time of steps
 * that go on in UTC. Both are off by an hour in summer.
 *
 * @param rhythm rhythm on the other clock
 * @param clock local clock
 * @param isFileLocal true where the stamps are in local time and the rhythm in UTC, false where it is the other way
 */
record ZonedRhythm(Rhythm rhythm, LocalClock clock, boolean isFileLocal) implements Rhythm {

    /** The moment of a stamp on the clock of the rhythm. */
    static long converted(long millis, LocalClock clock, boolean isFileLocal) {
        return isFileLocal ? clock.utc(millis) : clock.local(millis);
    }

    @Override
    public long floor(long millis) {
        long number = rhythm.floor(converted(millis, clock, isFileLocal));
        while (at(number) > millis) {
            number--;
        }
        while (at(number + 1) <= millis) {
            number++;
        }
        return number;
    }

    @Override
    public long at(long number) {
        return converted(rhythm.at(number), clock, !isFileLocal);
    }

    @Override
    public long step() {
        return rhythm.step();
    }

    @Override
    public long tolerance() {
        return rhythm.tolerance();
    }

    @Override
    public long latest() {
        return rhythm.latest();
    }

    @Override
    public long longestHolidays() {
        return rhythm.longestHolidays();
    }

    @Override
    public Optional<OpenDays> openDays() {
        return rhythm.openDays();
    }

    /** Without any: days begin at another time on the other clock. */
    @Override
    public Rhythm withHolidays(List<Holiday> holidays) {
        return new ZonedRhythm(rhythm.withHolidays(List.of()), clock, isFileLocal);
    }

    @Override
    public Message words() {
        return isFileLocal
                ? Message.of("series.rhythm.utc", rhythm.words())
                : Message.of("series.rhythm.local", rhythm.words(), clock.place());
    }
}
