package dev.lookback.series;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Timestamps extrapolated beyond the end of a series, for forecasts of the future: at the median interval of its newest rows, on
 * the same day of the month where all rows are months apart, and never on a weekend where no row is. Estimates only: holidays and
 * trading hours are not known.
 */
public final class FutureTimes {

    /** Number of newest rows from which the interval is estimated. */
    private static final int SAMPLED = 1000;

    private static final double DAY = 86_400;
    private static final double MONTH = 365.2425 / 12 * DAY;
    private static final double SHORTEST_MONTH = 28 * DAY;

    /** Fewest rows from which the absence of weekends is concluded. */
    private static final int MIN_ROWS_FOR_WEEKDAYS = 10;

    private final Series series;
    private final double interval;
    private final int months;
    private final boolean monthEnds;
    private final boolean weekdaysOnly;

    private FutureTimes(Series series, double interval, int months, boolean monthEnds, boolean weekdaysOnly) {
        this.series = series;
        this.interval = interval;
        this.months = months;
        this.monthEnds = monthEnds;
        this.weekdaysOnly = weekdaysOnly;
    }

    /** @param series with a time column */
    public static FutureTimes of(Series series) {
        int rows = series.rows();
        int first = Math.max(0, rows - SAMPLED);
        double[] intervals = new double[Math.max(0, rows - 1 - first)];
        boolean sameDay = true;
        boolean monthEnds = true;
        boolean weekdays = rows >= MIN_ROWS_FOR_WEEKDAYS;
        for (int row = first; row < rows; row++) {
            LocalDateTime time = series.timeAt(row);
            sameDay &= time.getDayOfMonth() == series.timeAt(first).getDayOfMonth();
            monthEnds &= isMonthEnd(time);
            weekdays &= !isWeekend(time);
            if (row > first) {
                intervals[row - 1 - first] = series.axisAt(row) - series.axisAt(row - 1);
            }
        }
        Arrays.sort(intervals);
        double median = intervals.length == 0 ? 0 : intervals[intervals.length / 2];
        double interval = median == 0 ? DAY : median;
        boolean monthly = intervals.length > 0 && intervals[0] >= SHORTEST_MONTH && (sameDay || monthEnds);
        int months = monthly ? Math.max(1, (int) Math.round(interval / MONTH)) : 0;
        return new FutureTimes(series, interval, months, monthEnds, weekdays && !monthly && interval <= DAY);
    }

    private static boolean isMonthEnd(LocalDateTime time) {
        return time.getDayOfMonth() == time.toLocalDate().lengthOfMonth();
    }

    private static boolean isWeekend(LocalDateTime time) {
        return time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /**
     * Estimated times of the rows after the last one.
     *
     * @param count number of rows
     * @return {@code [count]}
     */
    public LocalDateTime[] next(int count) {
        LocalDateTime[] times = new LocalDateTime[count];
        LocalDateTime last = series.timeAt(series.rows() - 1);
        for (int i = 0; i < count; i++) {
            LocalDateTime before = i == 0 ? last : times[i - 1];
            times[i] = months > 0 ? monthsAfter(last, (i + 1L) * months) : after(before);
        }
        return times;
    }

    private LocalDateTime monthsAfter(LocalDateTime last, long later) {
        LocalDateTime time = last.plusMonths(later);
        return monthEnds ? time.with(TemporalAdjusters.lastDayOfMonth()) : time;
    }

    private LocalDateTime after(LocalDateTime before) {
        LocalDateTime time = before.plusNanos(Math.round(interval * 1e9));
        while (weekdaysOnly && isWeekend(time)) {
            time = time.plusDays(1);
        }
        return time;
    }

    /**
     * Labels of the rows after the last one: their time at the series' resolution, or their number.
     *
     * @param count number of rows
     */
    public static List<String> labels(Series series, int count) {
        if (!series.hasTime()) {
            return IntStream.range(0, count)
                    .mapToObj(i -> "row " + (series.rows() + i))
                    .toList();
        }
        LocalDateTime[] times = of(series).next(count);
        double[] seconds = IntStream.range(Math.max(0, series.rows() - SAMPLED), series.rows())
                .mapToDouble(series::axisAt)
                .toArray();
        Resolution resolution = Resolution.of(seconds);
        return Arrays.stream(times).map(resolution::format).toList();
    }

    /** Converts a time to the scale of {@link Series#axisAt}. */
    public static double axisAt(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC) + time.getNano() / 1e9;
    }
}
