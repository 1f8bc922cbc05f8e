package dev.lookback.series.layout;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Times of the parts of one span, with the clock changes of days: where hours are numbered, a day of 25 has its second hour in the
 * place of the next one, and all later ones move on; a day of 23 leaves one out.
 */
public final class DayParts {

    private static final int HOURS = 24;
    private static final long HOUR = 3_600_000;

    private DayParts() {}

    /**
     * Times of a span's parts.
     *
     * @param span its beginning, in milliseconds since 1970
     * @param values of the parts, NaN where missing
     * @return milliseconds, {@link SpanPart#NONE} for parts that the span does not have
     */
    public static long[] times(long span, List<SpanPart> parts, double[] values) {
        long[] times = parts.stream().mapToLong(part -> part.in(span)).toArray();
        int size = parts.size();
        boolean hours =
                size >= HOURS && parts.get(size - 1).isHours() && parts.get(0).millis() == 0;
        if (!hours) {
            return times;
        }
        int perHour = (int) (HOUR / Math.max(1, Math.min(HOUR, parts.get(1).millis())));
        int day = HOURS * perHour;
        if (size == day + perHour && parts.get(day).millis() == HOURS * HOUR) {
            shift(span, values, times, day, perHour);
        } else {
            for (int i = 1; i < size; i++) {
                if (times[i] == times[i - 1] && values[i] != values[i]) {
                    times[i] = SpanPart.NONE; // the second hour of a day without a clock change
                }
            }
        }
        if (Double.isNaN(values[day - 1]) && isSpring(span) && isWhole(values, day - perHour)) {
            for (int i = 2 * perHour; i < size; i++) {
                times[i] = i < day - perHour ? times[i] + HOUR : SpanPart.NONE;
            }
        }
        return times;
    }

    private static void shift(long span, double[] values, long[] times, int day, int perHour) {
        boolean longer = !Double.isNaN(values[day]);
        int second = (date(span).getMonth() == Month.NOVEMBER ? 2 : 3) * perHour;
        for (int i = longer ? second : day; i < times.length; i++) {
            times[i] = longer ? times[i] - HOUR : SpanPart.NONE;
        }
    }

    private static boolean isWhole(double[] values, int count) {
        for (int i = 0; i < count; i++) {
            if (Double.isNaN(values[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether clocks may go forward on that day: a Sunday in March. */
    private static boolean isSpring(long span) {
        LocalDate date = date(span);
        return date.getMonth() == Month.MARCH && date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate date(long span) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(span), ZoneOffset.UTC);
    }
}
