package dev.lookback.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookback.network.Activation;
import dev.lookback.network.Layer;
import dev.lookback.network.Network;
import dev.lookback.series.ArraySeries;
import dev.lookback.text.Texts;
import dev.lookback.window.TargetForm;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeFieldsTest {

    private static final Layer CONV = Layer.Conv1D.of(32, 7, Activation.RELU);

    private static final Recipe RECIPE = Preset.SMALL
            .on(ArraySeries.of("a", new double[400]))
            .withNetwork(Network.of(CONV, CONV, new Layer.GlobalMaxPool1D(), new Layer.Dense(1, Activation.LINEAR)));

    private static Recipe with(String name, String value) {
        return RecipeFields.with(RECIPE, RecipeFields.find(RECIPE, name), value);
    }

    @Test
    void numbersWordsAndKindsAreReplaced() {
        assertThat(with("lookback", "75").windows().lookback()).isEqualTo(75);
        assertThat(with("learningRate", "1e-4").training().learningRate()).isEqualTo(1e-4);
        assertThat(with("targetForm", "log-return").targetForm()).isEqualTo(TargetForm.LOG_RETURN);
        assertThat(with("optimizer", "Nadam").training().optimizer()).isEqualTo(Optimizer.Nadam.keras());
        assertThat(with("shuffle", "false").training().shuffle()).isFalse();
        assertThat(with("clipNorm", "0.5").training().clipNorm()).isEqualTo(OptionalDouble.of(0.5));
        assertThat(with("seed", "9").seed()).isEqualTo(9);
        assertThat(with("layers[1].activation", "tanh").network().layers().get(1))
                .isEqualTo(Layer.Conv1D.of(32, 7, Activation.TANH));
    }

    @Test
    void layersAreCounted() {
        assertThat(RecipeFields.find(RECIPE, "layers[0].count").value()).isEqualTo("2");
        assertThat(with("layers[0].count", "3").network().layers()).startsWith(CONV, CONV, CONV);
        assertThat(with("layers[0].count", "0").network().layers()).hasSize(2).doesNotContain(CONV);
        assertThat(with("layers[1].count", "1")).isEqualTo(RECIPE);
    }

    @Test
    void everyFieldTakesTheValueThatItHas() {
        assertThat(RecipeFields.of(RECIPE))
                .filteredOn(field -> !field.value().isEmpty())
                .allSatisfy(field -> assertThat(RecipeFields.with(RECIPE, field, field.value()))
                        .isEqualTo(RECIPE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filters | 3 | is ambiguous: network.layers[0].filters, network.layers[1].filters",
                "lookbak | 3 | no field",
                "layers[5].filters | 3 | Did you mean network.layers[0].filters",
                "lookback | 3.5 | whole number",
                "lookback | many | must be a number",
                "learningRate | Infinity | must be a number",
                "lookback | 1e12 | cannot be",
                "scaler | standart | Allowed: standard",
                "optimizer | Adamm | RMSprop, Adam, AdamW, Nadam, SGD",
                "layers[0].count | -1 | whole number",
            })
    void whatIsWrongIsSaid(String name, String value, String message) {
        RecipeFieldException e = catchThrowableOfType(RecipeFieldException.class, () -> with(name, value));

        assertThat(new Texts(Locale.ENGLISH).get(e.reason())).contains(message);
    }
}
