package dev.lookback.recipe.preset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.layer.Dense;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.SomeSeries;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.window.split.SplitSpec;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PresetScopeTest {

    private static final Set<Preset> NOTEBOOKS = EnumSet.of(Preset.NOTEBOOK, Preset.NOTEBOOK_REPAIRED);

    private final Series series = SomeSeries.notebook();
    private final Recipe before = before();

    /** Two inputs, another target, three rows ahead, splits of its own. */
    private Recipe before() {
        Recipe small = Preset.SMALL.on(series);
        return small.withLength(3)
                .withData(small.data()
                        .withPath("as given.csv")
                        .withFeatures(List.of("close", "vol"))
                        .withTarget("low"))
                .withSplits(new SplitSpec.ByFraction(0.6, 0.2, 0.2))
                .withSeed(7);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void theNetworkOnlyIsTheNetworkOnly(Preset preset) {
        Recipe after = PresetScope.NETWORK.apply(preset, before, series);
        assertThat(after).isEqualTo(before.withNetwork(after.network()));
        assertThat(((Dense) after.network()
                                .layers()
                                .get(after.network().layers().size() - 1))
                        .units())
                .as("outputs")
                .isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void networkAndTrainingKeepWhatBelongsToTheData(Preset preset) {
        Recipe after = PresetScope.NETWORK_AND_TRAINING.apply(preset, before, series);
        assertThat(after)
                .isEqualTo(before.withNetwork(after.network())
                        .withTraining(preset.on(series).training()));
        boolean trainable = RecipeCheck.of(after, series).trainable();
        assertThat(trainable || NOTEBOOKS.contains(preset)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void allIsThePresetOnTheFileAsItWasNamed(Preset preset) {
        Recipe fresh = preset.on(series);
        assertThat(PresetScope.ALL.apply(preset, before, series))
                .isEqualTo(fresh.withData(fresh.data()
                        .withPath("as given.csv")
                        .withDigest(before.data().digest())));
    }

    @Test
    void onlyTheNotebooksOfferAllFirst() {
        for (Preset preset : Preset.values()) {
            assertThat(PresetScope.usual(preset))
                    .isEqualTo(NOTEBOOKS.contains(preset) ? PresetScope.ALL : PresetScope.NETWORK_AND_TRAINING);
        }
    }
}
