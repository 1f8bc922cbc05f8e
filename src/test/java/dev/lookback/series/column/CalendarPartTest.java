package dev.lookback.series.column;

import static dev.lookback.series.column.CalendarPart.DAY_OF_MONTH;
import static dev.lookback.series.column.CalendarPart.DAY_OF_YEAR;
import static dev.lookback.series.column.CalendarPart.HOUR;
import static dev.lookback.series.column.CalendarPart.MONTH;
import static dev.lookback.series.column.CalendarPart.WEEKDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendar columns: places on their circles, and those that fit a rhythm. */
class CalendarPartTest {

    @ParameterizedTest
    @CsvSource({
        "HOUR, 2020-01-01T00:00, 0",
        "HOUR, 2020-01-01T18:00, 0.75",
        "HOUR, 1969-12-31T06:30, 0.2708333333333333",
        "WEEKDAY, 2020-01-06T23:00, 0",
        "WEEKDAY, 1960-01-03T10:00, 0.8571428571428571",
        "DAY_OF_MONTH, 2020-02-01T10:00, 0",
        "DAY_OF_MONTH, 2020-02-29T10:00, 0.9655172413793104",
        "MONTH, 2020-10-05T00:00, 0.75",
        "DAY_OF_YEAR, 2021-01-01T00:00, 0",
        "DAY_OF_YEAR, 2020-12-31T00:00, 0.9972677595628415",
    })
    void stampsAreOnTheCircle(CalendarPart part, LocalDateTime time, double turn) {
        long[] stamps = {millis(time.minusDays(400)), millis(time)};

        assertThat(part.waves().get(0).values(stamps)[1]).isCloseTo(Math.sin(2 * Math.PI * turn), within(1e-12));
        assertThat(part.waves().get(1).values(stamps)[1]).isCloseTo(Math.cos(2 * Math.PI * turn), within(1e-12));
    }

    @Test
    void namesNeedNoQuotes() {
        assertThat(DAY_OF_YEAR.waves())
                .extracting(CalendarPart.Wave::name)
                .containsExactly("day_of_year_sin", "day_of_year_cos");
    }

    @Test
    void partsFitTheRhythm() {
        LocalDateTime start = LocalDateTime.parse("2020-01-31T16:00");
        assertThat(fitting(start, t -> t.plusHours(1), 20_000))
                .containsExactly(HOUR, WEEKDAY, DAY_OF_MONTH, MONTH, DAY_OF_YEAR);
        assertThat(fitting(start, t -> t.plusMinutes(5), 1000)).containsExactly(HOUR);
        assertThat(fitting(start, t -> t.plusDays(1), 1000)).containsExactly(WEEKDAY, DAY_OF_MONTH, MONTH, DAY_OF_YEAR);
        assertThat(fitting(start, t -> t.plusWeeks(1), 200)).containsExactly(DAY_OF_MONTH, MONTH, DAY_OF_YEAR);
        assertThat(fitting(LocalDateTime.parse("2020-01-01T00:00"), t -> t.plusMonths(1), 60))
                .containsExactly(MONTH);
        assertThat(fitting(start, t -> t.plusYears(1), 60)).isEmpty();
        assertThat(CalendarPart.fitting(new long[1])).isEmpty();
    }

    private static List<CalendarPart> fitting(LocalDateTime start, UnaryOperator<LocalDateTime> next, int rows) {
        return CalendarPart.fitting(Stream.iterate(start, next)
                .limit(rows)
                .mapToLong(CalendarPartTest::millis)
                .toArray());
    }

    private static long millis(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
