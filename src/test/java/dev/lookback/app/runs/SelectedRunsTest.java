package dev.lookback.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.workbench.Compared;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.queue.KeptRuns;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Texts;
import dev.lookback.training.RunState;
import dev.lookback.training.Waves;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectedRunsTest {

    private static final Recipe RECIPE = Waves.recipe().withSeed(1);

    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    @TempDir
    private Path folder;

    private RunStore store;

    /** Run 1 was stopped, 2 and 3 repeat it to the end, 4 has another seed. */
    @BeforeEach
    void open() {
        store = RunStore.open(folder.resolve("runs.db"), "1.2.3");
        List.of(RECIPE, RECIPE, RECIPE, RECIPE.withSeed(2)).forEach(recipe -> KeptRuns.train(store, recipe));
        store.runs().state(1, RunState.STOPPED);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> names(boolean allSeeds, Long... runs) {
        return SelectedRuns.of(store, List.of(runs), allSeeds, TEXTS).compared().stream()
                .map(Compared::name)
                .toList();
    }

    @Test
    void aSelectedRunIsShownByItsOwnNameAndResult() {
        SelectedRuns selected = SelectedRuns.of(store, List.of(3L), false, TEXTS);
        assertThat(selected.compared()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Run 3");
            assertThat(one.repeats().seeds()).singleElement().matches(run -> run.id() == 3);
        });
        assertThat(names(true, 3L)).containsExactly("Run 3 × 2 seeds");
        assertThat(names(true, 1L)).containsExactly("Run 1 × 2 seeds");
    }

    @Test
    void seedsAreEntriesOfTheirOwnUnlessAllAreIncluded() {
        assertThat(names(false, 2L, 4L)).containsExactly("Run 2 · seed 1", "Run 4 · seed 2");
        assertThat(names(true, 2L, 4L)).containsExactly("Run 2 × 2 seeds");
    }

    @Test
    void twinsAreOneEntryThatNamesBoth() {
        assertThat(names(false, 1L, 2L, 3L)).containsExactly("Run 1", "Run 2 = Run 3");
    }

    @Test
    void runsBeyondTheBoundAreTold() {
        Recipe other = RECIPE.withTraining(RECIPE.training().withEpochs(99));
        long last = store.runs().add(NewRun.of(other, "waves.csv"));
        List<Long> selected = LongStream.concat(
                        LongStream.range(10, 10 + SelectedRuns.MOST_RUNS)
                                .map(seed -> store.runs().add(NewRun.of(RECIPE.withSeed(seed), "waves.csv"))),
                        LongStream.of(last))
                .boxed()
                .toList();

        SelectedRuns all = SelectedRuns.of(store, selected, true, TEXTS);

        assertThat(all.compared())
                .singleElement()
                .satisfies(one -> assertThat(one.repeats().runs()).hasSize(SelectedRuns.MOST_RUNS));
        assertThat(all.leftOut(TEXTS))
                .as("the other recipe, and the four runs that repeat the selected ones")
                .isEqualTo("Only the first 1 of 2 are compared. Of their runs, the first 1,000 of 1,005 are read.");
        assertThat(SelectedRuns.of(store, List.of(2L, last), true, TEXTS).leftOut(TEXTS))
                .isEmpty();
    }
}
