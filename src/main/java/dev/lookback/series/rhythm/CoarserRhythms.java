package dev.lookback.series.rhythm;

import static dev.lookback.series.rhythm.EvenRhythm.DAY;
import static dev.lookback.series.rhythm.EvenRhythm.WEEK;

import dev.lookback.series.rhythm.calendar.DayRule;
import dev.lookback.series.rhythm.calendar.OpenDays;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Coarser rhythms to which a series can be resampled: hours, days, weeks, months of the calendar, and parts of a session.
 *
 * <p>The stamp of a coarser row is the last finer stamp that belongs to it: the day of hourly rows is stamped 23:00, the week of
 * business days Friday, the month of days its last day. So the row keeps the date that people call it by, and still holds nothing
 * that comes after its own stamp; labels at the beginning would promise the day's close at midnight before, and labels at the end
 * (the next midnight) would call Monday Tuesday.
 */
public final class CoarserRhythms {

    private static final int[] MONTHS = {1, 3, 6, 12};

    private CoarserRhythms() {}

    /**
     * @return coarser rhythms by their names in options and recipes: {@code 15min}, {@code 1h}, {@code 1d}, {@code 1w}, {@code 1mo},
     *     {@code 3mo}, {@code 1y}; finest first; empty where a series has years as rows
     */
    public static Map<String, Rhythm> of(Rhythm rhythm) {
        Map<String, Rhythm> coarser = new LinkedHashMap<>();
        if (rhythm instanceof ChangedRhythm changed) {
            return of(changed.whole());
        } else if (rhythm instanceof ZonedRhythm zoned) {
            of(zoned.rhythm())
                    .forEach((name, inner) ->
                            coarser.put(name, new ZonedRhythm(inner, zoned.clock(), zoned.isFileLocal())));
            return coarser;
        } else if (rhythm instanceof MonthRhythm months) {
            addMonths(months, coarser);
            return coarser;
        } else if (rhythm instanceof SessionRhythm sessions) {
            addSessions(sessions, coarser);
        } else {
            addEven(rhythm, coarser);
        }
        addCalendar(rhythm, coarser);
        coarser.values().removeIf(r -> r.step() <= rhythm.step());
        return coarser;
    }

    static String name(long step) {
        if (step % WEEK == 0) {
            return step / WEEK + "w";
        } else if (step % DAY == 0) {
            return step / DAY + "d";
        } else if (step % EvenRhythm.HOUR == 0) {
            return step / EvenRhythm.HOUR + "h";
        }
        if (step % EvenRhythm.MINUTE == 0) {
            return step / EvenRhythm.MINUTE + "min";
        }
        return step % EvenRhythm.SECOND == 0 ? step / EvenRhythm.SECOND + "s" : step + "ms";
    }

    static String name(int months) {
        return months == 12 ? "1y" : months + "mo";
    }

    /** Parts of a day, and the day. */
    private static void addEven(Rhythm rhythm, Map<String, Rhythm> coarser) {
        for (long step : EvenCandidates.USUAL) {
            boolean isOfTheClock = step >= EvenRhythm.SECOND && step <= DAY && DAY % step == 0;
            if (isOfTheClock && step > rhythm.step() && (step % rhythm.step() == 0 || !isExact(rhythm))) {
                coarser.put(name(step), new EvenRhythm(step, Math.floorMod(lastBefore(rhythm, 0), step), 0));
            }
        }
    }

    /** The last stamp before a moment; where rows are on no exact stamps the last second, or millisecond. */
    private static long lastBefore(Rhythm rhythm, long end) {
        if (isExact(rhythm)) {
            return rhythm.at(rhythm.floor(end - 1));
        }
        boolean areWholeSeconds = rhythm instanceof IrregularRhythm irregular
                ? irregular.wholeSeconds()
                : rhythm.at(0) % EvenRhythm.SECOND == 0;
        return end - (rhythm.step() > EvenRhythm.SECOND && areWholeSeconds ? EvenRhythm.SECOND : 1);
    }

    private static boolean isExact(Rhythm rhythm) {
        return rhythm.isRegular() && (rhythm.tolerance() == 0 || rhythm.step() % DAY == 0);
    }

    /** Parts of the sessions counted from their beginnings, and the day. */
    private static void addSessions(SessionRhythm sessions, Map<String, Rhythm> coarser) {
        int[] times = sessions.times();
        for (long step : EvenCandidates.USUAL) {
            if (step > sessions.step() && step < DAY && step % sessions.step() == 0) {
                int[] ends = ends(times, sessions.step(), (int) (step / sessions.step()));
                if (ends.length > 1 && ends.length < times.length) {
                    coarser.put(name(step), new SessionRhythm(sessions.days(), ends));
                }
            }
        }
        if (times.length > 1) {
            coarser.put(name(DAY), new SessionRhythm(sessions.days(), new int[] {times[times.length - 1]}));
        }
    }

    /** Last times of groups of times within sessions. */
    private static int[] ends(int[] times, long step, int group) {
        int[] ends = new int[times.length];
        int count = 0;
        int inGroup = 0;
        for (int i = 0; i < times.length; i++) {
            inGroup++;
            boolean isEndOfSession = i == times.length - 1 || times[i + 1] - times[i] != step;
            if (inGroup == group || isEndOfSession) {
                ends[count++] = times[i];
                inGroup = 0;
            }
        }
        return Arrays.copyOf(ends, count);
    }

    /** Weeks, months, quarters, half years and years. */
    private static void addCalendar(Rhythm rhythm, Map<String, Rhythm> coarser) {
        boolean isSessions = rhythm instanceof SessionRhythm;
        long time = isSessions ? lastTime((SessionRhythm) rhythm) : timeInDay(rhythm);
        int weekdays = isSessions ? ((SessionRhythm) rhythm).days().weekdays() : OpenDays.ALL;
        if (rhythm.step() < WEEK && (rhythm.step() <= DAY || rhythm.step() < WEEK / 2)) {
            int lastDay = lastDayOfWeek(weekdays);
            long monday = -3 * DAY;
            coarser.put("1w", new EvenRhythm(WEEK, Math.floorMod(monday + lastDay * DAY + time, WEEK), 0));
        }
        boolean isBusiness = weekdays == OpenDays.MONDAY_TO_FRIDAY;
        for (int months : MONTHS) {
            DayRule day = isBusiness ? DayRule.LAST_BUSINESS_DAY : DayRule.LAST_DAY;
            coarser.put(name(months), new MonthRhythm(months, months - 1, List.of(day), time));
        }
    }

    /** 0 is Monday. A week with rows on Sundays and none on Saturdays begins on Sunday: that of currencies, and of the Middle East. */
    private static int lastDayOfWeek(int weekdays) {
        boolean beginsOnSunday = (weekdays >> 5) == 0b10 && (weekdays & OpenDays.MONDAY_TO_FRIDAY) != 0;
        return 31 - Integer.numberOfLeadingZeros(beginsOnSunday ? weekdays & OpenDays.MONDAY_TO_FRIDAY : weekdays);
    }

    private static long lastTime(SessionRhythm sessions) {
        int[] times = sessions.times();
        return times[times.length - 1];
    }

    private static long timeInDay(Rhythm rhythm) {
        boolean isOfTheClock = rhythm.step() % DAY == 0 || DAY % rhythm.step() == 0 || !isExact(rhythm);
        return isOfTheClock ? Math.floorMod(lastBefore(rhythm, 0), DAY) : DAY - EvenRhythm.SECOND;
    }

    private static void addMonths(MonthRhythm rhythm, Map<String, Rhythm> coarser) {
        DayRule last = rhythm.days().get(rhythm.days().size() - 1);
        if (rhythm.days().size() > 1) {
            coarser.put(name(1), new MonthRhythm(1, 0, List.of(last), rhythm.timeOfDay()));
        }
        for (int months : MONTHS) {
            if (months > rhythm.months() && months % rhythm.months() == 0) {
                int lastMonth =
                        Math.floorMod(months - 1 - Math.floorMod(months - 1 - rhythm.phase(), rhythm.months()), months);
                coarser.put(name(months), new MonthRhythm(months, lastMonth, List.of(last), rhythm.timeOfDay()));
            }
        }
    }
}
