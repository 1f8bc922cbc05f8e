package dev.lookback.recipe.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.Problem.Severity;
import dev.lookback.recipe.fix.Fix;
import dev.lookback.recipe.fix.Fixes;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.window.weight.RowWeights;
import dev.lookback.window.weight.RowWeights.ByRows;
import dev.lookback.window.weight.RowWeights.ByTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Problems of the weights of rows. */
class WeightCheckTest {

    private static final LocalDateTime FIRST = LocalDate.of(2020, 1, 1).atStartOfDay();
    private static final ArraySeries ROWS = ArraySeries.of(
            "y", IntStream.range(0, 400).mapToDouble(i -> Math.sin(i / 5.0)).toArray());
    private static final Series DAYS = ROWS.daily(FIRST.toLocalDate());

    private static Recipe recipe(Series series, RowWeights weights) {
        Recipe recipe = Preset.SMALL.on(series);
        return recipe.withTraining(recipe.training().withRowWeights(weights));
    }

    private static List<Problem> problems(Series series, RowWeights weights) {
        return RecipeCheck.of(recipe(series, weights), series).problems().stream()
                .filter(problem -> problem.field().startsWith("training.rowWeights"))
                .toList();
    }

    private static RowWeights spans(RowWeights.Span... spans) {
        return RowWeights.EVEN.withSpans(List.of(spans));
    }

    private static void assertProblem(Series series, RowWeights weights, String field, Severity severity, String key) {
        assertThat(problems(series, weights)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("training.rowWeights." + field);
            assertThat(problem.severity()).isEqualTo(severity);
            assertThat(problem.message().key()).isEqualTo("recipe.problem." + key);
            List<Fix> fixes = Fixes.of(recipe(series, weights), series, problem);
            assertThat(fixes).isNotEmpty();
            assertThat(fixes)
                    .allMatch(fix -> problems(series, fix.result().training().rowWeights())
                            .isEmpty());
        });
    }

    @Test
    void weightsThatAreInOrderHaveNone() {
        assertThat(problems(ROWS, RowWeights.EVEN)).isEmpty();
        assertThat(problems(ROWS, spans(new ByRows(0, 100, 0)).withHalfLife(OptionalDouble.of(1))))
                .isEmpty();
        assertThat(problems(DAYS, spans(new ByTime(FIRST, FIRST.plusDays(100), 2), new ByRows(50, 90, 0.1))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -3, 0.9, Double.NaN, Double.POSITIVE_INFINITY})
    void aHalfLifeIsAtLeastARow(double rows) {
        assertProblem(
                ROWS, RowWeights.EVEN.withHalfLife(OptionalDouble.of(rows)), "halfLife", Severity.ERROR, "atLeastOne");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, Double.NaN, Double.POSITIVE_INFINITY})
    void aFactorIsZeroOrAbove(double factor) {
        assertProblem(
                ROWS,
                spans(new ByRows(0, 100, 1), new ByRows(3, 90, factor)),
                "spans[1].factor",
                Severity.ERROR,
                "notNegative");
    }

    @Test
    void aSpanHasABeginningAndAnEnd() {
        assertProblem(ROWS, spans(new ByRows(90, 89, 1)), "spans[0]", Severity.ERROR, "spanBackwards");
        assertProblem(ROWS, spans(new ByRows(-1, 89, 1)), "spans[0].from", Severity.ERROR, "notNegative");
        assertProblem(
                DAYS, spans(new ByTime(FIRST, FIRST.minusSeconds(1), 1)), "spans[0]", Severity.ERROR, "spanBackwards");
        assertProblem(
                ROWS, spans(new ByTime(FIRST, FIRST.plusDays(90), 1)), "spans[0]", Severity.ERROR, "spanWithoutTime");
    }

    @Test
    void aSpanThatChangesNothingIsToldOf() {
        assertProblem(ROWS, spans(new ByRows(5000, 6000, 0)), "spans[0]", Severity.WARNING, "spanUnused");
        assertProblem(
                DAYS,
                spans(new ByTime(FIRST.minusYears(9), FIRST.minusYears(8), 0)),
                "spans[0]",
                Severity.WARNING,
                "spanUnused");
    }

    @Test
    void someWindowMustCount() {
        assertProblem(ROWS, spans(new ByRows(0, 399, 0)), "spans", Severity.ERROR, "noWeight");
        assertThat(RecipeCheck.of(recipe(ROWS, spans(new ByRows(0, 399, 0))), ROWS)
                        .trainable())
                .isFalse();
    }
}
