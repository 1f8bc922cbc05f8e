package dev.lookback.app.sweeps.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.recipe.preset.Preset;
import dev.lookback.runs.search.SearchSpace;
import dev.lookback.series.ArraySeries;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PointValuesTest {

    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    @Test
    void numbersAreGroupedAndWordsAreThoseOfTheForms() {
        assertThat(PointValues.text("training.epochs", "100000", TEXTS)).isEqualTo("100,000");
        assertThat(PointValues.text("training.learningRate", "1.0E-4", TEXTS)).isEqualTo("1e-4");
    }

    @Test
    void numbersBelowEachOtherHaveTheSameDecimals() {
        assertThat(alike("training.learningRate", "0.00600688", "1.0E-4")).containsExactly("0.006007", "0.000100");
        assertThat(alike("training.learningRate", "0.1", "0.001")).containsExactly("0.100", "0.001");
        assertThat(alike("training.batchSize", "123456", "16")).containsExactly("123,456", "16");
        assertThat(alike("network.layers[0].activation", "RELU", "TANH"))
                .containsExactly(
                        PointValues.text("network.layers[0].activation", "RELU", TEXTS),
                        PointValues.text("network.layers[0].activation", "TANH", TEXTS));
    }

    private static Stream<String> alike(String path, String... values) {
        return Stream.of(values).map(PointValues.alike(path, Stream.of(values), TEXTS));
    }

    @Test
    void fieldsAreNamedAsInTheFormsInBothLanguages() {
        SearchSpace space = SearchSpace.parse(
                Preset.SMALL.on(ArraySeries.of("a", new double[400])),
                List.of("windows.lookback=20,40", "network.layers[0].filters=8,16"));

        assertThat(PointValues.lines(space, List.of("20", "8"), TEXTS)).isEqualTo("\nLookback: 20\nLayer 1 filters: 8");
        assertThat(PointValues.lines(space, List.of("20", "8"), new Texts(Locale.SIMPLIFIED_CHINESE)))
                .doesNotContain("windows")
                .doesNotContain("layers[0]");
    }
}
