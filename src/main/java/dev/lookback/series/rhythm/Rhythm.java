package dev.lookback.series.rhythm;

import dev.lookback.series.rhythm.calendar.Holiday;
import dev.lookback.series.rhythm.calendar.OpenDays;
import dev.lookback.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * Rhythm of a time axis: the endless ascending sequence of stamps at which rows are due, each with a number. Stamps are
 * milliseconds since 1970 on the clock of the file.
 */
public sealed interface Rhythm
        permits EvenRhythm, MonthRhythm, SessionRhythm, ChangedRhythm, ZonedRhythm, IrregularRhythm {

    /**
     * The simplest rhythm that explains the stamps of a series, where up to about 30 % of them are missing and a few are surplus;
     * irregular where none does.
     *
     * @param stamps ascending; the same stamp may stand twice, and an hour may come again where clocks are put back
     */
    static Rhythm of(long[] stamps) {
        return RhythmFinder.find(stamps);
    }

    /** Number of the last stamp at or before a moment. */
    long floor(long millis);

    /** The stamp with a number; ascending with it. */
    long at(long number);

    /** Usual distance of neighbouring stamps in milliseconds. */
    long step();

    /** Greatest distance in milliseconds at which a row still stands for a stamp that no other row has. */
    default long tolerance() {
        return 0;
    }

    /** Greatest distance in milliseconds by which a holiday moves a row behind its stamp: of months, whose stamps are days of the calendar. */
    default long latest() {
        return 0;
    }

    /** Short description for people: "hourly", "business days", "month ends". */
    Message words();

    /** So many steps for people, in the unit of the rhythm: "3 days", "45 minutes", "3 business days"; "3 steps" where it has none. */
    default Message steps(int count) {
        return RhythmWords.steps(this, count);
    }

    /** Longest pause in milliseconds that holidays may make, between rows of a rhythm with closed days; else 0. */
    default long longestHolidays() {
        return 0;
    }

    /** Days on which rows are due, of a rhythm with closed days. */
    default Optional<OpenDays> openDays() {
        return Optional.empty();
    }

    /** The same rhythm with other holidays; itself where it has no closed days. */
    default Rhythm withHolidays(List<Holiday> holidays) {
        return this;
    }

    /** Name for programs: {@code 1h}, {@code business-days}, {@code 1mo@last-day}. */
    default String name() {
        return RhythmNames.of(this);
    }

    /** False where rows follow no rhythm; nothing is missing or surplus then, and what follows is an estimate. */
    default boolean isRegular() {
        return true;
    }

    /**
     * Stamps after the last row of a series.
     *
     * @param last stamp of the last row, on the rhythm or off it
     * @return {@code [count]}, ascending, all after {@code last}
     */
    default long[] next(long last, int count) {
        long number = nearest(last);
        while (at(number) <= last || count > 0 && number <= nearest(last)) {
            number++;
        }
        long[] stamps = new long[count];
        for (int i = 0; i < count; i++) {
            stamps[i] = at(number + i);
        }
        return stamps;
    }

    /** Number of the stamp for which a row at this moment stands: the nearest within the tolerance, else the last one before. */
    default long nearest(long millis) {
        long number = floor(millis);
        long after = at(number + 1) - millis;
        boolean isNext = after <= tolerance() && after < millis - at(number);
        return isNext ? number + 1 : number;
    }
}
