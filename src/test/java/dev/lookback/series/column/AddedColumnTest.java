package dev.lookback.series.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookback.series.column.expression.ExpressionException;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Added columns: texts of the command line, problems, columns that use those added before. */
class AddedColumnTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lv = log(vol)               | lv            | log(vol)",
                "lv=log(vol)                 | lv            | log(vol)",
                "`a = b` = x == 1            | a = b         | x == 1",
                "up = x >= lag(x, 1)         | up            | x >= lag(x, 1)",
                "log return = diff(log(x))   | log return    | diff(log(x))",
                "x/ma(x,20)-1                | x / ma(x, 20) - 1 | x/ma(x,20)-1",
                "x == 1                      | x == 1        | x == 1",
                "x >= 1                      | x >= 1        | x >= 1",
            })
    void isReadFromText(String text, String name, String expression) {
        assertThat(AddedColumn.of(text)).isEqualTo(new AddedColumn(name, expression));
    }

    @Test
    void errorsHaveTheirPlaceInTheWholeText() {
        ExpressionException error = catchThrowableOfType(ExpressionException.class, () -> AddedColumn.of("a = log(+)"));

        assertThat(error.from()).isEqualTo(9);
    }

    @Test
    void problemsAreNamed() {
        assertThat(told(new AddedColumn(" ", "x"))).contains("has no name");
        assertThat(told(new AddedColumn("x", "1"))).contains("There is a column \"x\" already");
        assertThat(told(new AddedColumn("y", "1 + X")))
                .isEqualTo("The added column \"y\": At character 5: There is no column \"X\". Did you mean \"x\"?");
        assertThat(new AddedColumn("y", "1 + x").problem(List.of("x"))).isEmpty();
    }

    private static String told(AddedColumn column) {
        return new Texts(Locale.ENGLISH).get(column.problem(List.of("x")).orElseThrow());
    }
}
