package dev.lookback.series.rhythm;

import static dev.lookback.series.rhythm.EvenRhythm.DAY;
import static dev.lookback.series.rhythm.EvenRhythm.HOUR;
import static dev.lookback.series.rhythm.EvenRhythm.SECOND;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rhythms of business days and of daily sessions that a series may have: the times of day and the weekdays on which rows are. */
final class SessionCandidates {

    /** Share of the usual number of rows that a time of day or a weekday must have to belong to the rhythm. */
    private static final double USUAL = 0.5;

    /** Share of the stamps that are multiples of the unit in which times of day are counted. */
    private static final double ON_UNIT = 0.9;

    /** Fewest days with rows from which sessions are concluded. */
    private static final int MIN_DAYS = 3;

    private static final int BUSINESS_DAYS_OF_WEEK = 5;

    private final long[] stamps;
    private final StampSample sample;
    private final long unit;

    private SessionCandidates(long[] stamps, StampSample sample, long unit) {
        this.stamps = stamps;
        this.sample = sample;
        this.unit = unit;
    }

    static List<RhythmFit> of(long[] stamps, StampSample sample) {
        long unit = unit(sample);
        boolean isPlausible = unit > 0 && sample.median() < EvenRhythm.WEEK && hasDays(stamps);
        return isPlausible ? new SessionCandidates(stamps, sample, unit).fits() : List.of();
    }

    private static boolean hasDays(long[] stamps) {
        int days = 0;
        long before = Long.MIN_VALUE;
        for (int row = 0; row < stamps.length && days < MIN_DAYS; row++) {
            long day = Math.floorDiv(stamps[row], DAY);
            days += day == before ? 0 : 1;
            before = day;
        }
        return days == MIN_DAYS;
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
            int weekdays = weekdays(times);
            if (!isEven(times, weekdays)) {
                Rhythm rhythm = new SessionRhythm(new OpenDays(weekdays, List.of()), times);
                fits.add(RhythmFit.of(stamps, rhythm, complexity(times, weekdays)));
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
        double least = USUAL * usualCount(rows);
        int[] used = new int[rows.length];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] >= least) {
                used[count++] = (int) (i * unit);
            }
        }
        return Arrays.copyOf(used, count);
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

    private int weekdays(int[] times) {
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
        int weekdays = 0;
        for (int day = 0; day < 7; day++) {
            boolean isUnseen = perDay[day] < 0;
            boolean isIn = isUnseen ? times.length == 1 || day < BUSINESS_DAYS_OF_WEEK : perDay[day] >= USUAL * most;
            weekdays |= isIn ? 1 << day : 0;
        }
        return weekdays;
    }

    private static boolean isEven(int[] times, int weekdays) {
        boolean isRoundTheClock = times.length == 1 || isRoundTheClock(times);
        boolean isOneDay = times.length == 1 && Integer.bitCount(weekdays) == 1;
        return isRoundTheClock && weekdays == OpenDays.ALL || isOneDay;
    }

    private double complexity(int[] times, int weekdays) {
        long step = sample.usual();
        int sessions = 1;
        for (int i = 1; i < times.length; i++) {
            sessions += times[i] - times[i - 1] == step ? 0 : 1;
        }
        return (times.length == 1 ? 0 : 2 * sessions) + (weekdays == OpenDays.ALL ? 0 : 1);
    }
}
