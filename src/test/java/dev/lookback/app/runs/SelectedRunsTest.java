package dev.lookback.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.workbench.Compared;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.queue.KeptRuns;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Texts;
import dev.lookback.training.RunState;
import dev.lookback.training.Waves;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectedRunsTest {

    private static final Recipe RECIPE = Waves.recipe().withSeed(1);

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
        return SelectedRuns.of(store, List.of(runs), allSeeds, new Texts(Locale.ENGLISH)).compared().stream()
                .map(Compared::name)
                .toList();
    }

    @Test
    void aSelectedRunIsShownByItsOwnNameAndResult() {
        SelectedRuns selected = SelectedRuns.of(store, List.of(3L), false, new Texts(Locale.ENGLISH));
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
}
