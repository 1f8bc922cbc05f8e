package dev.lookback.series.column.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.column.expression.ExpressionCursor.Completion;
import dev.lookback.series.column.expression.ExpressionCursor.Wanted;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completion of expressions; the caret is at the bar. */
class ExpressionCursorTest {

    private static final List<String> COLUMNS = List.of("Close", "Volume", "Volume BTC", "Adj Close", "最高");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Cl|; Close; Close|",
                "2 * vo| + 1; Volume; 2 * Volume| + 1",
                "log(clo|se) - 1; Close; log(Close|) - 1",
                "`Adj|; Adj Close; `Adj Close`|",
                "\"adj |; Adj Close; `Adj Close`|",
                "1 + ad|; Adj Close; 1 + `Adj Close`|",
                "BTC|; Volume BTC; `Volume BTC`|",
                "zs|; zscore(x, n); zscore(|",
                "l|og(Close); lag(x, n); lag|(Close)",
                "Close / m|; ma(x, n); Close / ma(|",
                "最|; 最高; 最高|",
            })
    void namesAreCompleted(String typed, String chosen, String completed) {
        int caret = typed.indexOf('|');
        String text = typed.replace("|", "");
        ExpressionCursor cursor = ExpressionCursor.at(text, caret);
        Completion completion = cursor.completions(COLUMNS).stream()
                .filter(one -> one.name().equals(chosen))
                .findFirst()
                .orElseThrow();

        String result = text.substring(0, cursor.from()) + completion.insert() + "|" + text.substring(cursor.to());
        assertThat(result).isEqualTo(completed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|; VALUE; ; 0",
                "1 + |; VALUE; ; 0",
                "Close |; OPERATOR; ; 0",
                "Close) |; OPERATOR; ; 0",
                "ma(|; VALUE; MA; 0",
                "ma(Close, |; ROWS; MA; 1",
                "ma(Close, 2|; ROWS; MA; 1",
                "ma(Close, 2) |; OPERATOR; ; 0",
                "ma((1, |; VALUE; ; 1",
                "clip(ma(x, 2), |, 3); VALUE; CLIP; 1",
                "min(1, 2, |; VALUE; MIN; 2",
            })
    void theCallAroundTheCaretIsTold(String typed, Wanted wanted, ColumnFunction function, int argument) {
        ExpressionCursor cursor = ExpressionCursor.at(typed.replace("|", ""), typed.indexOf('|'));

        assertThat(cursor.wanted()).isEqualTo(wanted);
        assertThat(cursor.function().orElse(null)).isEqualTo(function);
        assertThat(cursor.argument()).isEqualTo(argument);
    }

    @Test
    void beginningsComeFirstAndFunctionsAreExplained() {
        List<Completion> found = ExpressionCursor.at("cl", 2).completions(COLUMNS);

        assertThat(found).extracting(Completion::name).containsExactly("Close", "clip(x, low, high)", "Adj Close");
        assertThat(found.get(1).explanation()).contains(ColumnFunction.CLIP.explanation());
        assertThat(ExpressionCursor.at("ma", 2).completions(COLUMNS))
                .as("what is typed comes before max")
                .first()
                .extracting(Completion::name)
                .isEqualTo("ma(x, n)");
        assertThat(ExpressionCursor.at("", 0).completions(COLUMNS))
                .hasSize(COLUMNS.size() + ColumnFunction.values().length);
        assertThat(ExpressionCursor.at("cl(Close)", 2).completions(COLUMNS))
                .extracting(Completion::name)
                .containsExactly("clip(x, low, high)");
        assertThat(ExpressionCursor.at("最高", 2).completions(COLUMNS)).isEmpty();
    }
}
