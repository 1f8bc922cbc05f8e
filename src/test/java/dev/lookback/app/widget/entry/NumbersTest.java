package dev.lookback.app.widget.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.widget.field.Ladder;
import java.math.BigInteger;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"60|60", " 1,440 |1440", "1 440|1440", "６０|60", "−3|-3", "1_000|1000"})
    void wholeNumbersAsPeopleTypeThem(String text, long value) {
        assertThat(Numbers.whole(text)).contains(BigInteger.valueOf(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6x", "1.440", "1.5", "1,5", "--1", "1e3"})
    void whatIsNoWholeNumber(String text) {
        assertThat(Numbers.whole(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|1e-4|0.0001",
                "en|0.5|0.5",
                "en|.5|0.5",
                "en|0,5|0.5",
                "en|1,234.5|1234.5",
                "en|1,234|1234",
                "de|0,5|0.5",
                "de|1,234|1.234",
                "de|1E-3|0.001",
                "zh-CN|０．５|0.5",
                "en|5.|5"
            })
    void decimalsAsPeopleTypeThem(String language, String text, double value) {
        assertThat(Numbers.decimal(text, Locale.forLanguageTag(language))).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "e5", "1e", "NaN", "Infinity", "1e999", "1.2.3", "0x1p3", "1d"})
    void whatIsNoDecimal(String text) {
        assertThat(Numbers.decimal(text, Locale.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.0001,1e-4", "0.00025,2.5e-4", "0.9,0.9", "0,0", "120000000,120000000", "-0.00001,-1e-5", "10,10"})
    void theShortestText(double value, String text) {
        assertThat(Numbers.write(value, Locale.ENGLISH)).isEqualTo(text);
    }

    @Property
    void whatIsWrittenReadsBackTheSameInAnyLanguage(@ForAll @DoubleRange(min = -1e15, max = 1e15) double value) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN, Locale.SIMPLIFIED_CHINESE}) {
            assertThat(Numbers.decimal(Numbers.write(value, locale), locale)).contains(value + 0.0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1e-4,1,2e-4",
        "1e-4,-1,5e-5",
        "1e-4,3,1e-3",
        "3e-4,1,5e-4",
        "3e-4,-1,2e-4",
        "1,-1,0.5",
        "0,1,1e-8",
        "1e-8,-1,0",
        "0,-1,0",
        "5,1,10",
        "7e-9,0,7e-9",
        "0.001,-6,1e-5"
    })
    void rungsOfTheLadder(double value, int rungs, double next) {
        assertThat(Ladder.climb(value, rungs)).isEqualTo(next);
    }
}
