package dev.lookback.series.rhythm;

import static dev.lookback.series.rhythm.EvenRhythm.DAY;

import dev.lookback.series.rhythm.calendar.DayRule;
import dev.lookback.series.rhythm.calendar.Holiday;
import dev.lookback.series.rhythm.calendar.OpenDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Holidays learned from the days on which a series of business days or sessions has no rows: dates of the year, weekdays of a month
 * and days after Easter that are missing every year up to the end of the series. Those that move otherwise (Chinese new year) are
 * missing days.
 */
final class LearnedHolidays {

    private static final int MIN_YEARS = 3;

    /** Open days without rows in one piece from which on they are a gap and say nothing of holidays. */
    private static final int GAP = 11;

    /** Chance of a holiday that is none. */
    private static final double CHANCE = 0.02;

    /** Good Friday, Easter Monday, Ascension, Whit Monday, Corpus Christi. */
    private static final int[] AFTER_EASTER = {-2, 1, 39, 50, 60};

    private static final Comparator<Found> SIMPLEST_FIRST = Comparator.comparing(
                    (Found found) -> found.holiday().kind())
            .thenComparing(found -> -found.days().size());

    private final OpenDays open;
    private final long first;
    private final long last;

    /** Days with rows, from the first. */
    private final BitSet present = new BitSet();

    /** Days of long gaps, from the first. */
    private final BitSet gaps = new BitSet();

    private int openDays;
    private int absentDays;

    /** @param days the days on which rows are, among those of the weekdays, in their order */
    private LearnedHolidays(OpenDays open, long[] stamps, long start) {
        this.open = open;
        this.first = Math.floorDiv(stamps[0] - start, DAY);
        this.last = Math.floorDiv(stamps[stamps.length - 1] - start, DAY);
        for (long stamp : stamps) {
            present.set((int) (Math.floorDiv(stamp - start, DAY) - first));
        }
        findGaps();
    }

    /** A holiday and the days on which it was kept, in days since 1970. */
    private record Found(Holiday holiday, List<Long> days) {}

    /** The same rhythm with the holidays of a series, where they leave fewer exceptions. */
    static RhythmFit added(RhythmFit fit, long[] stamps) {
        OpenDays open = null;
        int[] times = {};
        if (fit.rhythm() instanceof SessionRhythm sessions) {
            open = sessions.days();
            times = sessions.times();
        } else if (fit.rhythm() instanceof EvenRhythm even && even.step() == DAY) {
            open = new OpenDays(OpenDays.ALL, List.of());
            times = new int[] {(int) even.phase()};
        }
        int years = OpenDays.yearOf(Math.floorDiv(stamps[stamps.length - 1], DAY))
                - OpenDays.yearOf(Math.floorDiv(stamps[0], DAY));
        if (open == null || years + 1 < MIN_YEARS || years > 1000) {
            return fit;
        }
        List<Holiday> holidays = new LearnedHolidays(open, stamps, times[0]).find();
        if (holidays.isEmpty()) {
            return fit;
        }
        Rhythm rhythm = new SessionRhythm(new OpenDays(open.weekdays(), holidays), times);
        RhythmFit without = RhythmFit.of(stamps, fit.rhythm(), 0);
        RhythmFit with = RhythmFit.of(stamps, rhythm, holidays.size());
        return with.cost() < without.cost() ? with : fit;
    }

    private void findGaps() {
        int from = 0;
        int run = 0;
        for (int day = 0; day <= last - first; day++) {
            if (present.get(day)) {
                run = 0;
                from = day + 1;
            } else if (open.isOpen(first + day)) {
                run++;
                absentDays++;
            }
            openDays += open.isOpen(first + day) ? 1 : 0;
            if (run == GAP) {
                absentDays -= GAP;
                openDays -= GAP;
            } else if (run > GAP && open.isOpen(first + day)) {
                absentDays--;
                openDays--;
            }
            if (run >= GAP) {
                gaps.set(from, day + 1);
            }
        }
    }

    private List<Holiday> find() {
        List<Holiday> rules = rules();
        List<Found> found = new ArrayList<>();
        int least = MIN_YEARS;
        double rate = (double) absentDays / Math.max(1, openDays);
        while (Math.pow(rate, least) * rules.size() > CHANCE && least < 100) {
            least++;
        }
        for (Holiday rule : rules) {
            Found kept = kept(rule);
            if (kept.days().size() >= least) {
                found.add(kept);
            }
        }
        found.sort(SIMPLEST_FIRST);
        BitSet explained = new BitSet();
        List<Holiday> holidays = new ArrayList<>();
        for (Found each : found) {
            if (isNews(each, explained)) {
                holidays.add(each.holiday());
            }
        }
        for (Holiday holiday : List.copyOf(holidays)) {
            addMoved(holiday, explained, holidays);
        }
        return holidays;
    }

    private static List<Holiday> rules() {
        List<Holiday> rules = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            int length = LocalDate.of(2024, month, 1).lengthOfMonth();
            for (int day = 1; day <= length; day++) {
                rules.add(new Holiday(Holiday.Kind.DATE, month, day, 0, 0));
            }
            for (int nth = 1; nth <= DayRule.LAST; nth++) {
                for (int weekday = 1; weekday <= 7; weekday++) {
                    rules.add(new Holiday(Holiday.Kind.WEEKDAY, month, nth, weekday, 0));
                }
            }
        }
        for (int after : AFTER_EASTER) {
            rules.add(new Holiday(Holiday.Kind.EASTER, 0, after, 0, 0));
        }
        return rules;
    }

    /** The rule since the year from which on it was kept every year to the end of the series. */
    private Found kept(Holiday rule) {
        List<Long> days = new ArrayList<>();
        int since = OpenDays.yearOf(last);
        for (int year = since; year >= OpenDays.yearOf(first); year--) {
            long day = rule.epochDay(year);
            if (day >= first && day <= last && open.isOpen(day) && !gaps.get((int) (day - first))) {
                if (present.get((int) (day - first))) {
                    break;
                }
                days.add(day);
                since = year;
            }
        }
        return new Found(rule.since(since), days);
    }

    /** Whether at least half of the days are explained by no holiday so far; they are from now on. */
    private boolean isNews(Found found, BitSet explained) {
        long news = found.days().stream()
                .filter(day -> !explained.get((int) (day - first)))
                .count();
        if (news * 2 < found.days().size() || news < MIN_YEARS) {
            return false;
        }
        found.days().forEach(day -> explained.set((int) (day - first)));
        return true;
    }

    /** Adds the Monday after, or the Friday before, a holiday on a weekend where it was kept each time. */
    private void addMoved(Holiday holiday, BitSet explained, List<Holiday> holidays) {
        for (Holiday.Kind kind : List.of(Holiday.Kind.MONDAY_AFTER, Holiday.Kind.FRIDAY_BEFORE)) {
            if (holiday.kind() == Holiday.Kind.DATE) {
                Found moved = kept(new Holiday(kind, holiday.month(), holiday.day(), 0, 0));
                boolean isNews = moved.days().stream().anyMatch(day -> !explained.get((int) (day - first)));
                if (isNews) {
                    holidays.add(moved.holiday());
                    moved.days().forEach(day -> explained.set((int) (day - first)));
                }
            }
        }
    }
}
