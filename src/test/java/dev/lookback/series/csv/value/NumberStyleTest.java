package dev.lookback.series.csv.value;

import static dev.lookback.series.csv.value.NumberStyle.DECIMAL_COMMA;
import static dev.lookback.series.csv.value.NumberStyle.DECIMAL_POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberStyleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|1",
                "-12.5|-12.5",
                "+3|3",
                ".5|0.5",
                "1.64025161471e+11|164025161471",
                "1E3|1000",
                "3,242.09|3242.09",
                "1,234,567|1234567",
                "12,34,567.5|1234567.5",
                "1 234.5|1234.5",
                "1'234.5|1234.5",
                "60.13K|60130",
                "1.2M|1200000",
                "3B|3e9",
                "0.17%|0.17",
                "-8.75 %|-8.75",
                "$1,234.5|1234.5",
                "−5|-5",
                "1.5万|15000",
                "2亿|2e8"
            })
    void readsPointNumbers(String text, double value) {
        assertThat(DECIMAL_POINT.parse(text)).isCloseTo(value, within(Math.abs(value) * 1e-15));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,5|1.5", "1.234,5|1234.5", "1.234|1234", "-0,17%|-0.17", "1,2M|1.2e6", "7|7", "1,5e3|1500"})
    void readsCommaNumbers(String text, double value) {
        assertThat(DECIMAL_COMMA.parse(text)).isCloseTo(value, within(Math.abs(value) * 1e-15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NA", "N/A", "null", "None", "nan", "NaN", "?", "-", "--", "inf", " ", "1e999"})
    void recognisesMissingMarkers(String text) {
        assertThat(DECIMAL_POINT.parse(text)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc", "'399300", "1,5", "1,23,4", "0,123", "1.2.3", "1-2", "0x1p3", "1d", "1f", "e", "+", ".", "12a",
                "K"
            })
    void refusesOthers(String text) {
        assertThatThrownBy(() -> DECIMAL_POINT.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void detectsTheStyleFromTheCells() {
        assertThat(NumberStyle.detect(List.of("1,5", "2,25", "x"), ';')).isEqualTo(DECIMAL_COMMA);
        assertThat(NumberStyle.detect(List.of("1.234,5", "0,17%"), '\t')).isEqualTo(DECIMAL_COMMA);
        assertThat(NumberStyle.detect(List.of("1,234", "5,678"), ',')).isEqualTo(DECIMAL_POINT);
        assertThat(NumberStyle.detect(List.of("1,234", "5,678"), ';')).isEqualTo(DECIMAL_COMMA);
        assertThat(NumberStyle.detect(List.of("1,234", "5.67"), ';')).isEqualTo(DECIMAL_POINT);
        assertThat(NumberStyle.detect(List.of("1", "2"), ';')).isEqualTo(DECIMAL_POINT);
    }

    @Property(tries = 300)
    void parsesNumbersFormattedByJava(@ForAll double value) {
        assertThat(DECIMAL_POINT.parse(Double.toString(value))).isEqualTo(value);
        assertThat(DECIMAL_COMMA.parse(Double.toString(value).replace('.', ',')))
                .isEqualTo(value);
    }

    @Property(tries = 300)
    void parsesGroupedNumbers(@ForAll int value) {
        assertThat(DECIMAL_POINT.parse(String.format(Locale.ROOT, "%,d", value)))
                .isEqualTo(value);
        assertThat(DECIMAL_COMMA.parse(String.format(Locale.GERMANY, "%,d", value)))
                .isEqualTo(value);
    }
}
