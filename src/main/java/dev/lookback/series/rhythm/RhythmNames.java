package dev.lookback.series.rhythm;

import dev.lookback.series.rhythm.calendar.DayRule;
import dev.lookback.series.rhythm.calendar.OpenDays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names of rhythms for programs: {@code 1h}, {@code business-days}, {@code 1mo@last-day}, {@code 15min@sessions}. */
final class RhythmNames {

    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private RhythmNames() {}

    static String of(Rhythm rhythm) {
        if (rhythm instanceof ChangedRhythm changed) {
            return of(changed.whole());
        } else if (rhythm instanceof ZonedRhythm zoned) {
            return of(zoned.rhythm());
        } else if (rhythm instanceof MonthRhythm months) {
            String every = CoarserRhythms.name(months.months());
            return months.days().equals(List.of(DayRule.day(1)))
                    ? every
                    : every + "@" + months.days().stream().map(RhythmNames::day).collect(Collectors.joining("+"));
        } else if (rhythm instanceof SessionRhythm sessions) {
            return sessions(sessions);
        }
        return rhythm.isRegular() ? CoarserRhythms.name(rhythm.step()) : "irregular";
    }

    private static String day(DayRule rule) {
        return switch (rule.kind()) {
            case DAY, DAY_OF_YEAR -> Integer.toString(rule.nth());
            case WEEKDAY ->
                (rule.nth() == DayRule.LAST ? "last" : rule.nth() + ".") + "-" + WEEKDAYS.get(rule.weekday() - 1);
            case LAST_DAY, LAST_BUSINESS_DAY, FIRST_BUSINESS_DAY ->
                rule.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private static String sessions(SessionRhythm sessions) {
        int weekdays = sessions.days().weekdays();
        String days = weekdays == OpenDays.MONDAY_TO_FRIDAY
                ? "business-days"
                : IntStream.range(0, WEEKDAYS.size())
                        .filter(day -> (weekdays >> day & 1) == 1)
                        .mapToObj(WEEKDAYS::get)
                        .collect(Collectors.joining("+"));
        return sessions.times().length == 1 ? days : CoarserRhythms.name(sessions.step()) + "@sessions";
    }
}
