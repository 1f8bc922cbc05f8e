package dev.lookback.series.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-MM-dd|2020-01-05|2020-01-05T00:00",
                "yyyy-MM-dd|2020-1-5|2020-01-05T00:00",
                "uuuu-LL-dd|2020-01-05|2020-01-05T00:00",
                "YYYY-MM-DD|2020-01-05|2020-01-05T00:00",
                "DD.MM.YYYY hh:mm|05.01.2020 13:05|2020-01-05T13:05",
                "yyyy-MM-ddTHH:mm|2020-01-05T13:05|2020-01-05T13:05",
                "yyyy-MM-dd'T'HH:mm:ss'Z'|2020-01-05T13:05:06Z|2020-01-05T13:05:06",
                "yyyy-MM-dd'T'HH:mm:ssXXX|2020-01-05T13:05:06+01:00|2020-01-05T13:05:06",
                "yyyy-MM-dd HH:mm:ss|2020-01-05 13:05|2020-01-05T13:05",
                "yyyy-MM-dd HH:mm:ss|2020-01-05|2020-01-05T00:00",
                "yyyy-MM-dd HH:mm:ss|2020-01-05 13:05:06,5|2020-01-05T13:05:06.500",
                "yyyy-MM-dd HH:mm:ss|2020-01-05 23:59:60|2020-01-06T00:00",
                "yyyy-MM-dd[ HH:mm]|2020-01-05|2020-01-05T00:00",
                "[EEE, ]d MMM yyyy|Sun, 5 Jan 2020|2020-01-05T00:00",
                "[EEE, ]d MMM yyyy|5 Jan 2020|2020-01-05T00:00",
                "MMM d, yyyy h:mm a|Jan 5, 2020 1:05 PM|2020-01-05T13:05",
                "yyyy 'week' ww|2020 week 02|2020-01-06T00:00",
                "YYYY-Www-e|2020-W02-3|2020-01-08T00:00",
                "yyyy-Qq|2020-Q2|2020-04-01T00:00",
                "yyyy QQQ|2020 Q2|2020-04-01T00:00",
                "yyyy'H'f|2020H2|2020-07-01T00:00",
                "yyyyDDD|2020032|2020-02-01T00:00",
                "d/M/yy|5/1/49|2049-01-05T00:00",
                "d/M/yy|5/1/50|1950-01-05T00:00",
                "yyy/MM/dd|109/01/05|2020-01-05T00:00",
                "Hmm|905|1970-01-01T09:05",
                "Hmm|1305|1970-01-01T13:05",
                "kk:mm|24:00|1970-01-02T00:00",
                "yyyy-MM-dd HH:mm - yyyy-MM-dd HH:mm|2020-01-05 13:00 - 2020-01-05 14:00|2020-01-05T13:00",
                "%Y-%m-%d %H:%M:%S|2020-01-05 13:05:06|2020-01-05T13:05:06",
                "%d %b %Y|5 Jan 2020|2020-01-05T00:00",
                "%s|1578229200|2020-01-05T13:00",
                "epoch seconds|1578229200|2020-01-05T13:00",
                "epoch milliseconds|1578229200000|2020-01-05T13:00",
                "epoch milliseconds|1.5782292E12|2020-01-05T13:00",
                "epoch micros|1578229200000000|2020-01-05T13:00",
                "epoch nanos|1578229200000000000|2020-01-05T13:00",
                "epoch|1578229200000000|2020-01-05T13:00",
                "Excel days|45292|2024-01-01T00:00",
                "Excel days|59|1900-02-28T00:00",
                "Excel days|61|1900-03-01T00:00",
                "decimal year|1990.5|1990-07-02T00:00",
                "hour 1-24|1|1970-01-01T00:00",
                "yyyy-MM-dd|２０２０－０１－０５|2020-01-05T00:00",
                "yyyy-MM|2020-01*|2020-01-01T00:00",
                "yyyy-MM|2020-01 (p)|2020-01-01T00:00",
                "yyyy-MM-dd|2020-02-30|",
                "yyyy-MM-dd|2019-02-29|",
                "yyyy-MM-dd|2020-01-05x|",
                "yyyy-MM-dd|20200105|",
                "yyyy-MM-dd|*|",
                "yyyy-MM-dd|(|",
                "HH:mm|24:01|",
                "HH:mm|12:60|",
                "yyyy-DDD|2019-366|",
                "YYYY-'W'ww|2019-W53|",
                "h:mm a|13:00 AM|",
                "epoch seconds|1e|",
                "epoch seconds|.|",
                "Excel days|0|"
            })
    void readsWhatItsPatternSays(String pattern, String cell, LocalDateTime time) {
        long wall = TimeForm.named(pattern).reader().read(cell);
        assertThat(wall)
                .isEqualTo(
                        time == null
                                ? TimeReader.UNREADABLE
                                : time.toInstant(ZoneOffset.UTC).toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-01-05 13:05Z|0",
                "2020-01-05 13:05 UTC|0",
                "2020-01-05 13:05+01:00|3600",
                "2020-01-05 13:05 +0530|19800",
                "2020-01-05 13:05-05|-18000",
                "2020-01-05 13:05\u221205:00|-18000",
                "2020-01-05 13:05 GMT+0100|3600",
                "2020-01-05 13:05 GMT-1|-3600",
                "2020-01-05 13:05+01:00[Europe/Berlin]|3600",
                "2020-01-05 13:05 CET|",
                "2020-01-05 13:05 (CET/CEST)|",
                "2020-01-05 13:05 Europe/Berlin|",
                "2020-01-05 13:05|"
            })
    void anOffsetMayFollowAnyTimeOfDay(String cell, Integer seconds) {
        TimeReader reader = TimeForm.named("yyyy-MM-dd HH:mm").reader();
        reader.read("2020-01-05 13:05+09:00");
        assertThat(reader.read(cell))
                .isEqualTo(LocalDateTime.of(2020, 1, 5, 13, 5)
                        .toInstant(ZoneOffset.UTC)
                        .toEpochMilli());
        assertThat(reader.offset()).isEqualTo(seconds == null ? TimeReader.NO_OFFSET : seconds);
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-MM-dd HH:mm, MINUTES, true, true, false",
        "yyyy-MM-dd HH:mm:ss.SSS, MILLIS, true, true, false",
        "dd.MM.yy, DAYS, true, false, true",
        "HH:mm:ss, SECONDS, false, true, false",
        "yyyy'Q'q, MONTHS, true, false, false",
        "MMM, MONTHS, false, false, false",
        "YYYY-'W'ww, WEEKS, true, false, false",
        "yyyy, YEARS, true, false, false",
        "epoch, NANOS, true, true, false",
        "decimal year, DAYS, true, true, false",
        "hour 0-23, HOURS, false, true, false"
    })
    void tellsWhatItGives(String name, ChronoUnit unit, boolean date, boolean clock, boolean shortYear) {
        TimeForm form = TimeForm.named(name);
        assertThat(form.name()).isEqualTo(name);
        assertThat(form.unit()).isEqualTo(unit);
        assertThat(form.hasDate()).isEqualTo(date);
        assertThat(form.hasClock()).isEqualTo(clock);
        assertThat(form.hasShortYear()).isEqualTo(shortYear);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-MM-dd g|series.problem.timeLetter",
                "date|series.problem.timeLetter",
                "%Y-%m-%Q|series.problem.timeLetter",
                "%|series.problem.timeLetter",
                "yyyy 'week|series.problem.timeQuote",
                "yyyy-MM-dd[ HH:mm|series.problem.timeBracket",
                "yyyy]|series.problem.timeBracket",
                "yyyy-dd|series.problem.timeIncomplete",
                "mm:ss|series.problem.timeIncomplete",
                "''|series.problem.timeIncomplete",
                "yyyy-MM yyyy dd HH|series.problem.timeIncomplete",
                "yyyy-MM yyyy-dd|series.problem.timeIncomplete"
            })
    void refusesOtherPatternsWithAReason(String pattern, String key) {
        assertThatExceptionOfType(TimePatternException.class)
                .isThrownBy(() -> TimeForm.named(pattern))
                .satisfies(e -> assertThat(e.reason().key()).isEqualTo(key))
                .satisfies(e -> assertThat(e.reason().arguments().get(0)).isEqualTo(pattern));
    }

    @Test
    void anApostropheAndBlanksRoundACellDoNotMatter() {
        TimeReader reader = TimeForm.named("yyyy-MM-dd").reader();
        assertThat(reader.read("  '2020-01-05 \t")).isEqualTo(reader.read("2020-01-05"));
        assertThat(reader.read("'2020-01-05'")).isEqualTo(reader.read("2020-01-05"));
        assertThat(reader.read("\u00a02020-01-05\u3000\u00a0 ")).isEqualTo(reader.read("2020-01-05"));
        assertThat(reader.read("\u00a0")).isEqualTo(TimeReader.UNREADABLE);
        assertThat(reader.read("'")).isEqualTo(TimeReader.UNREADABLE);
        assertThat(reader.read(" ")).isEqualTo(TimeReader.UNREADABLE);
    }

    @Test
    void anEmptyPatternIsNone() {
        assertThatExceptionOfType(TimePatternException.class).isThrownBy(() -> TimeForm.named(" "));
    }

    @Test
    void wordsNameTheirForms() {
        assertThat(NamedForms.words())
                .hasSize(36)
                .allSatisfy(word -> assertThat(TimeForm.named(word).name()).isEqualTo(word));
    }
}
