package dev.lookback.runs.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {

    private static final RunField SKILL = new RunField.OfSplit(Split.VALIDATION, RunField.OfSplit.Score.SKILL);

    private static Filter compare(RunField field, Filter.Comparison comparison, Object value) {
        return new Filter.Compare(field, comparison, value);
    }

    @Test
    void nothingMeansEveryRun() {
        assertThat(Filter.parse("  ")).isEqualTo(Filter.all());
    }

    @Test
    void fieldsOfScoresAndOfRecipesAreCompared() {
        assertThat(Filter.parse("skill > 0 and kernelSize = 7"))
                .isEqualTo(new Filter.And(List.of(
                        compare(SKILL, Filter.Comparison.GREATER, 0.0),
                        compare(new RunField.OfRecipe("kernelSize"), Filter.Comparison.EQUAL, 7.0))));
    }

    @Test
    void andBindsMoreThanOr() {
        Filter a = compare(SKILL, Filter.Comparison.GREATER, 0.0);
        Filter b = compare(RunField.Own.EPOCH, Filter.Comparison.AT_LEAST, 3.0);
        Filter c = compare(RunField.Own.STATE, Filter.Comparison.EQUAL, "failed");

        assertThat(Filter.parse("skill>0 or epoch>=3 and state=failed"))
                .isEqualTo(new Filter.Or(List.of(a, new Filter.And(List.of(b, c)))));
        assertThat(Filter.parse("(skill>0 OR epoch>=3) and not state == 'failed'"))
                .isEqualTo(new Filter.And(List.of(new Filter.Or(List.of(a, b)), new Filter.Not(c))));
    }

    @Test
    void percentagesAndDatesAndFlagsAreUnderstood() {
        assertThat(Filter.parse("validation.skill < -2.5%")).isEqualTo(compare(SKILL, Filter.Comparison.LESS, -0.025));
        Instant midnight =
                LocalDate.of(2026, 11, 23).atStartOfDay(ZoneId.systemDefault()).toInstant();
        assertThat(Filter.parse("created > 2026-11-23"))
                .isEqualTo(compare(RunField.Own.CREATED, Filter.Comparison.GREATER, midnight));
        assertThat(Filter.parse("starred")).isEqualTo(Filter.parse("starred = true"));
    }

    @Test
    void wordsAreLookedFor() {
        assertThat(Filter.parse("base 'two words'"))
                .isEqualTo(new Filter.And(List.of(new Filter.Mentions("base"), new Filter.Mentions("two words"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "skil > 0 | 0 | Did you mean skill",
                "skill > | 7 | skill is not compared with anything",
                "skill > high | 8 | not a number",
                "(skill > 0 | 10 | not closed",
                "skill > 0 and | 13 | The filter ends too early",
                "skill > 0 ) | 10 | not expected",
                "created > soon | 10 | not a date",
                "starred = maybe | 10 | true or false",
                "> 3 | 0 | not expected",
                "zzz = 3 | 0 | no field",
            })
    void whatIsWrongIsToldWithItsPlace(String text, int position, String message) {
        FilterException e = catchThrowableOfType(FilterException.class, () -> Filter.parse(text));

        assertThat(new Texts(Locale.ENGLISH).get(e.reason())).contains(message);
        assertThat(e.position()).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"layers[0].filters", "training.optimizer.type", "windows.lookback", "target", "test.mae"})
    void everyPathIntoARecipeIsAField(String word) {
        assertThat(RunFields.of(word)).get().extracting(RunField::word).isEqualTo(word);
    }

    @Test
    void everyFieldIsFoundByItsWord() {
        assertThat(RunFields.all())
                .allSatisfy(field -> assertThat(RunFields.of(field.word())).contains(field));
    }
}
