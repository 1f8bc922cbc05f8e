package dev.lookback.series.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookback.series.column.expression.ExpressionException;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    @Test
    void eachMayUseThoseBeforeAndMissingValuesAreCounted() {
        double[] x = {4, 2, 0, 1, 8};
        List<AddedColumn> added = List.of(
                new AddedColumn("l", "log(x)"),
                new AddedColumn("d", "lag(l, 1)"),
                new AddedColumn("none", "log(-x - 1)"));

        Map<String, AddedValues> values = AddedColumn.values(added, List.of("x"), name -> x, 5);

        assertThat(values.keySet()).containsExactly("l", "d", "none");
        assertThat(values.get("l").values()).containsExactly(Math.log(4), Math.log(2), Double.NaN, 0, Math.log(8));
        assertThat(values.get("l"))
                .extracting("leading", "undefined", "firstUndefined")
                .containsExactly(0, 1, 2);
        assertThat(values.get("d"))
                .extracting("leading", "undefined", "firstUndefined")
                .containsExactly(1, 1, 3);
        assertThat(values.get("none")).extracting("leading", "undefined").containsExactly(5, 0);
    }
}
