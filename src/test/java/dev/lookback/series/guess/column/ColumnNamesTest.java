package dev.lookback.series.guess.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date",
                "timeOpen",
                "close_time",
                "YYYYMM",
                "yyyy-mm-dd hh:mm",
                "fluxdate",
                "Datum von",
                "交易日期",
                "ts",
                "Observation Date (UTC)",
                "YYMMDD"
            })
    void namesOfTimes(String name) {
        assertThat(ColumnNames.isTime(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "candidate", "Sales", "temperature", "humid", "Symbol", "my"})
    void namesOfOtherThings(String name) {
        assertThat(ColumnNames.isTime(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Time", "Uhrzeit", "Tid (UTC)", "fluxtime", "Hora UTC", "Time Zeit", "Aika [Paikallinen aika]"})
    void namesOfClocks(String name) {
        assertThat(ColumnNames.isClock(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Elapsed Time", "Open Time", "Bedtime", "Duration", "Sunrise", "datetime"})
    void lengthsAndOtherTimesOfDayAreNoClocks(String name) {
        assertThat(ColumnNames.isClock(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "年/Year, YEAR",
        "#YY, YEAR",
        "YY yr, YEAR",
        "Settlement Period, PERIOD",
        "Hour Ending, HOUR",
        "hour_of_day, HOUR",
        "Hora UTC, HOUR",
        "Day of Year, DAY_OF_YEAR",
        "Měsíc, MONTH",
        "Yıl, YEAR",
        "季度, QUARTER",
        "KW, WEEK"
    })
    void namesOfFields(String name, TimeField field) {
        assertThat(TimeFieldNames.of(name)).contains(field);
    }

    @Test
    void mmMayBeMonthsOrMinutes() {
        assertThat(TimeFieldNames.of("mm")).containsExactlyInAnyOrder(TimeField.MONTH, TimeField.MINUTE);
        assertThat(TimeFieldNames.of("Min temp")).isEmpty();
        assertThat(TimeFieldNames.of("")).isEmpty();
    }

    @Test
    void oneLetterTellsNoPartOfATimeByItself() {
        assertThat(ColumnNames.timePart("d")).isEmpty();
        assertThat(ColumnNames.timePart("日")).contains(ChronoUnit.DAYS);
        assertThat(ColumnNames.timePart("Stunde")).contains(ChronoUnit.HOURS);
    }
}
