package dev.lookback.runs.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.training.Waves;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How well searches do on losses that were recorded: seconds instead of hours, and no luck but the search's own. */
class RecordedObjectiveTest {

    private static final int RANDOM_RUNS = 200;
    private static final int LEARNED_RUNS = 60;

    private static RecordedObjective recorded;

    @BeforeAll
    static void read() {
        recorded = RecordedObjective.read();
    }

    private static SweepTest.Pretended search(SearchKind kind, boolean halving, int runs, long seed, int parallel) {
        SweepSettings settings = new SweepSettings(
                RecordedObjective.VARY,
                kind,
                Objective.VALIDATION_LOSS,
                halving,
                OptionalInt.of(runs),
                OptionalDouble.empty(),
                parallel,
                seed);
        SearchSpace space = SearchSpace.parse(RecordedObjective.base(Waves.series()), settings.vary());
        // What could not be trained was not recorded.
        Sweep sweep = new Sweep(space, settings, recipe -> true);
        return new SweepTest.Pretended()
                .run(sweep, parallel, 100_000, (point, epoch) -> recorded.loss(point, epoch), new Random(seed));
    }

    private static double best(SweepTest.Pretended search) {
        return search.trials.stream()
                .filter(trial -> trial.state() == Trial.State.FINISHED)
                .min(Comparator.comparingDouble(Trial::cost))
                .orElseThrow()
                .cost();
    }

    private static boolean reachesRandom(long seed, int parallel) {
        double random = best(search(SearchKind.RANDOM, false, RANDOM_RUNS, seed, parallel));
        double learned = best(search(SearchKind.TPE, true, LEARNED_RUNS, seed, parallel));
        return learned <= random;
    }

    @Test
    void everyPointThatCanBeTrainedWasRecorded() {
        assertThat(recorded.losses()).hasSize(864).allSatisfy((point, losses) -> assertThat(losses)
                .hasSize(RecordedObjective.EPOCHS));
    }

    @Test
    void learningWithHalvingFindsInSixtyRunsWhatRandomSearchFindsInTwoHundred() {
        List<Long> reached = IntStream.rangeClosed(1, 5)
                .mapToObj(seed -> (long) seed)
                .filter(seed -> reachesRandom(seed, 1))
                .toList();
        assertThat(reached).hasSizeGreaterThanOrEqualTo(4);
    }
}
