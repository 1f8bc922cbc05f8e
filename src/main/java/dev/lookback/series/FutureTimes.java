package dev.lookback.series;

import dev.lookback.text.Message;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The times that rows beyond the end of a series would have, if they came as they used to: at the usual distance, on the same day of
 * the month where all rows are months apart, and never on a weekend where none ever was. Holidays and the hours of an exchange
 * are not known; these are estimates.
 */
public final class FutureTimes {

    /** Newest rows that the usual distance is read off. */
    private static final int SAMPLED = 1000;

    private static final double DAY = 86_400;
    private static final double MONTH = 365.2425 / 12 * DAY;
    private static final double SHORTEST_MONTH = 28 * DAY;

    /** With fewer rows, that none lies on a weekend says little. */
    private static final int ENOUGH = 10;

    private final Series series;
    private final double step;
    private final int months;
    private final boolean monthEnds;
    private final boolean weekdaysOnly;

    private FutureTimes(Series series, double step, int months, boolean monthEnds, boolean weekdaysOnly) {
        this.series = series;
        this.step = step;
        this.months = months;
        this.monthEnds = monthEnds;
        this.weekdaysOnly = weekdaysOnly;
    }

    /** @param series with a time */
    public static FutureTimes of(Series series) {
        int rows = series.rows();
        int first = Math.max(0, rows - SAMPLED);
        double[] steps = new double[Math.max(0, rows - 1 - first)];
        boolean sameDay = true;
        boolean ends = true;
        boolean weekdays = rows >= ENOUGH;
        for (int row = first; row < rows; row++) {
            LocalDateTime time = series.timeAt(row);
            sameDay &= time.getDayOfMonth() == series.timeAt(first).getDayOfMonth();
            ends &= isMonthEnd(time);
            weekdays &= !isWeekend(time);
            if (row > first) {
                steps[row - 1 - first] = series.axisAt(row) - series.axisAt(row - 1);
            }
        }
        Arrays.sort(steps);
        double usual = steps.length == 0 || steps[steps.length / 2] == 0 ? DAY : steps[steps.length / 2];
        boolean monthly = steps.length > 0 && steps[0] >= SHORTEST_MONTH && (sameDay || ends);
        int months = monthly ? Math.max(1, (int) Math.round(usual / MONTH)) : 0;
        return new FutureTimes(series, usual, months, ends, weekdays && !monthly && usual <= DAY);
    }

    private static boolean isMonthEnd(LocalDateTime time) {
        return time.getDayOfMonth() == time.toLocalDate().lengthOfMonth();
    }

    private static boolean isWeekend(LocalDateTime time) {
        return time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /**
     * Times of the rows after the last one.
     *
     * @param count how many
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
        LocalDateTime time = before.plusNanos(Math.round(step * 1e9));
        while (weekdaysOnly && isWeekend(time)) {
            time = time.plusDays(1);
        }
        return time;
    }

    /**
     * Labels of the rows after the last one: their time at the series' resolution, or their number.
     *
     * @param count how many
     */
    public static List<Message> labels(Series series, int count) {
        if (!series.hasTime()) {
            return IntStream.range(0, count)
                    .mapToObj(i -> Message.of("series.label.row", series.rows() + i))
                    .toList();
        }
        LocalDateTime[] times = of(series).next(count);
        double[] seconds = IntStream.range(Math.max(0, series.rows() - SAMPLED), series.rows())
                .mapToDouble(series::axisAt)
                .toArray();
        Resolution resolution = Resolution.of(seconds);
        return Arrays.stream(times)
                .map(time -> Message.of("series.label.time", resolution.format(time)))
                .toList();
    }

    /** A time as {@link Series#axisAt} has it. */
    public static double axisAt(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC) + time.getNano() / 1e9;
    }
}
