package dev.lookback.app.runs.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.TrialPlace;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.search.Objective;
import dev.lookback.runs.search.Point;
import dev.lookback.runs.search.SearchKind;
import dev.lookback.runs.search.SearchSpace;
import dev.lookback.runs.search.SweepSettings;
import dev.lookback.runs.store.RunStore;
import dev.lookback.training.Waves;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Default columns after a sweep, among many older runs that differ in all they can. */
class SweepColumnsTest {

    private static final int OLDER = 200;

    private static final List<String> VARY = List.of("lookback=20,30", "layers[0].filters=4,6,8");

    @TempDir
    private Path folder;

    private RunStore store;

    @BeforeEach
    void open() {
        store = RunStore.open(folder.resolve("runs.db"), "1");
        Recipe base = Waves.recipe();
        List<Layer> layers = new ArrayList<>(base.network().layers());
        layers.add(0, Conv1D.of(4, 3, Activation.RELU));
        for (int i = 0; i < OLDER; i++) {
            Recipe older = base.withTraining(
                            base.training().withBatchSize(8 + i % 7).withLearningRate(0.001 * (1 + i % 5)))
                    .withData(base.data().withFeatures(i % 2 == 0 ? List.of("a") : List.of("a", "b")))
                    .withNetwork(i % 3 == 0 ? new Network(layers) : base.network());
            store.runs().add(NewRun.of(older, "waves.csv"));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** Returns the numbers of its trials. */
    private List<Long> sweep(List<String> vary) {
        Recipe base = Waves.recipe();
        long sweep = store.sweeps()
                .add(
                        "",
                        base,
                        new SweepSettings(
                                vary,
                                SearchKind.GRID,
                                Objective.VALIDATION_LOSS,
                                false,
                                OptionalInt.empty(),
                                OptionalDouble.empty(),
                                1,
                                1));
        SearchSpace space = SearchSpace.parse(base, vary);
        List<Long> trials = new ArrayList<>();
        for (int i = 0; i < space.size().orElseThrow(); i++) {
            Point point = space.draw(i);
            trials.add(store.runs()
                    .add(NewRun.of(space.at(point), "waves.csv")
                            .withTrial(Optional.of(new TrialPlace(sweep, i, point)))));
        }
        return trials;
    }

    private List<String> columns(List<Long> rows, double width) {
        return DefaultColumns.of(RunDifferences.of(store, rows), width).stream()
                .map(RunField::word)
                .toList();
    }

    private static List<Long> older() {
        return LongStream.rangeClosed(1, OLDER).boxed().toList();
    }

    @Test
    void theFieldsOfASweepComeFirstAmongManyOlderRuns() {
        List<Long> rows = Stream.concat(older().stream(), sweep(VARY).stream()).toList();
        assertThat(columns(rows, 700)).startsWith("windows.lookback", "network.layers[0].filters", "skill");
        assertThat(columns(rows, 1600))
                .startsWith("windows.lookback", "network.layers[0].filters", "data.features[*]", "parameters");
    }

    @Test
    void theRowsOfASweepAloneHaveItsFieldsOnly() {
        List<Long> trials = sweep(VARY);
        assertThat(columns(trials, 1600)).startsWith("windows.lookback", "network.layers[0].filters", "skill");
        assertThat(columns(older(), 1600)).startsWith("data.features[*]", "parameters", "training.learningRate");
    }

    @Test
    void ofSeveralSweepsTheNewestComesFirst() {
        List<Long> earlier = sweep(VARY);
        List<Long> later = sweep(List.of("batchSize=32,64", "learningRate=0.1,0.2", "layers[0].kernelSize=2,3"));
        List<Long> rows =
                Stream.of(older(), earlier, later).flatMap(List::stream).toList();
        assertThat(columns(rows, 700))
                .startsWith("training.batchSize", "training.learningRate", "network.layers[0].kernelSize", "skill");
        assertThat(columns(earlier, 700)).startsWith("windows.lookback", "network.layers[0].filters", "skill");
        store.sweeps().delete(2);
        assertThat(columns(earlier, 700)).startsWith("windows.lookback", "network.layers[0].filters", "skill");
    }

    @Test
    void aVariedNumberOfLayersIsSeenByTheParameters() {
        assertThat(VariedFields.of(Waves.recipe(), List.of("layers[0].count=1,2")))
                .containsExactly(RunField.Own.PARAMETERS);
    }

    @Test
    void aSweepThatCannotBeReadHasNoFields() {
        assertThat(VariedFields.of(Waves.recipe(), List.of("elephants=1,2"))).isEmpty();
    }
}
