package dev.lookback.series.rhythm;

import static dev.lookback.series.rhythm.EvenRhythm.DAY;

import dev.lookback.series.rhythm.calendar.DayRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Rhythms of months, quarters and years that a series may have, and of several days in each month. */
final class MonthCandidates {

    /** Shortest median distance of stamps at which the calendar of months is tried. */
    private static final long SHORTEST = 4 * DAY;

    private static final long SHORTEST_MONTH = 25 * DAY;

    /** Share of the months in which a day must be to belong to a rhythm of several days. */
    private static final double USUAL = 0.5;

    private static final int MOST_DAYS = 6;
    private static final double UNUSUAL = 0.5;
    private static final double FROM_NEW_YEAR = 3;

    private static final Map<DayRule.Kind, Double> COMPLEXITY = Map.of(
            DayRule.Kind.LAST_DAY, 0.0,
            DayRule.Kind.DAY, 0.1,
            DayRule.Kind.LAST_BUSINESS_DAY, 0.2,
            DayRule.Kind.FIRST_BUSINESS_DAY, 0.2,
            DayRule.Kind.WEEKDAY, 0.4);

    private MonthCandidates() {}

    static List<RhythmFit> of(long[] stamps, StampSample sample) {
        if (sample.median() < SHORTEST) {
            return List.of();
        }
        long time = sample.mode(t -> Math.floorMod(t, DAY));
        if (sample.median() >= SHORTEST_MONTH) {
            return one(stamps, sample, time);
        }
        List<RhythmFit> fits = new ArrayList<>(several(stamps, sample, time));
        fits.addAll(fromNewYear(stamps, sample, time));
        return fits;
    }

    /** Every n days, from 1 January each year. */
    private static List<RhythmFit> fromNewYear(long[] stamps, StampSample sample, long time) {
        long step = sample.usual() / DAY;
        if (step < 2 || sample.usual() % DAY != 0) {
            return List.of();
        }
        List<DayRule> rules = IntStream.iterate(1, day -> day <= 365, day -> day + (int) step)
                .mapToObj(day -> new DayRule(DayRule.Kind.DAY_OF_YEAR, day, 0))
                .toList();
        return List.of(RhythmFit.of(stamps, new MonthRhythm(12, 0, rules, time), FROM_NEW_YEAR));
    }

    private static List<RhythmFit> one(long[] stamps, StampSample sample, long time) {
        long[] months =
                LongStream.of(stamps).map(MonthRhythm::monthOf).distinct().toArray();
        if (months.length < 2) {
            return List.of();
        }
        int step = (int) StampSample.of(months).usual();
        int phase = (int) StampSample.of(months).mode(month -> Math.floorMod(month, step));
        List<RhythmFit> fits = new ArrayList<>();
        for (DayRule rule : rules(sample)) {
            double complexity = rule.equals(DayRule.day(1)) ? 0 : COMPLEXITY.get(rule.kind());
            MonthRhythm rhythm = new MonthRhythm(step, phase, List.of(rule), time);
            boolean isUsual = 12 % step == 0 || step % 12 == 0;
            fits.add(RhythmFit.of(stamps, rhythm, complexity + (isUsual ? 0 : UNUSUAL)));
        }
        return fits;
    }

    private static List<DayRule> rules(StampSample sample) {
        int day = (int) sample.mode(t -> date(t).getDayOfMonth());
        int nth = (int) sample.mode(t -> Math.min((date(t).getDayOfMonth() + 6) / 7, 4));
        DayOfWeek weekday =
                DayOfWeek.of((int) sample.mode(t -> date(t).getDayOfWeek().getValue()));
        return List.of(
                DayRule.LAST_DAY,
                DayRule.day(day),
                DayRule.day(day == 28 ? 29 : day),
                DayRule.LAST_BUSINESS_DAY,
                DayRule.FIRST_BUSINESS_DAY,
                DayRule.weekday(nth, weekday),
                DayRule.weekday(DayRule.LAST, weekday));
    }

    /** Twice a month, every ten days of a month and the like. */
    private static List<RhythmFit> several(long[] stamps, StampSample sample, long time) {
        int[] counts = new int[32];
        for (long stamp : sample.stamps()) {
            LocalDate date = date(stamp);
            counts[date.getDayOfMonth() == date.lengthOfMonth() ? 31 : date.getDayOfMonth()]++;
        }
        long months = LongStream.of(sample.stamps())
                .map(MonthRhythm::monthOf)
                .distinct()
                .count();
        List<DayRule> rules = new ArrayList<>();
        for (int day = 1; day <= 31; day++) {
            if (counts[day] >= USUAL * months) {
                rules.add(day == 31 ? DayRule.LAST_DAY : DayRule.day(day));
            }
        }
        boolean isPlausible = rules.size() > 1 && rules.size() <= MOST_DAYS && months > 1;
        return isPlausible
                ? List.of(RhythmFit.of(stamps, new MonthRhythm(1, 0, rules, time), 2 * rules.size()))
                : List.of();
    }

    private static LocalDate date(long millis) {
        return LocalDate.ofEpochDay(Math.floorDiv(millis, DAY));
    }
}
