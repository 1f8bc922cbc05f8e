package dev.lookback.runs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.recipe.Recipe;
import dev.lookback.runs.Branch;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.Repeats;
import dev.lookback.runs.SameResult;
import dev.lookback.runs.Spread;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.queue.KeptRuns;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunState;
import dev.lookback.training.Waves;
import dev.lookback.window.split.Split;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameResultTest {

    private static final Recipe RECIPE = Waves.recipe().withSeed(1);

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

    private long train(Recipe recipe) {
        return KeptRuns.train(store, recipe).id();
    }

    private Repeats repeats(long... runs) {
        List<StoredRun> found = java.util.Arrays.stream(runs)
                .mapToObj(run -> store.runs().find(run).orElseThrow())
                .toList();
        assertThat(Repeats.of(found)).hasSize(1);
        return Repeats.of(found).get(0);
    }

    private static Spread mae(Repeats repeats) {
        return repeats.score(Split.VALIDATION, scores -> scores.network().mae());
    }

    @Test
    void theSameSeedTwiceIsOneResultWithoutASpread() {
        Repeats twice = repeats(train(RECIPE), train(RECIPE));

        assertThat(twice.runs()).hasSize(2);
        assertThat(twice.seeds()).containsExactly(twice.first());
        assertThat(mae(twice).count()).isEqualTo(1);
        assertThat(mae(twice).deviation()).isNaN();
        assertThat(twice.losses(EpochResult::monitoredLoss))
                .isNotEmpty()
                .allSatisfy(loss -> assertThat(loss.count()).isEqualTo(1));
        assertThat(mae(twice).isWithinSpread(Spread.of(mae(twice).mean() * 1.0001)))
                .as("greys nothing")
                .isFalse();
    }

    @Test
    void aSeedTrainedTwiceWeighsNoMoreThanAnother() {
        long one = train(RECIPE);
        long again = train(RECIPE);
        long two = train(RECIPE.withSeed(2));

        assertThat(mae(repeats(one, again, two))).isEqualTo(mae(repeats(one, two)));
        assertThat(mae(repeats(one, two)).count()).isEqualTo(2);
    }

    @Test
    void ofTheSameSeedTheFinishedRunCounts() {
        long stopped = train(RECIPE);
        store.runs().state(stopped, RunState.STOPPED);
        long finished = train(RECIPE);

        assertThat(repeats(stopped, finished).seeds()).extracting(StoredRun::id).containsExactly(finished);
    }

    /** Numbers of the runs in each entry. */
    private static List<List<Long>> ids(List<Repeats> entries) {
        return entries.stream()
                .map(one -> one.runs().stream().map(StoredRun::id).toList())
                .toList();
    }

    @Test
    void aChosenRunStandsForItsSeed() {
        long stopped = train(RECIPE);
        store.runs().state(stopped, RunState.STOPPED);
        long finished = train(RECIPE);
        long twin = train(RECIPE);
        long other = train(RECIPE.withSeed(2));
        List<StoredRun> all = Stream.of(stopped, finished, twin, other)
                .map(run -> store.runs().find(run).orElseThrow())
                .toList();

        assertThat(ids(Repeats.of(all, Set.of(stopped)))).containsExactly(List.of(stopped, other));
        assertThat(ids(Repeats.of(all, Set.of(twin)))).containsExactly(List.of(finished, twin, other));
        assertThat(ids(Repeats.of(all, Set.of(stopped, finished))))
                .as("a chosen run with another end is of its own")
                .containsExactly(List.of(stopped), List.of(finished, twin, other));
        assertThat(ids(Repeats.each(all)))
                .as("seeds are not merged, equal results are")
                .containsExactly(List.of(stopped), List.of(finished, twin), List.of(other));
    }

    @Test
    void aRunIsKnownToRepeatAnEarlierOne() {
        long first = train(RECIPE);
        long again = train(RECIPE);

        assertThat(store.alike().sameAs(again)).contains(new SameResult(first, true, Set.of(1L)));
        assertThat(store.alike().sameAs(again).orElseThrow().unusedSeed()).isEqualTo(2);
    }

    @Test
    void anotherSeedRecipeOrDataIsAnotherResult() {
        train(RECIPE);

        assertThat(Stream.of(
                        RECIPE.withSeed(2),
                        RECIPE.withTraining(RECIPE.training().withLearningRate(0.002)),
                        RECIPE.withData(RECIPE.data().withDigest("0123"))))
                .allSatisfy(other -> assertThat(
                                store.alike().sameAs(store.runs().add(NewRun.of(other, "waves.csv"))))
                        .isEmpty());
    }

    @Test
    void whereTheFileLiesDoesNotMatter() {
        long first = train(RECIPE);
        Recipe moved = RECIPE.withData(RECIPE.data().withPath("/elsewhere/waves.csv"));

        assertThat(store.alike().sameAs(store.runs().add(NewRun.of(moved, "waves.csv"))))
                .map(SameResult::run)
                .contains(first);
    }

    @Test
    void aRunThatDidNotFinishIsNoResult() {
        for (RunState state : List.of(RunState.STOPPED, RunState.INTERRUPTED, RunState.FAILED, RunState.TRAINING)) {
            long other = store.runs().add(NewRun.of(RECIPE, "waves.csv"));
            store.runs().state(other, state);
        }
        long deleted = train(RECIPE);
        store.runs().delete(List.of(deleted));

        assertThat(store.alike().sameAs(store.runs().add(NewRun.of(RECIPE, "waves.csv"))))
                .isEmpty();
    }

    @Test
    void otherWeightsToBeginWithAreAnotherResult() {
        long first = train(RECIPE);
        NewRun continued = NewRun.of(RECIPE, "waves.csv").withBranch(Optional.of(new Branch(first, OptionalInt.of(1))));
        NewRun child = continued.withBranch(Optional.of(new Branch(first, OptionalInt.empty())));
        long goesOn = store.runs().add(continued);

        assertThat(store.alike().sameAs(goesOn)).isEmpty();
        assertThat(store.alike().sameAs(store.runs().add(child)))
                .as("only the recipe was taken over")
                .isPresent();
        assertThat(repeats(first, goesOn).seeds()).hasSize(2);
    }

    @Test
    void anotherNumberOfThreadsIsNotTheSameToTheBit() {
        long first = train(RECIPE);
        StoredRun run = store.runs().find(first).orElseThrow();
        long again = store.runs().add(NewRun.of(RECIPE, "waves.csv"));
        int threads = run.threads().orElseThrow();

        store.runs().begin(again, run.facts().orElseThrow(), threads + 1);
        assertThat(store.alike().sameAs(again)).map(SameResult::exact).contains(false);
        store.runs().begin(again, run.facts().orElseThrow(), threads);
        assertThat(store.alike().sameAs(again)).map(SameResult::exact).contains(true);
    }

    @Test
    void unusedSeedsFillTheGaps() {
        assertThat(SameResult.unusedSeeds(List.of(1L, 3L, -5L), 3)).containsExactly(2L, 4L, 5L);
    }
}
