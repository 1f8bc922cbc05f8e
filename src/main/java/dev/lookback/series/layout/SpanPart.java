package dev.lookback.series.layout;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Part of a longer span: the beginning of a month or quarter in its year, of a day in its month, of an hour in its day.
 *
 * @param months from the beginning of the span
 * @param days further days, which must end in the same month
 * @param millis further milliseconds
 */
public record SpanPart(int months, int days, long millis) {

    /** Time of no part, such as 30 February. */
    public static final long NONE = Long.MIN_VALUE;

    static SpanPart month(int fromZero) {
        return new SpanPart(fromZero, 0, 0);
    }

    static SpanPart day(int fromZero) {
        return new SpanPart(0, fromZero, 0);
    }

    static SpanPart clock(long millis) {
        return new SpanPart(0, 0, millis);
    }

    boolean isHours() {
        return months == 0 && days == 0;
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
        LocalDateTime begin = LocalDateTime.ofEpochSecond(Math.floorDiv(span, 1000), 0, ZoneOffset.UTC);
        LocalDateTime month = begin.plusMonths(months);
        if (month.getDayOfMonth() < begin.getDayOfMonth()) {
            return NONE;
        }
        LocalDateTime time = month.plusDays(days);
        return time.getMonth() == month.getMonth() ? time.toEpochSecond(ZoneOffset.UTC) * 1000 + millis : NONE;
    }
}
