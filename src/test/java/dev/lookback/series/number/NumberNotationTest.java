package dev.lookback.series.number;

import static dev.lookback.series.number.NumberNotation.COMMA;
import static dev.lookback.series.number.NumberNotation.POINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberNotationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // plain
                "1|1",
                "-12.5|-12.5",
                "+3|3",
                ".5|0.5",
                "-.5|-0.5",
                "5.|5",
                "007|7",
                "0|0",
                "9007199254740993|9007199254740992",
                "0.1234567890123456789|0.12345678901234568",
                "123456789012345678901234567890|1.2345678901234568e29",
                // exponents
                "1.64025161471e+11|164025161471",
                "1E3|1000",
                "1.0D+03|1000",
                "1.5d-2|0.015",
                "1.64x10^11|1.64e11",
                "1.64 × 10^-3|0.00164",
                // groups
                "3,242.09|3242.09",
                "1,234,567|1234567",
                "12,34,567.5|1234567.5",
                "1,00,00,000|1e7",
                "1 234.5|1234.5",
                "1'234.5|1234.5",
                "1’234.50|1234.5",
                "1\u00a0234\u00a0567.5|1234567.5",
                "1\u2009234.5|1234.5",
                "1\u202f234.5|1234.5",
                "1_234.5|1234.5",
                // signs
                "−5|-5",
                "–5|-5",
                "%5.3|5.3",
                "-%5.3|-5.3",
                "% -5.3|-5.3",
                "- 5|-5",
                "12.50-|-12.5",
                "1,234.50-|-1234.5",
                "12.50−|-12.5",
                "5+|5",
                "(3.5)|-3.5",
                "(1,001.25)|-1001.25",
                "(-3.5)|-3.5",
                "( 3.5 )|-3.5",
                "(5)%|-5",
                "100.50 CR|100.5",
                "100.50 Dr.|-100.5",
                // currencies
                "$1,234.5|1234.5",
                "-$1,000.50|-1000.5",
                "$-1|-1",
                "$ -1|-1",
                "($1,001.25)|-1001.25",
                "$(1,001.25)|-1001.25",
                "(1,001.25) USD|-1001.25",
                "€5|5",
                "¥5|5",
                "￥5|5",
                "₹12,34,567|1234567",
                "5₽|5",
                "US$5|5",
                "HK$ 5|5",
                "CHF 1'234.50|1234.5",
                "1'234.50 CHF|1234.5",
                "USD-5|-5",
                "kr 12|12",
                "12 kr.|12",
                "Rs.500|500",
                "12 zł|12",
                "12.50 Kč|12.5",
                "12.-|12",
                "12.–|12",
                "500円|500",
                "500元|500",
                // percent
                "0.17%|0.17",
                "-8.75 %|-8.75",
                "5％|5",
                "3‰|3",
                // multipliers
                "60.13K|60130",
                "1.2M|1200000",
                "3B|3e9",
                "2T|2e12",
                "1.2k|1200",
                "$5MM|5e6",
                "1.5万|15000",
                "1.5萬|15000",
                "2亿|2e8",
                "2億円|2e8",
                "3千|3000",
                "3百万|3e6",
                "1.2万亿|1.2e12",
                "1.2万元|12000",
                "5 Mio. €|5e6",
                "5 million|5e6",
                "£1.2bn|1.2e9",
                "5 kUSD|5000",
                "€1.2M|1.2e6",
                "-1.2M€|-1.2e6",
                "2.5 crore|2.5e7",
                "7 млн|7e6",
                // other digits
                "１２．５|12.5",
                "－１，２３４．５|-1234.5",
                "（３．５）|-3.5",
                "١٢٣٫٥|123.5",
                "१२|12",
                // flags
                "12.3 p|12.3",
                "12.3 bd|12.3",
                "12.3 b|12.3",
                "12.3p|12.3",
                "12.3E|12.3",
                "12.3 P|12.3",
                "$12.3 b|1.23e10",
                "12.3*|12.3",
                "12.3 (e)|12.3",
                "12.3[1]|12.3",
                "12.3 )|12.3",
                "1,234†|1234",
                // space round it, and marks of direction
                "' 12.5 '|12.5",
                "\u00a012.5\u00a0|12.5",
                "\u200e-5|-5",
            })
    void readsNumbersWithADecimalPoint(String text, double value) {
        assertThat(POINT.parse(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5|1.5",
                "1.234,5|1234.5",
                "1.234|1234",
                "1.234.567|1234567",
                "12.34.567,5|1234567.5",
                "-0,17%|-0.17",
                "1,2M|1.2e6",
                "7|7",
                "1,5e3|1500",
                "1,5E+03|1500",
                "1,0D+03|1000",
                ",5|0.5",
                "0,123|0.123",
                "12,50-|-12.5",
                "1.100,20 €|1100.2",
                "1.100,20- EUR|-1100.2",
                "€ 1.100,20|1100.2",
                "R$ 1.234,56|1234.56",
                "(1.001,25)|-1001.25",
                "1 234,5|1234.5",
                "1\u202f234,5 €|1234.5",
                "1'234,50|1234.5",
                "12,-|12",
                "12,– €|12",
                "1,2 Mrd. €|1.2e9",
                "3,5 тыс.|3500",
                "−1.234,5|-1234.5",
                "12,3 p|12.3",
            })
    void readsNumbersWithADecimalComma(String text, double value) {
        assertThat(COMMA.parse(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "1,5",
                "1,23,4",
                "1,2345",
                "0,123",
                "1234,567",
                "1,234,56",
                "1.2.3",
                "1-2",
                "--5",
                "-(5)",
                "((5))",
                "(5",
                "5)x",
                "0x1p3",
                "0x1F",
                "1d",
                "1f",
                "1e",
                "e",
                "+",
                "12a",
                "K",
                "$",
                "$$",
                "()",
                "'399300",
                "=\"12.5\"",
                "<1",
                "< 0.5",
                ">100",
                "≤5",
                "1/2",
                "1/2/2020",
                "12/2020",
                "2020-01-01",
                "01.02.2020",
                "2020-01",
                "12:30",
                "5-Jan",
                "12-kg",
                "3-bed",
                "5 Jan",
                "2020 Q1",
                "2020W01",
                "2020M01",
                "2020年1月",
                "5 °C",
                "5 m s-1",
                "5 m/s",
                "5 kr/kWh",
                "1 2",
                "12 34",
                "1 2345",
                "1234 567",
                "1,234 567",
                "1'234,567",
                "5 (0.2)",
                "5±1",
                "5 to 6",
                "12 Main St",
                "1e5e5",
                "1..2",
                "5.5.",
                "5%%x"
            })
    void refusesOtherTexts(String text) {
        double value = POINT.parse(text);

        assertThat(value).isNaN();
        assertThat(NumberNotation.isUnreadable(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1,234.5", "0.987", "1.23.4", "1.2345", "12.5%"})
    void refusesPointsThatAreNoGroups(String text) {
        assertThat(NumberNotation.isUnreadable(COMMA.parse(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "NA",
                ".",
                "n/e",
                "unavailable",
                "***",
                "#DIV/0!",
                "-",
                "inf",
                "-Infinity",
                "1e999",
                "1e999 €"
            })
    void tellsTheMissingFromTheUnreadable(String text) {
        double value = POINT.parse(text);

        assertThat(value).isNaN();
        assertThat(NumberNotation.isUnreadable(value)).isFalse();
    }

    @Test
    void passesOverTheUnitOfTheColumn() {
        assertThat(new NumberNotation('.', "°C", false).parse("12.3 °C")).isEqualTo(12.3);
        assertThat(new NumberNotation('.', "°C", false).parse("-12.3°C")).isEqualTo(-12.3);
        assertThat(new NumberNotation('.', "°C", false).parse("12.3")).isEqualTo(12.3);
        assertThat(NumberNotation.isUnreadable(new NumberNotation('.', "°C", false).parse("12.3 °F")))
                .isTrue();
        assertThat(new NumberNotation(',', "kWh", false).parse("1.234,5 kWh")).isEqualTo(1234.5);
        assertThat(new NumberNotation('.', "m", false).parse("1.5 m")).isEqualTo(1.5);
        assertThat(new NumberNotation('.', "m s-1", false).parse("1.5 m s-1")).isEqualTo(1.5);
        assertThat(new NumberNotation('.', "人", false).parse("1.2万人")).isEqualTo(12000);
        assertThat(new NumberNotation('.', "kr/kWh", false).parse("(1.2 kr/kWh)"))
                .isEqualTo(-1.2);
    }

    @Test
    void passesOverGuardsWhereTheyAreNotThereAllTheWay() {
        NumberNotation notation = new NumberNotation('.', "", true);

        assertThat(notation.parse("'12.5")).isEqualTo(12.5);
        assertThat(notation.parse("=\"12.5\"")).isEqualTo(12.5);
        assertThat(notation.parse("12.5")).isEqualTo(12.5);
    }

    @Test
    void tellsTheFlags() {
        List<String> flags = new ArrayList<>();
        byte[] text = "x;1.5 p;2*;3;".getBytes(StandardCharsets.UTF_8);

        assertThat(POINT.parse(text, 2, 7, flags::add)).isEqualTo(1.5);
        assertThat(POINT.parse(text, 8, 10, flags::add)).isEqualTo(2);
        assertThat(POINT.parse(text, 11, 12, flags::add)).isEqualTo(3);
        assertThat(flags).containsExactly("p", "*");
    }

    @Property(tries = 300)
    void parsesNumbersAsJavaDoes(@ForAll double value) {
        assertThat(POINT.parse(Double.toString(value))).isEqualTo(value);
        assertThat(COMMA.parse(Double.toString(value).replace('.', ','))).isEqualTo(value);
    }

    @Provide
    Arbitrary<String> nearNumbers() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789.,-").ofMaxLength(12),
                Arbitraries.strings().withChars("0159.,-+ '%KmeE$()p/€").ofMaxLength(8),
                Arbitraries.strings().withChars("019.,").ofMaxLength(5).map(digits -> digits + "000"));
    }

    /** The parser of bytes has shorter ways than that of samples; they must lead to the same numbers. */
    @Property(tries = 2000)
    void readsAsTheSampleIsRead(@ForAll("nearNumbers") String text, @ForAll boolean comma) {
        NumberNotation notation = comma ? COMMA : POINT;
        CellNumber sample = CellNumber.of(text, notation);

        double value = notation.parse(text);

        assertThat((Object) value).isEqualTo(sample.isNumberIn(notation) ? sample.value() : Double.NaN);
        assertThat(NumberNotation.isUnreadable(value)).isEqualTo(!sample.isMissing() && !sample.isNumberIn(notation));
    }

    /** Nor may the short ways for the commonest forms read other numbers than the long one. */
    @Property(tries = 2000)
    void theShortWaysReadAsTheLongOneDoes(@ForAll("nearNumbers") String text, @ForAll boolean comma) {
        NumberNotation notation = comma ? COMMA : POINT;
        NumberText number = NumberText.of(text, notation);
        Assume.that(!MissingMarks.isMissingNumber(text));

        boolean isNumber = number.isNumber() && number.rest().isEmpty() && !number.isGuarded();

        assertThat((Object) notation.parse(text)).isEqualTo(isNumber ? number.value() : Double.NaN);
    }

    @Property(tries = 300)
    void everyTextHasAnAnswer(@ForAll String text) {
        POINT.parse(text);
        new NumberNotation(',', "°C", false).parse("12" + text);
        BestReadings.of(List.of(text, "1" + text), ',');
    }
}
