package dev.lookback.series.rhythm.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-31", "2019-04-21", "1961-04-02", "2000-04-23", "2038-04-25", "2008-03-23"})
    void easterSunday(LocalDate date) {
        assertThat(Holiday.of(Holiday.Kind.EASTER, 0, 0, 0).epochDay(date.getYear()))
                .isEqualTo(date.toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1991-02-15", "1996-02-19", "1997-02-07", "1999-02-16", "2002-02-12", "2005-02-09", "2006-01-29",
                        "2007-02-18",
                "2008-02-07", "2009-01-26", "2010-02-14", "2011-02-03", "2012-01-23", "2013-02-10", "2014-01-31",
                        "2015-02-19",
                "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01",
                        "2023-01-22",
                "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2030-02-03"
            })
    void chineseNewYear(LocalDate date) {
        assertThat(Holiday.of(Holiday.Kind.MOON, 2, 0, 0).epochDay(date.getYear()))
                .isEqualTo(date.toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012-06-23",
                "2017-05-30",
                "2019-06-07",
                "2020-06-25",
                "2021-06-14",
                "2022-06-03",
                "2023-06-22",
                "2024-06-10"
            })
    void dragonBoatFestival(LocalDate date) {
        assertThat(Holiday.of(Holiday.Kind.MOON, 6, 4, 0).epochDay(date.getYear()))
                .isEqualTo(date.toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012-09-30",
                "2016-09-15",
                "2017-10-04",
                "2019-09-13",
                "2020-10-01",
                "2021-09-21",
                "2022-09-10",
                "2024-09-17"
            })
    void midAutumn(LocalDate date) {
        assertThat(Holiday.of(Holiday.Kind.MOON, 9, 14, 0).epochDay(date.getYear()))
                .isEqualTo(date.toEpochDay());
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 12, 25, 0, 2022-12-25",
        "MONDAY_AFTER, 12, 25, 0, 2022-12-26",
        "FRIDAY_BEFORE, 7, 4, 0, 2020-07-03",
        "WEEKDAY, 11, 4, 4, 2023-11-23",
        "WEEKDAY, 5, 5, 1, 2023-05-29"
    })
    void otherRules(Holiday.Kind kind, int month, int day, int weekday, LocalDate date) {
        assertThat(Holiday.of(kind, month, day, weekday).epochDay(date.getYear()))
                .isEqualTo(date.toEpochDay());
    }

    @ParameterizedTest
    @CsvSource({"DATE, 2, 29", "MONDAY_AFTER, 12, 25", "FRIDAY_BEFORE, 12, 25"})
    void aYearMayNotHaveTheDay(Holiday.Kind kind, int month, int day) {
        assertThat(Holiday.of(kind, month, day, 0).epochDay(2023)).isEqualTo(Holiday.NONE);
    }
}
