package dev.lookback.series.csv.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimePatternsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-01-05|yyyy-MM-dd|2020-01-05T00:00",
                "2020/1/5|yyyy/M/d|2020-01-05T00:00",
                "2020年1月5日|yyyy'年'M'月'd'日'|2020-01-05T00:00",
                "Sep 14, 2018|MMM dd, yyyy|2018-09-14T00:00",
                "14-Sep-18|dd-MMM-yy|2018-09-14T00:00",
                "14 September 2018|dd MMMM yyyy|2018-09-14T00:00",
                "12/30/1927|MM/dd/yyyy|1927-12-30T00:00",
                "30/12/1927|dd/MM/yyyy|1927-12-30T00:00",
                "12/31/99|MM/dd/yy|1999-12-31T00:00",
                "1.2.2009 0:10:00|d.M.yyyy H:mm:ss|2009-02-01T00:10",
                "01.12.2009 00:10:00|dd.MM.yyyy HH:mm:ss|2009-12-01T00:10",
                "2016-07-01 13:00|yyyy-MM-dd HH:mm|2016-07-01T13:00",
                "2016-07-01T13:00:05Z|yyyy-MM-dd'T'HH:mm:ss|2016-07-01T13:00:05",
                "2016-07-01 13:00:05+08:00|yyyy-MM-dd HH:mm:ss|2016-07-01T13:00:05",
                "2016-07-01 13:00:05.250|yyyy-MM-dd HH:mm:ss.SSS|2016-07-01T13:00:05.250",
                "7/1/2016 1:05 PM|M/d/yyyy h:mm a|2016-07-01T13:05",
                "2016-07-01 13:00:05 +0800|yyyy-MM-dd HH:mm:ss|2016-07-01T13:00:05",
                "2016-07-01T13:00:05.123456Z|yyyy-MM-dd'T'HH:mm:ss.SSSSSS|2016-07-01T13:00:05.123",
                "2016-07-01T13:00:05.123456789+05:30|yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS|2016-07-01T13:00:05.123",
                "2016-07-01 13:00 UTC|yyyy-MM-dd HH:mm|2016-07-01T13:00",
                "2020Q1|yyyy'Q'q|2020-01-01T00:00",
                "2020-Q4|yyyy-'Q'q|2020-10-01T00:00",
                "2020年第3季度|yyyy'年第'q'季度'|2020-07-01T00:00",
                "2020年1月|yyyy'年'M'月'|2020-01-01T00:00",
                "1949-01|yyyy-MM|1949-01-01T00:00",
                "Jan 1949|MMM yyyy|1949-01-01T00:00",
                "20050104 09:30|yyyyMMdd HH:mm|2005-01-04T09:30"
            })
    void readsDates(String cell, String pattern, LocalDateTime time) {
        TimeFormat format = TimePatterns.date(List.of(cell)).orElseThrow();
        assertThat(format.name()).isEqualTo(pattern);
        assertThat(at(format.parse(cell))).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({"2020-02-30", "hello", "1.5", "12:30", "2020-13-01", "2020Q5", "000300.SH"})
    void refusesOthers(String cell) {
        assertThat(TimePatterns.date(List.of(cell))).isEmpty();
    }

    @Test
    void distinguishesDayAndMonthByTheirValues() {
        assertThat(TimePatterns.date(List.of("1/2/2020", "13/2/2020"))
                        .orElseThrow()
                        .name())
                .isEqualTo("d/M/yyyy");
        assertThat(TimePatterns.date(List.of("1/2/2020", "2/13/2020"))
                        .orElseThrow()
                        .name())
                .isEqualTo("M/d/yyyy");
        assertThat(TimePatterns.date(List.of("1/2/2020", "1/3/2020"))
                        .orElseThrow()
                        .name())
                .isEqualTo("M/d/yyyy");
    }

    @Test
    void distinguishesDayAndMonthByTheOrderOfTimes() {
        // Eleven days of two months: with day and month swapped, the times would jump back.
        List<String> cells = IntStream.rangeClosed(1, 22)
                .mapToObj(i -> (i > 11 ? i - 11 : i) + "/" + (i > 11 ? 4 : 3) + "/2020")
                .toList();
        assertThat(TimePatterns.date(cells).orElseThrow().name()).isEqualTo("d/M/yyyy");
    }

    @Test
    void oneBadCellDoesNotSpoilThePattern() {
        assertThat(TimePatterns.date(List.of("2020-01-01", "junk", "2020-01-02", "2020-01-03")))
                .isPresent();
    }

    @Test
    void midnightMayBeWrittenWithoutATimeOfDay() {
        List<String> cells = List.of("2020-01-01", "2020-01-01 06:00:00", "2020-01-01 12:00:00");
        TimeFormat format = TimePatterns.date(cells).orElseThrow();
        assertThat(at(format.parse(cells.get(0)))).isEqualTo(LocalDateTime.of(2020, 1, 1, 0, 0));
        assertThat(at(format.parse(cells.get(2)))).isEqualTo(LocalDateTime.of(2020, 1, 1, 12, 0));
    }

    @Test
    void readsDigits() {
        assertThat(TimePatterns.digits(List.of("20050104", "20050105"), false, false)
                        .orElseThrow()
                        .name())
                .isEqualTo("yyyyMMdd");
        assertThat(TimePatterns.digits(List.of("200501", "200502"), true, false)
                        .orElseThrow()
                        .name())
                .isEqualTo("yyyyMM");
        assertThat(TimePatterns.digits(List.of("1675209600", "1675213200"), true, false)
                        .orElseThrow()
                        .name())
                .isEqualTo("epoch seconds");
        TimeFormat milliseconds = TimePatterns.digits(List.of("1675209600000", "1675209660000"), false, false)
                .orElseThrow();
        assertThat(milliseconds.name()).isEqualTo("epoch milliseconds");
        assertThat(at(milliseconds.parse("1675209600000"))).isEqualTo(LocalDateTime.of(2023, 2, 1, 0, 0));
        for (String zeros : List.of("000", "000000")) {
            TimeFormat finer = TimePatterns.digits(
                            List.of("1675209600000" + zeros, "1675209660000" + zeros), false, false)
                    .orElseThrow();
            assertThat(at(finer.parse("1675209660000" + zeros))).isEqualTo(LocalDateTime.of(2023, 2, 1, 0, 1));
        }
    }

    @Test
    void doesNotMistakeAmountsForTimes() {
        assertThat(TimePatterns.digits(List.of("20050104", "19991231", "20010101"), false, false))
                .isEmpty();
        assertThat(TimePatterns.digits(List.of("1675209600", "1675213200"), false, false))
                .isEmpty();
        assertThat(TimePatterns.digits(List.of("5", "6", "7"), true, false)).isEmpty();
        assertThat(TimePatterns.digits(List.of("994.77", "982.1"), true, false)).isEmpty();
        assertThat(TimePatterns.digits(List.of("1675209600", "1575213200", "1775213200", "1475213200"), false, true))
                .isEmpty();
        assertThat(TimePatterns.digits(List.of("1675209600", "1675213200"), false, true))
                .isPresent();
    }

    private static LocalDateTime at(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }
}
