package dev.lookback.series.column.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookback.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions: their values, what is printed, and errors with place and suggestion. */
class ExpressionTest {

    private static final double NAN = Double.NaN;
    private static final List<String> COLUMNS =
            List.of("Close", "Volume", "Volume BTC", "T (degC)", "收盘", "Adj.Close", "sum", "2m");

    private static final Map<String, double[]> VALUES =
            Map.of("x", new double[] {1, 2, 4, 8, 16}, "y", new double[] {-2, 0, 3, 3, NAN});

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x                       | 1, 2, 4, 8, 16",
                "7                       | 7, 7, 7, 7, 7",
                "-x ^ 2                  | -1, -4, -16, -64, -256",
                "2 ^ -1                  | 0.5, 0.5, 0.5, 0.5, 0.5",
                "y ^ 0                   | 1, 1, 1, 1, NaN",
                "2 ^ 3 ^ 2               | 512, 512, 512, 512, 512",
                "x - 1 - 1               | -1, 0, 2, 6, 14",
                "x / 2 / 2               | 0.25, 0.5, 1, 2, 4",
                "2 + x * 3               | 5, 8, 14, 26, 50",
                "(2 + x) * 3             | 9, 12, 18, 30, 54",
                "x × 2 − 1               | 1, 3, 7, 15, 31",
                "x ** 2                  | 1, 4, 16, 64, 256",
                "x > 2                   | 0, 0, 1, 1, 1",
                "x ≥ 2                   | 0, 1, 1, 1, 1",
                "x <> 2                  | 1, 0, 1, 1, 1",
                "y == 3                  | 0, 0, 1, 1, NaN",
                "if(y > 0, x, -1)        | -1, -1, 4, 8, NaN",
                "IF(x > 2; x; 0)         | 0, 0, 4, 8, 16",
                "min(x, 3, y)            | -2, 0, 3, 3, NaN",
                "max(x, 3)               | 3, 3, 4, 8, 16",
                "clip(x, 2, 8)           | 2, 2, 4, 8, 8",
                "sign(y)                 | -1, 0, 1, 1, NaN",
                "abs(y)                  | 2, 0, 3, 3, NaN",
                "sqrt(x ^ 2)             | 1, 2, 4, 8, 16",
                "log(exp(x))             | 1, 2, 4, 8, 16",
                "log1p(0)                | 0, 0, 0, 0, 0",
                "log(y)                  | NaN, -Infinity, 1.0986122886681098, 1.0986122886681098, NaN",
                "lag(x, 2)               | NaN, NaN, 1, 2, 4",
                "lag(x, 0)               | 1, 2, 4, 8, 16",
                "lag(x, 9)               | NaN, NaN, NaN, NaN, NaN",
                "diff(x)                 | NaN, 1, 2, 4, 8",
                "diff(x, 2)              | NaN, NaN, 3, 6, 12",
                "pct(x)                  | NaN, 1, 1, 1, 1",
                "pct(x, 2)               | NaN, NaN, 3, 3, 3",
                "ma(x, 2)                | NaN, 1.5, 3, 6, 12",
                "sum(x, 3)               | NaN, NaN, 7, 14, 28",
                "sum(3, 2)               | NaN, 6, 6, 6, 6",
                "sum(y, 2)               | NaN, -2, 3, 6, NaN",
                "std(diff(x) - x / 2, 2) | NaN, NaN, 0, 0, 0",
                "lowest(x, 2)            | NaN, 1, 2, 4, 8",
                "highest(x, 2)           | NaN, 2, 4, 8, 16",
                "rank(-abs(x - 4), 3)    | NaN, NaN, 1, 0, 0",
                "rank(y, 3)              | NaN, NaN, 1, 0.75, NaN",
                "zscore(5, 3)            | NaN, NaN, 0, 0, 0",
                "zscore(x * 0.1 - x * 0.1 + 1e9, 2) | NaN, 0, 0, 0, 0",
                "ewm(x, 1)               | 1, 2, 4, 8, 16",
                "ewm(x, 3)               | 1, 1.6666666666666667, 3, 5.666666666666667, 11",
                "ma(lag(x, 1), 2)        | NaN, NaN, 1.5, 3, 6",
            })
    void valuesAreThose(String text, String expected) {
        double[] values = ExpressionValues.of(Expression.parse(text, VALUES.keySet()), VALUES::get, 5);

        double[] wanted = Arrays.stream(expected.split(","))
                .mapToDouble(v -> Double.parseDouble(v.strip()))
                .toArray();
        for (int row = 0; row < 5; row++) {
            if (Double.isFinite(wanted[row])) {
                assertThat(values[row]).isCloseTo(wanted[row], org.assertj.core.data.Offset.offset(1e-12 * 512));
            } else {
                assertThat(Double.valueOf(values[row])).isEqualTo(Double.valueOf(wanted[row]));
            }
        }
    }

    @Test
    void aMissingValueIsGoneWhenTheWindowHasLeftIt() {
        double[] x = {1, NAN, 3, 4, Double.POSITIVE_INFINITY, 6, 7, 8};

        assertThat(ExpressionValues.of(Expression.parse("ma(x, 2)"), n -> x, 8))
                .containsExactly(NAN, NAN, NAN, 3.5, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 6.5, 7.5);
        assertThat(ExpressionValues.of(Expression.parse("ewm(x, 1)"), n -> x, 8))
                .containsExactly(1, NAN, 3, 4, NAN, 6, 7, 8);
    }

    /** Where values are large and vary little, a running sum of squares has no digit left. */
    @Test
    void largeValuesThatVaryLittleKeepTheirDigits() {
        double[] x = new double[10_000];
        Arrays.setAll(x, i -> 1e9 + i % 2);

        double[] std = ExpressionValues.of(Expression.parse("std(x, 100)"), n -> x, x.length);

        assertThat(std[9_999]).isCloseTo(Math.sqrt(25.0 / 99), org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void theColumnItselfIsNotHandedOut() {
        double[] x = {1, 2};
        double[] values = ExpressionValues.of(Expression.parse("x"), n -> x, 2);
        values[0] = 9;

        assertThat(x).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "close/MA( close,20 ) -1       | close / ma(close, 20) - 1",
                "(a*b)+(c-(d-e))               | a * b + (c - (d - e))",
                "(-a)^2                        | (-a) ^ 2",
                "-(a+b)                        | -(a + b)",
                "(a^b)^c                       | (a ^ b) ^ c",
                "(a<b)==(c<d)                  | (a < b) == (c < d)",
                "\"T (degC)\" * .5             | `T (degC)` * 0.5",
                "1e20 + 1.50                   | 1.0e20 + 1.5",
                "收盘/Größe_2                   | 收盘 / Größe_2",
                "（a＋b）÷2                      | (a + b) / 2",
                "sum + sum(sum, 2)             | sum + sum(sum, 2)",
                "2m - Adj.Close                | `2m` - Adj.Close",
            })
    void isPrintedPlainly(String text, String printed) {
        assertThat(Expression.parse(text).text()).isEqualTo(printed);
    }

    @Test
    void columnsAreThoseItUses() {
        assertThat(Expression.parse("ma(b, 2) / `a 1` - if(b > c, -b, sum)").columns())
                .containsExactly("b", "a 1", "c", "sum");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                  | 0  | There is no expression",
                "'  '                | 0  | There is no expression",
                "Close +             | 7  | is expected, but the text ends",
                "Close * * 2         | 8  | A number, a column, a function or \"(\" is expected, but \"*\" stands there",
                "(Close              | 6  | \")\" is expected, but the text ends",
                "Close)              | 5  | the end is expected, but \")\" stands there",
                "Close 2             | 6  | An operator",
                "ma(Close            | 8  | \",\" or the \")\" of ma(x, n)",
                "ma(Close 20)        | 9  | \",\" or the \")\" of ma(x, n)",
                "ma(Close)           | 2  | ma(x, n) needs 2 arguments, but there is 1",
                "log()               | 3  | log(x) needs 1 argument, but there are none",
                "log(Close, 2)       | 11 | log(x) needs 1 argument, but there are 2",
                "ma(Close, 2,)       | 12 | is expected",
                "ma(Close, 0)        | 10 | n of ma(x, n) must be a whole number of rows from 1 to 1,000,000",
                "ma(Close, 2.5)      | 10 | whole number",
                "ma(Close, Volume)   | 10 | whole number",
                "std(Close, 1)       | 11 | from 2 to",
                "ewm(Close, 0.5)     | 11 | span of ewm(x, span) must be a number of rows from 1",
                "lag(Close, -1)      | 11 | later rows",
                "diff(Close, -1)     | 12 | later rows",
                "1 < Close < 2       | 10 | Comparisons cannot follow one another",
                "Close = 2           | 6  | write \"==\"",
                "Close & 2           | 6  | \"&\" has no meaning",
                "\"Close + 1         | 0  | is not closed",
                "1 + ``              | 4  | no name between",
                "1e400               | 0  | too large",
                "ma + 1              | 0  | ma is a function and needs brackets: ma(x, n)",
                "Foo + 1             | 0  | There is no column \"Foo\". The columns are Close, Volume",
                "foo(Close)          | 0  | There is no function foo. The functions are log",
            })
    void errorsHaveAPlaceAndSayWhatIsExpected(String text, int from, String told) {
        ExpressionException error =
                catchThrowableOfType(ExpressionException.class, () -> Expression.parse(text, COLUMNS));

        assertThat(new Texts(Locale.ENGLISH).get(error.told()))
                .contains(told)
                .startsWith("At character " + (from + 1) + ": ");
        assertThat(new Texts(Locale.SIMPLIFIED_CHINESE).get(error.told())).startsWith("第 " + (from + 1) + " 个字符处：");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "close / 2           | Close / 2",
                "Clsoe / 2           | Close / 2",
                "volum * 2           | Volume * 2",
                "adj_close           | Adj.Close",
                "1 + `t (degc)`      | 1 + `T (degC)`",
                "T (degC) / 2        | `T (degC)` / 2",
                "log(Volume BTC)     | log(`Volume BTC`)",
                "1 + Volume BTC      | 1 + `Volume BTC`",
                "sma(Close, 2)       | ma(Close, 2)",
                "shift(Close, 2)     | lag(Close, 2)",
                "zscor(Close, 2)     | zscore(Close, 2)",
                "ln(Close)           | log(Close)",
                "Close = 2           | Close == 2",
            })
    void misspelledNamesHaveASuggestion(String text, String meant) {
        ExpressionException error =
                catchThrowableOfType(ExpressionException.class, () -> Expression.parse(text, COLUMNS));

        String mended =
                text.substring(0, error.from()) + error.replacement().orElseThrow() + text.substring(error.to());
        assertThat(mended).isEqualTo(meant);
        assertThat(Expression.parse(mended, COLUMNS)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "log(", "1+", "1^", "a<", "`"})
    void longTextsAreRefused(String piece) {
        assertThatThrownBy(() -> Expression.parse(piece.repeat(100_001))).isInstanceOf(ExpressionException.class);
    }

    @Test
    void longSumsAreRead() {
        Expression tree = Expression.parse("1" + " + x".repeat(240));

        assertThat(ExpressionValues.of(tree, n -> new double[] {2}, 1)).containsExactly(481);
        assertThat(Expression.parse(tree.text())).isEqualTo(tree);
    }
}
