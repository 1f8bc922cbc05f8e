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
 * Holidays learned from the days on which a series of business days or sessions has no rows: dates of the year, weekdays of a month,
 * days after Easter and after Chinese new year that are missing every year up to the end of the series. Those that move otherwise are
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

    /**
     * Holidays of East Asia: month of the sun, first and last day after the new moon of Chinese new year, Buddha's birthday, the
     * dragon boat festival and mid-autumn.
     */
    private static final int[][] LUNAR = {{2, -2, 9}, {5, 7, 7}, {6, 3, 6}, {9, 12, 17}};

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
            for (Found kept : kept(rule)) {
                int needed = kept.holiday().until() == Holiday.STILL ? least : 2 * least;
                if (kept.days().size() >= needed) {
                    found.add(kept);
                }
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
                rules.add(Holiday.of(Holiday.Kind.DATE, month, day, 0));
            }
            for (int nth = 1; nth <= DayRule.LAST; nth++) {
                for (int weekday = 1; weekday <= 7; weekday++) {
                    rules.add(Holiday.of(Holiday.Kind.WEEKDAY, month, nth, weekday));
                }
            }
        }
        for (int after : AFTER_EASTER) {
            rules.add(Holiday.of(Holiday.Kind.EASTER, 0, after, 0));
        }
        for (int[] month : LUNAR) {
            for (int after = month[1]; after <= month[2]; after++) {
                rules.add(Holiday.of(Holiday.Kind.MOON, month[0], after, 0));
            }
        }
        return rules;
    }

    /** The rule in each run of years in which it was kept every time. */
    private List<Found> kept(Holiday rule) {
        List<Found> runs = new ArrayList<>();
        List<Long> days = new ArrayList<>();
        int until = Holiday.STILL;
        int since = OpenDays.yearOf(last);
        for (int year = since; year >= OpenDays.yearOf(first); year--) {
            long day = rule.epochDay(year);
            if (day >= first && day <= last && open.isOpen(day) && !gaps.get((int) (day - first))) {
                if (present.get((int) (day - first))) {
                    runs.add(new Found(rule.in(since, until), days));
                    days = new ArrayList<>();
                    until = year - 1;
                } else {
                    days.add(day);
                    since = year;
                }
            }
        }
        runs.add(new Found(rule.in(since, until), days));
        return runs.stream().filter(run -> !run.days().isEmpty()).toList();
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
                for (Found moved : kept(Holiday.of(kind, holiday.month(), holiday.day(), 0))) {
                    boolean isNews = moved.days().stream().anyMatch(day -> !explained.get((int) (day - first)));
                    int since = moved.holiday().since();
                    int until = Math.min(moved.holiday().until(), holiday.until());
                    if (isNews && since <= until && until >= holiday.since()) {
                        holidays.add(moved.holiday().in(since, until));
                        moved.days().forEach(day -> explained.set((int) (day - first)));
                    }
                }
            }
        }
    }
}
