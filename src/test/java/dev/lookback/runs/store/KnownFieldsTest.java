package dev.lookback.runs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.Layer;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.Labels;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunFields;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.training.Waves;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownFieldsTest {

    @TempDir
    private Path folder;

    private RunStore store;

    @BeforeEach
    void open() {
        store = RunStore.open(folder.resolve("runs.db"), "1.2.3");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private long add(int... kernels) {
        List<Layer> layers = new ArrayList<>();
        for (int kernel : kernels) {
            layers.add(Conv1D.of(4, kernel, Activation.RELU));
        }
        layers.add(new Flatten());
        layers.add(new Dense(1, Activation.LINEAR));
        Recipe recipe = Waves.recipe().withNetwork(new Network(layers));
        return store.runs().add(NewRun.of(recipe, "waves.csv"));
    }

    private static RunField field(String word) {
        return RunFields.of(word).orElseThrow();
    }

    private Object value(long run, String column) {
        return store.runs()
                .rows(new RunQuery(new Filter.Among(Set.of(run)), List.of(field(column)), List.of()))
                .get(0)
                .values()
                .get(0);
    }

    @Test
    void aColumnShowsTheValuesOfAllLayers() {
        long three = add(5, 5, 3);
        long one = add(7);

        assertThat(value(three, "layers[*].kernelSize")).isEqualTo("5, 5, 3");
        assertThat(value(three, "layers[2].kernelSize")).isEqualTo(3.0);
        assertThat(value(three, "layers[*].type")).isEqualTo("Conv1D, Conv1D, Conv1D, Flatten, Dense");
        assertThat(value(one, "layers[*].kernelSize"))
                .as("one value stays a number")
                .isEqualTo(7.0);
        assertThat(value(one, "layers[*].poolSize")).isNull();
        assertThat(value(one, "features[*]")).isEqualTo("noise, close");
    }

    @Test
    void aComparisonOfAllLayersMatchesAny() {
        long three = add(5, 5, 3);
        add(7);

        assertThat(store.runs().rows(new RunQuery(Filter.parse("layers[*].kernelSize = 3"), List.of(), List.of())))
                .extracting(row -> row.id())
                .containsExactly(three);
        assertThat(store.runs().rows(new RunQuery(Filter.parse("features = noise"), List.of(), List.of())))
                .hasSize(2);
    }

    @Test
    void valuesAmongTheRunsComeMostFrequentFirst() {
        add(5, 5, 3);
        long named = add(3);
        store.runs().label(named, new Labels("first", "", Set.of("a", "b"), true, OptionalInt.empty()));

        assertThat(store.known().values(field("kernelSize"), 9)).containsExactly("3", "5");
        assertThat(store.known().values(field("layers[1].kernelSize"), 9)).containsExactly("5");
        assertThat(store.known().values(field("kernelSize"), 1)).containsExactly("3");
        assertThat(store.known().values(field("optimizer"), 9)).containsExactly("Adam");
        assertThat(store.known().values(field("shuffle"), 9)).containsExactly("true");
        assertThat(store.known().values(RunField.Own.NAME, 9)).containsExactly("first");
        assertThat(store.known().values(RunField.Own.TAGS, 9)).containsExactly("a", "b");
        assertThat(store.known().values(RunField.Own.STATE, 9)).containsExactly("queued");
        store.runs().delete(List.of(named));
        assertThat(store.known().values(RunField.Own.TAGS, 9)).isEmpty();
    }

    @Test
    void fieldsThatNoRunHasAreKnown() {
        List<RunField> asked = Stream.of(
                        "kernelSize", "layers[1].kernelSize", "layers[9].kernelSize", "rate", "test.mae", "seed")
                .map(KnownFieldsTest::field)
                .toList();
        assertThat(store.known().lacking(asked))
                .as("without runs nothing is missed")
                .isEmpty();
        add(5, 5);

        assertThat(store.known().lacking(asked))
                .extracting(RunField::word)
                .containsExactly("layers[9].kernelSize", "rate", "test.mae");
    }

    @Test
    void pathsAreThoseOfTheRecipes() {
        add(5, 3);

        assertThat(store.known().paths())
                .contains("network.layers[1].kernelSize", "windows.lookback", "training.optimizer.type")
                .doesNotContain("network.layers[2].kernelSize")
                .doesNotHaveDuplicates();
    }
}
