package dev.lookback.series.rhythm;

import static dev.lookback.series.rhythm.EvenRhythm.DAY;
import static dev.lookback.series.rhythm.EvenRhythm.HOUR;
import static dev.lookback.series.rhythm.EvenRhythm.SECOND;

import dev.lookback.series.rhythm.calendar.OpenDays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Rhythms of business days and of daily sessions that a series may have: the times of day and the weekdays on which rows are. */
final class SessionCandidates {

    /** Share of the usual number of rows that a time of day must have to belong to the rhythm. */
    private static final double USUAL = 0.3;

    /** The same for times within a session, so that a time that is often missing does not part it. */
    private static final double WITHIN = 0.15;

    /** The same for weekdays; the better of both is taken. */
    private static final double[] USUAL_WEEKDAYS = {0.5, 0.25};

    /** Monday to Friday, to Saturday, and Sunday to Thursday. */
    private static final int[] USUAL_WEEKS = {OpenDays.MONDAY_TO_FRIDAY, 0b011_1111, 0b100_1111};

    /** Complexity of other weeks: by chance, a weekday is missing often. */
    private static final double UNUSUAL = 3;

    /** Share of the stamps that are multiples of the unit in which times of day are counted. */
    private static final double ON_UNIT = 0.9;

    /** Fewest days with rows from which sessions are concluded. */
    private static final int MIN_DAYS = 3;

    /** Chance of a pause that is none. */
    private static final double CHANCE = 0.01;

    private static final int BUSINESS_DAYS_OF_WEEK = 5;

    private final long[] stamps;
    private final StampSample sample;
    private final long unit;

    /** Number of days with rows. */
    private final int days;

    private SessionCandidates(long[] stamps, StampSample sample, long unit, int days) {
        this.stamps = stamps;
        this.sample = sample;
        this.unit = unit;
        this.days = days;
    }

    static List<RhythmFit> of(long[] stamps, StampSample sample) {
        long unit = unit(sample);
        int days = days(stamps);
        boolean isPlausible = unit > 0 && sample.median() < EvenRhythm.WEEK && days >= MIN_DAYS;
        return isPlausible ? new SessionCandidates(stamps, sample, unit, days).fits() : List.of();
    }

    private static int days(long[] stamps) {
        int days = 0;
        long before = Long.MIN_VALUE;
        for (long stamp : stamps) {
            long day = Math.floorDiv(stamp, DAY);
            days += day == before ? 0 : 1;
            before = day;
        }
        return days;
    }

    /** The longest usual unit of which nearly all times of day are multiples, or 0. */
    private static long unit(StampSample sample) {
        for (int i = EvenCandidates.USUAL.length - 1; i >= 0 && EvenCandidates.USUAL[i] >= SECOND; i--) {
            long unit = EvenCandidates.USUAL[i];
            if (DAY % unit == 0) {
                long on = Arrays.stream(sample.stamps())
                        .filter(time -> Math.floorMod(time, unit) == 0)
                        .count();
                if (on >= ON_UNIT * sample.stamps().length) {
                    return unit;
                }
            }
        }
        return 0;
    }

    private List<RhythmFit> fits() {
        int[] used = usedTimes();
        List<RhythmFit> fits = new ArrayList<>();
        for (int start : starts(used)) {
            int[] times = new int[used.length];
            for (int i = 0; i < used.length; i++) {
                int at = (start + i) % used.length;
                times[i] = used[at] + (at < start ? (int) DAY : 0);
            }
            for (int weekdays : weekdays(times)) {
                if (!isEven(times, weekdays)) {
                    Rhythm rhythm = new SessionRhythm(new OpenDays(weekdays, List.of()), times);
                    fits.add(RhythmFit.of(stamps, rhythm, complexity(times, weekdays)));
                }
            }
        }
        return fits;
    }

    /** Times of day in milliseconds at which about as many rows are as at any other. */
    private int[] usedTimes() {
        int[] rows = new int[(int) (DAY / unit)];
        for (long stamp : stamps) {
            long time = Math.floorMod(stamp, DAY);
            if (time % unit == 0) {
                rows[(int) (time / unit)]++;
            }
        }
        int usual = usualCount(rows);
        BitSet used = new BitSet();
        for (int i = 0; i < rows.length; i++) {
            used.set(i, rows[i] >= USUAL * usual || rows[i] >= WITHIN * usual && isWithin(rows, i, USUAL * usual));
        }
        closeShortPauses(used, rows);
        return used.stream().map(i -> (int) (i * unit)).toArray();
    }

    /** Closes the pauses that may be there by chance: a few steps on a few days of a series in which many rows are missing. */
    private void closeShortPauses(BitSet used, int[] rows) {
        int step = (int) Math.max(1, sample.usual() / unit);
        double missing = missing(used, rows);
        int before = used.length() - 1 - rows.length;
        for (int i = used.nextSetBit(0); i >= 0; i = used.nextSetBit(i + 1)) {
            int steps = (i - before) / step;
            boolean isPause = steps > 1 && (i - before) % step == 0;
            if (isPause && Math.pow(missing, (steps - 1.0) * days) * rows.length > CHANCE) {
                for (int closed = before + step; closed < i; closed += step) {
                    used.set(Math.floorMod(closed, rows.length));
                }
            }
            before = i;
        }
    }

    /** Share of the rows that are missing at the used times of day. */
    private static double missing(BitSet used, int[] rows) {
        double due = (double) used.cardinality() * Arrays.stream(rows).max().orElse(0);
        double there = used.stream().mapToLong(i -> rows[i]).sum();
        return (due - there + 1) / (due + 1);
    }

    /** Whether the times one step before and after are used. */
    private boolean isWithin(int[] rows, int i, double least) {
        int step = (int) (sample.usual() / unit);
        return rows[Math.floorMod(i - step, rows.length)] >= least && rows[(i + step) % rows.length] >= least;
    }

    /** The count that the middle row finds at its time of day: few rows at odd times do not change it. */
    private static int usualCount(int[] rows) {
        int[] sorted = rows.clone();
        Arrays.sort(sorted);
        long half = Arrays.stream(rows).asLongStream().sum() / 2;
        int i = sorted.length - 1;
        for (long sum = sorted[i]; sum < half; sum += sorted[i]) {
            i--;
        }
        return Math.max(1, sorted[i]);
    }

    /** Places in the used times at which a day may begin: after the longest pause; round the clock, at midnight or after the weekend. */
    private int[] starts(int[] used) {
        int start = 0;
        long longest = used[0] + DAY - used[used.length - 1];
        for (int i = 1; i < used.length; i++) {
            long pause = used[i] - used[i - 1];
            if (pause > longest) {
                longest = pause;
                start = i;
            }
        }
        if (!isRoundTheClock(used)) {
            return new int[] {start};
        }
        int afterWeekend = Arrays.binarySearch(used, timeAfterWeekend());
        return afterWeekend > 0 ? new int[] {0, afterWeekend} : new int[] {0};
    }

    private static boolean isRoundTheClock(int[] times) {
        if (times.length < 2) {
            return false;
        }
        int step = times[1] - times[0];
        for (int i = 1; i < times.length; i++) {
            if (times[i] - times[i - 1] != step) {
                return false;
            }
        }
        return times[0] + DAY - times[times.length - 1] == step;
    }

    /** Usual time of day of the first row after a pause of one to three days; -1 where none is. */
    private int timeAfterWeekend() {
        long[] times = new long[stamps.length];
        int count = 0;
        for (int i = 1; i < stamps.length; i++) {
            long pause = stamps[i] - stamps[i - 1];
            if (pause > DAY && pause < 3 * DAY + HOUR) {
                times[count++] = Math.floorMod(stamps[i], DAY);
            }
        }
        return count == 0 ? -1 : (int) new StampSample(Arrays.copyOf(times, count), new long[0]).mode(time -> time);
    }

    /** Weekdays on which rows are, by each share that they may need. */
    private int[] weekdays(int[] times) {
        long first = Math.floorDiv(stamps[0] - times[0], DAY);
        long last = Math.floorDiv(stamps[stamps.length - 1] - times[0], DAY);
        long[] rows = new long[7];
        for (long stamp : stamps) {
            rows[OpenDays.weekday(Math.floorDiv(stamp - times[0], DAY)) - 1]++;
        }
        double[] perDay = new double[7];
        double most = 0;
        for (int day = 0; day < 7; day++) {
            long days = Math.floorDiv(last + 3 - day, 7) - Math.floorDiv(first + 2 - day, 7);
            perDay[day] = days <= 0 ? -1 : (double) rows[day] / days;
            most = Math.max(most, perDay[day]);
        }
        int[] weekdays = new int[USUAL_WEEKDAYS.length];
        for (int i = 0; i < USUAL_WEEKDAYS.length; i++) {
            for (int day = 0; day < 7; day++) {
                boolean isUnseen = perDay[day] < 0;
                boolean isIn = isUnseen
                        ? times.length == 1 || day < BUSINESS_DAYS_OF_WEEK
                        : perDay[day] >= USUAL_WEEKDAYS[i] * most;
                weekdays[i] |= isIn ? 1 << day : 0;
            }
        }
        IntStream usual = Arrays.stream(USUAL_WEEKS)
                .filter(week -> (week & weekdays[0]) == weekdays[0])
                .limit(1);
        return IntStream.concat(Arrays.stream(weekdays), usual).distinct().toArray();
    }

    private static boolean isEven(int[] times, int weekdays) {
        boolean isRoundTheClock = times.length == 1 || isRoundTheClock(times);
        boolean isOneDay = times.length == 1 && Integer.bitCount(weekdays) == 1;
        return isRoundTheClock && weekdays == OpenDays.ALL || isOneDay;
    }

    private static double complexity(int weekdays) {
        boolean isUsual = Arrays.stream(USUAL_WEEKS).anyMatch(week -> week == weekdays);
        return weekdays == OpenDays.ALL ? 0 : isUsual ? 1 : UNUSUAL;
    }

    private double complexity(int[] times, int weekdays) {
        long step = sample.usual();
        int sessions = 1;
        for (int i = 1; i < times.length; i++) {
            sessions += times[i] - times[i - 1] == step ? 0 : 1;
        }
        return (times.length == 1 ? 0 : 2 * sessions) + complexity(weekdays);
    }
}
