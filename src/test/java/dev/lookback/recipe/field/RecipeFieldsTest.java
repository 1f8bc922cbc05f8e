package dev.lookback.recipe.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import dev.lookback.text.Texts;
import dev.lookback.window.TargetForm;
import dev.lookback.window.weight.RowWeights;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeFieldsTest {

    private static final Layer CONV = Conv1D.of(32, 7, Activation.RELU);

    private static final Recipe RECIPE = Preset.SMALL
            .on(ArraySeries.of("a", new double[400]))
            .withNetwork(Network.of(CONV, CONV, new GlobalMaxPool1D(), new Dense(1, Activation.LINEAR)));

    private static Recipe with(String name, String value) {
        return RecipeFields.with(RECIPE, RecipeFields.find(RECIPE, name), value);
    }

    @Test
    void numbersEnumsAndTypesAreSet() {
        assertThat(with("lookback", "75").windows().lookback()).isEqualTo(75);
        assertThat(with("learningRate", "1e-4").training().learningRate()).isEqualTo(1e-4);
        assertThat(with("targetForm", "log-return").targetForm()).isEqualTo(TargetForm.LOG_RETURN);
        assertThat(with("optimizer", "Nadam").training().optimizer()).isEqualTo(Optimizer.Nadam.keras());
        assertThat(with("shuffle", "false").training().shuffle()).isFalse();
        assertThat(with("clipNorm", "0.5").training().clipNorm()).isEqualTo(OptionalDouble.of(0.5));
        assertThat(with("halfLife", "250").training().rowWeights().halfLife()).hasValue(250);
        assertThat(with("seed", "9").seed()).isEqualTo(9);
        assertThat(with("layers[1].activation", "tanh").network().layers().get(1))
                .isEqualTo(Conv1D.of(32, 7, Activation.TANH));
    }

    @Test
    void factorsOfSpansAreSet() {
        RowWeights weights = RowWeights.EVEN.withSpans(List.of(new RowWeights.ByRows(3, 9, 0.5)));
        Recipe recipe = RECIPE.withTraining(RECIPE.training().withRowWeights(weights));
        RecipeField factor = RecipeFields.find(recipe, "spans[0].factor");
        assertThat(factor.path()).isEqualTo("training.rowWeights.spans[0].factor");
        assertThat(RecipeFields.with(recipe, factor, "0")
                        .training()
                        .rowWeights()
                        .spans())
                .containsExactly(new RowWeights.ByRows(3, 9, 0));
    }

    @Test
    void layersAreCounted() {
        assertThat(RecipeFields.find(RECIPE, "layers[0].count").value()).isEqualTo("2");
        assertThat(with("layers[0].count", "3").network().layers()).startsWith(CONV, CONV, CONV);
        assertThat(with("layers[0].count", "0").network().layers()).hasSize(2).doesNotContain(CONV);
        assertThat(with("layers[1].count", "1")).isEqualTo(RECIPE);
    }

    @Test
    void everyFieldAcceptsItsOwnValue() {
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
    void invalidFieldsAndValuesAreReported(String name, String value, String message) {
        RecipeFieldException e = catchThrowableOfType(RecipeFieldException.class, () -> with(name, value));

        assertThat(new Texts(Locale.ENGLISH).get(e.reason())).contains(message);
    }
}
