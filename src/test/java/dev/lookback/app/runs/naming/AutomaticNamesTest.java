package dev.lookback.app.runs.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.runs.filter.RunFieldNames;
import dev.lookback.network.Network;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.recipe.EarlyStopping;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.RecipeOrigin;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunFields;
import dev.lookback.text.Texts;
import dev.lookback.training.Waves;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AutomaticNamesTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts CHINESE = new Texts(Locale.SIMPLIFIED_CHINESE);

    private final Recipe base = Waves.recipe();

    private static String name(Recipe base, Recipe recipe, Texts texts) {
        return AutomaticNames.of(new RecipeOrigin(recipe, Optional.of(base)), texts);
    }

    private Recipe withLookback(int lookback) {
        return base.withWindows(base.windows().withLookback(lookback));
    }

    /** The recipe with another number of filters in each of its convolutions. */
    private static Recipe withFilters(Recipe recipe, int filters) {
        return recipe.withNetwork(new Network(recipe.network().layers().stream()
                .map(layer -> layer instanceof Conv1D conv ? (Layer) conv.withFilters(filters) : layer)
                .toList()));
    }

    @Test
    void aNameHasWhatTheRunChanged() {
        Recipe changed = withFilters(withLookback(81), 33);
        assertThat(name(base, changed, ENGLISH)).isEqualTo("lookback 81, filters 33");
        assertThat(name(base, changed, CHINESE)).isEqualTo("回看 81、滤波器数 33");
    }

    @Test
    void aNameIsShort() {
        Recipe changed = withFilters(withLookback(81), 33)
                .withTraining(base.training()
                        .withOptimizer(Optimizer.Sgd.keras())
                        .withBatchSize(7)
                        .withEpochs(1234));
        assertThat(name(base, changed, ENGLISH)).isEqualTo("lookback 81, filters 33, optimizer SGD, 2 more");
    }

    @Test
    void numbersAreRounded() {
        Recipe changed = base.withTraining(base.training().withLearningRate(0.010819200714177805));
        assertThat(name(base, changed, ENGLISH)).isEqualTo("learning rate 0.01082");
    }

    @Test
    void layersThatCameAndWentAreNamed() {
        List<Layer> layers = new ArrayList<>(base.network().layers());
        layers.add(0, Conv1D.of(4, 3, dev.lookback.network.layer.Activation.RELU));
        Recipe more = base.withNetwork(new Network(layers));
        assertThat(name(base, more, ENGLISH)).isEqualTo("with Conv1D");
        assertThat(name(more, base, ENGLISH)).isEqualTo("without Conv1D");
    }

    @Test
    void theSeedIsNamedWhereItAloneDiffers() {
        assertThat(name(base, base.withSeed(41), ENGLISH)).isEqualTo("seed 41");
        assertThat(name(base, withLookback(81).withSeed(41), ENGLISH)).isEqualTo("lookback 81");
        assertThat(name(base, base, ENGLISH)).isEmpty();
        assertThat(AutomaticNames.of(new RecipeOrigin(base, Optional.empty()), ENGLISH))
                .isEmpty();
    }

    @Test
    void whereTheFileLiesIsNoName() {
        assertThat(name(
                        base,
                        base.withData(base.data().withPath("/elsewhere.csv").withDigest("0")),
                        ENGLISH))
                .isEmpty();
    }

    @Test
    void comparedRecipesAreNamedByWhatDiffersAmongThem() {
        assertThat(AutomaticNames.among(List.of(withLookback(80), withLookback(90), withLookback(80)), ENGLISH))
                .containsExactly("lookback 80", "lookback 90", "lookback 80");
        assertThat(AutomaticNames.among(List.of(base), ENGLISH)).containsExactly("");
    }

    @Test
    void columnsAreTheDifferingFieldsTheMostTellingFirst() {
        Recipe other =
                withLookback(90).withTraining(base.training().withBatchSize(7)).withSeed(3);
        assertThat(DifferingFields.of(List.of(base, other, base)))
                .extracting(RunField::word)
                .containsExactly("windows.lookback", "training.batchSize");
        assertThat(DifferingFields.of(List.of(base, base.withSeed(9)))).isEmpty();
    }

    @Test
    void aColumnHasValuesAndAName() {
        Recipe stopping =
                base.withTraining(base.training().withEarlyStopping(Optional.of(new EarlyStopping(5, 0.001))));
        Recipe inputs = base.withData(base.data().withFeatures(List.of("a", "b")));
        List<RunField> columns = DifferingFields.of(List.of(base, stopping, inputs));
        assertThat(columns)
                .extracting(RunField::word)
                .containsExactly("data.features[*]", "training.earlyStopping.patience");
        for (Texts texts : List.of(ENGLISH, CHINESE)) {
            assertThat(columns)
                    .noneMatch(field -> RunFieldNames.of(texts).name(field).equals(field.word()));
        }
    }

    @Test
    void parametersStandForNetworksWithOtherLayers() {
        List<Layer> layers = new ArrayList<>(base.network().layers());
        layers.add(0, Conv1D.of(4, 3, dev.lookback.network.layer.Activation.RELU));
        Recipe more = base.withNetwork(new Network(layers));
        assertThat(DifferingFields.of(List.of(base, more, withFilters(base, 77))))
                .containsExactly(RunField.Own.PARAMETERS);
    }

    @Test
    void defaultColumnsFitTheTableAndHaveScoresBesides() {
        List<RunField> many = IntStream.range(0, 20)
                .mapToObj(i -> RunFields.of("layers[" + i + "].kernelSize").orElseThrow())
                .toList();
        List<RunField> narrow = DefaultColumns.of(new RunDifferences(List.of(), many, true), 700);
        List<RunField> wide = DefaultColumns.of(new RunDifferences(List.of(), many, false), 1600);
        assertThat(narrow.get(0)).isEqualTo(RunField.Own.SERIES);
        assertThat(narrow).containsAll(many.subList(0, 2)).doesNotContain(many.get(2));
        assertThat(wide)
                .doesNotContain(RunField.Own.SERIES)
                .containsAll(many.subList(0, 6))
                .doesNotContain(many.get(6));
        assertThat(wide).extracting(RunField::word).contains("skill", "maeUnits", "created");
        assertThat(DefaultColumns.of(new RunDifferences(List.of(), List.of(RunField.Own.EPOCH), false), 1600))
                .doesNotHaveDuplicates();
    }
}
