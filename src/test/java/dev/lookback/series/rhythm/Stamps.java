package dev.lookback.series.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Stamps of series made for tests, in milliseconds since 1970. */
final class Stamps {

    private static final long DAY = 86_400_000;

    private Stamps() {}

    static long stamp(String time) {
        return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** @param dates with a blank between */
    static long[] days(String dates) {
        return Arrays.stream(dates.split(" "))
                .mapToLong(date -> LocalDate.parse(date).toEpochDay() * DAY)
                .toArray();
    }

    /** @param minute minute of the day */
    static long[] onWeekdays(String first, int count, int weekdays, int minute) {
        return LongStream.iterate(LocalDate.parse(first).toEpochDay(), day -> day + 1)
                .filter(day -> (weekdays >> Math.floorMod(day + 3, 7) & 1) == 1)
                .map(day -> day * DAY + minute * 60_000L)
                .limit(count)
                .toArray();
    }

    /** @param sessions as {@code 09:30-11:30 21:00-26:30}, on business days */
    static long[] inSessions(String first, int days, String sessions, int step) {
        return LongStream.of(onWeekdays(first, days, 0b001_1111, 0))
                .flatMap(day -> Arrays.stream(sessions.split(" "))
                        .flatMapToLong(session ->
                                LongStream.iterate(minute(session, 0), m -> m <= minute(session, 1), m -> m + step))
                        .map(minute -> day + minute * 60_000))
                .toArray();
    }

    private static long minute(String session, int end) {
        String[] clock = session.split("-")[end].split(":");
        return Long.parseLong(clock[0]) * 60 + Long.parseLong(clock[1]);
    }

    /** Dates, or dates with a time where one is not midnight, with a blank between. */
    static String text(long[] stamps) {
        boolean isDates = LongStream.of(stamps).allMatch(t -> t % DAY == 0);
        return LongStream.of(stamps)
                .mapToObj(t -> Instant.ofEpochMilli(t).atOffset(ZoneOffset.UTC).toLocalDateTime())
                .map(t -> isDates ? t.toLocalDate().toString() : t.toString())
                .collect(Collectors.joining(" "));
    }
}
