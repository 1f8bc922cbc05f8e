package dev.lookback.recipe.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lookback.network.Network;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Layer;
import dev.lookback.recipe.EarlyStopping;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.RandomRecipes;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.SomeSeries;
import dev.lookback.recipe.field.RecipeDiff.Change;
import dev.lookback.recipe.field.RecipeDiff.Difference;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.window.split.SplitSpec;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RecipeDiffTest {

    private final Recipe notebook = Preset.NOTEBOOK.on(SomeSeries.notebook());
    private final Recipe repaired = Preset.NOTEBOOK_REPAIRED.on(SomeSeries.notebook());

    @Test
    void theRepairOfTheNotebook() {
        assertThat(RecipeDiff.between(notebook, repaired))
                .containsExactly(new Change("windows.step", "5", "1"), new Change("splits.validation", "400", "218"));
    }

    @Test
    void insertingOrRemovingALayerIsOneChange() {
        Layer dropout = new Dropout(0.5);
        Recipe more = notebook.withNetwork(notebook.network().insert(1, dropout));

        assertThat(RecipeDiff.between(notebook, more))
                .containsExactly(new Change("network.layers[1]", "", "{\"type\":\"Dropout\",\"rate\":0.5}"));
        assertThat(RecipeDiff.between(more, notebook))
                .containsExactly(new Change("network.layers[1]", "{\"type\":\"Dropout\",\"rate\":0.5}", ""));
    }

    private Recipe withLayerBeforeAChangedOne() {
        Network network = notebook.network();
        Conv1D third = (Conv1D) network.layers().get(3);
        return notebook.withNetwork(network.with(3, third.withKernelSize(3)).insert(1, new Dropout(0.5)));
    }

    @Test
    void aChangedLayerAfterANewOneIsAligned() {
        Recipe changed = withLayerBeforeAChangedOne();

        assertThat(RecipeDiff.between(notebook, changed))
                .extracting(Change::field)
                .containsExactly("network.layers[1]", "network.layers[4].kernelSize");
    }

    @Test
    void aLayerThatIsAtAnotherPlaceHasItsFormerOneToo() {
        Recipe changed = withLayerBeforeAChangedOne();

        assertThat(RecipeDiff.between(notebook, changed))
                .extracting(Change::former)
                .containsExactly("network.layers[1]", "network.layers[3].kernelSize");
        assertThat(RecipeDiff.between(changed, notebook))
                .extracting(Change::field, Change::former, Change::isRemovedLayer)
                .containsExactly(
                        tuple("network.layers[1]", "network.layers[1]", true),
                        tuple("network.layers[3].kernelSize", "network.layers[4].kernelSize", false));
    }

    @Test
    void layersOfSeveralRecipesHaveTheNumbersOfTheFirst() {
        Network network = notebook.network();
        Conv1D third = (Conv1D) network.layers().get(3);
        Recipe removed = notebook.withNetwork(network.remove(1));
        Recipe added = notebook.withNetwork(network.insert(1, new Dropout(0.5)));
        Recipe smaller = notebook.withNetwork(network.with(3, third.withKernelSize(3)));
        Recipe both = added.withNetwork(added.network().with(4, third.withKernelSize(2)));

        assertThat(RecipeDiff.among(List.of(notebook, removed, added, smaller, both)))
                .extracting(
                        Difference::field,
                        Difference::isAddedLayer,
                        d -> d.values().stream()
                                .filter(value -> value.equals(d.values().get(0)))
                                .count())
                .containsExactlyInAnyOrder(
                        tuple("network.layers[1]", false, 4L),
                        tuple("network.layers[1]", true, 3L),
                        tuple("network.layers[3].kernelSize", false, 3L));
    }

    @Test
    void anotherTypeIsOneChange() {
        Recipe changed = notebook.withSplits(new SplitSpec.ByFraction(0.7, 0.2, 0.1))
                .withTraining(notebook.training()
                        .withOptimizer(Optimizer.Adam.keras())
                        .withEarlyStopping(Optional.of(new EarlyStopping(5, 0))));

        assertThat(RecipeDiff.between(notebook, changed))
                .extracting(Change::field)
                .containsExactly("splits", "training.optimizer", "training.earlyStopping");
        assertThat(RecipeDiff.between(notebook, changed).get(2).before()).isEmpty();
    }

    @Property(tries = 200)
    void thereAreNoDifferencesIfAndOnlyIfRecipesAreEqual(@ForAll long one, @ForAll long other) {
        Recipe recipe = new RandomRecipes(one).recipe();
        List<Change> changes = RecipeDiff.between(recipe, new RandomRecipes(other).recipe());

        assertThat(RecipeDiff.between(recipe, new RandomRecipes(one).recipe())).isEmpty();
        assertThat(changes.isEmpty()).isEqualTo(recipe.equals(new RandomRecipes(other).recipe()));
        assertThat(changes).allSatisfy(c -> assertThat(c.before()).isNotEqualTo(c.after()));
    }
}
