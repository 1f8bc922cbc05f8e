package dev.lookback.series.layout;

import dev.lookback.series.moment.CivilDays;
import dev.lookback.series.moment.TimeReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Part of a longer span: the beginning of a month or quarter in its year, of a day in its month, of an hour in its day.
 *
 * @param months from the beginning of the span
 * @param days further days, which must end in the same month
 * @param millis further milliseconds
 * @param week of the year, from 1 by ISO 8601; 0 for none
 * @param dayOfYear from 1; 0 for none
 */
public record SpanPart(int months, int days, long millis, int week, int dayOfYear) {

    /** Time of no part, such as 30 February. */
    public static final long NONE = Long.MIN_VALUE;

    static SpanPart month(int fromZero) {
        return new SpanPart(fromZero, 0, 0, 0, 0);
    }

    static SpanPart day(int fromZero) {
        return new SpanPart(0, fromZero, 0, 0, 0);
    }

    /** @param monthFromZero of the year, and the day of the month, likewise */
    public static SpanPart dayOfMonth(int monthFromZero, int dayFromZero) {
        return new SpanPart(monthFromZero, dayFromZero, 0, 0, 0);
    }

    static SpanPart clock(long millis) {
        return new SpanPart(0, 0, millis, 0, 0);
    }

    public static SpanPart week(int week) {
        return new SpanPart(0, 0, 0, week, 0);
    }

    public static SpanPart dayOfYear(int day) {
        return new SpanPart(0, 0, 0, 0, day);
    }

    boolean isHours() {
        return months == 0 && days == 0 && week == 0 && dayOfYear == 0;
    }

    /**
     * Time of this part of a span.
     *
     * @param span beginning of the span, in milliseconds since 1970
     * @return milliseconds, or {@link #NONE} where the span has no such part
     */
    public long in(long span) {
        if (isHours()) {
            return span + millis;
        }
        if (week > 0 || dayOfYear > 0) {
            return ofYear(LocalDate.ofEpochDay(Math.floorDiv(span, TimeReader.MILLIS_OF_DAY))
                    .getYear());
        }
        LocalDateTime begin = LocalDateTime.ofEpochSecond(Math.floorDiv(span, 1000), 0, ZoneOffset.UTC);
        LocalDateTime month = begin.plusMonths(months);
        if (month.getDayOfMonth() < begin.getDayOfMonth()) {
            return NONE;
        }
        LocalDateTime time = month.plusDays(days);
        return time.getMonth() == month.getMonth() ? time.toEpochSecond(ZoneOffset.UTC) * 1000 + millis : NONE;
    }

    private long ofYear(int year) {
        boolean has = week > 0 ? week <= CivilDays.weeks(year) : dayOfYear <= CivilDays.lengthOfYear(year);
        long day = week > 0 ? CivilDays.firstWeek(year) + (week - 1) * 7L : CivilDays.of(year, 1, 1) + dayOfYear - 1L;
        return has ? day * TimeReader.MILLIS_OF_DAY : NONE;
    }
}
