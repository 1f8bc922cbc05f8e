package dev.lookback.runs.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.field.RecipeField;
import dev.lookback.recipe.field.RecipeFields;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SuggestionTest {

    @ParameterizedTest
    @EnumSource(Preset.class)
    void whatIsSuggestedCanBeSearched(Preset preset) {
        Recipe recipe = preset.on(ArraySeries.of("a", new double[2000]));

        assertThat(RecipeFields.of(recipe)).isNotEmpty().allSatisfy(field -> {
            String vary = field.path() + "=" + Suggestion.values(field);
            SearchSpace space = SearchSpace.parse(recipe, List.of(vary));
            assertThat(space.dimensions().get(0).all().map(List::size).orElse(2))
                    .as(vary)
                    .isGreaterThan(1);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows.lookback | 40 | 20..80:10",
                "windows.delay | 1 | 1..2",
                "training.epochs | 0 | 1..2",
                "network.layers[0].count | 1 | 1,2,3",
                "windows.maxGap | '' | 1,2,3",
            })
    void wholeNumbersFromHalfToTwice(String path, String value, String values) {
        assertThat(Suggestion.values(new RecipeField(path, RecipeField.Kind.WHOLE_NUMBER, value, List.of())))
                .isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.001 | 1e-4..0.01:log",
                "0.2 | 0..1",
                "0 | 0..0.5",
                "'' | 0..0.5",
            })
    void numbersByTheirFactorsSharesByTheirDifferences(String value, String values) {
        assertThat(Suggestion.values(new RecipeField("x", RecipeField.Kind.NUMBER, value, List.of())))
                .isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | 10..1000:log", "250 | 25..2500:log"})
    void aHalfLifeIsSomeRows(String value, String values) {
        assertThat(Suggestion.values(
                        new RecipeField("training.rowWeights.halfLife", RecipeField.Kind.NUMBER, value, List.of())))
                .isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource({"1e-4,1e-4", "0.003,0.003", "64,64", "1.5,1.5", "2500000,2.5e6", "0,0", "-0.25,-0.25"})
    void numbersAreWrittenAsShortAsCanBe(double value, String text) {
        assertThat(Suggestion.text(value)).isEqualTo(text);
    }
}
