package dev.lookback.runs.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.Slow;
import dev.lookback.training.Waves;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Search methods on a recorded objective: seconds instead of hours, and no luck but the search's own. */
@Slow
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
        return new SweepTest.Pretended(RecordedObjective.EPOCHS)
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
        assertThat(recorded.losses())
                .hasSize(864)
                .allSatisfy((point, losses) -> assertThat(losses).hasSize(RecordedObjective.EPOCHS));
    }

    /** {@code mvn test -Dtest=RecordedObjectiveTest -Dseeds=50} for as many seeds as one likes. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void learningWithHalvingFindsInSixtyRunsWhatRandomSearchFindsInTwoHundred(int parallel) {
        int seeds = Integer.getInteger("seeds", 5);
        List<Long> reached = LongStream.rangeClosed(1, seeds)
                .filter(seed -> reachesRandom(seed, parallel))
                .boxed()
                .toList();
        assertThat(reached).as("of %s seeds", seeds).hasSizeGreaterThanOrEqualTo((4 * seeds + 4) / 5);
    }
}
