package dev.lookback.runs.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SweepEstimateTest {

    private static final SweepSettings THIRTY = new SweepSettings(
            List.of("lookback=20..200"),
            SearchKind.RANDOM,
            Objective.VALIDATION_MAE,
            false,
            OptionalInt.of(30),
            OptionalDouble.empty(),
            2,
            1);

    private final List<Trial> trials = new ArrayList<>();

    private void trial(Trial.State state, int epochs) {
        int number = trials.size() + 1;
        Point point = new Point(List.of(String.valueOf(number)));
        trials.add(new Trial(number, point, state, Collections.nCopies(epochs, 1.0 / number)));
    }

    /** Of trials with ten epochs, each of which took three seconds. */
    private SweepEstimate estimate(UnaryOperator<SweepSettings> settings, OptionalLong points, double worked) {
        double trained = 3.0 * trials.stream().mapToInt(Trial::epochs).sum();
        return SweepEstimate.of(
                new SweepEstimate.State(settings.apply(THIRTY), 10, points, worked, trained, 8, trials));
    }

    private SweepEstimate estimate() {
        return estimate(settings -> settings, OptionalLong.of(1000), 0);
    }

    @Test
    void trialsLeftTakeAsLongAsThoseThatAreOverSharedByThoseAtOnce() {
        for (int i = 0; i < 12; i++) {
            trial(Trial.State.FINISHED, 10);
        }
        trial(Trial.State.RUNNING, 5);
        trial(Trial.State.RUNNING, 0);

        // 16 that have not begun, one and a half on the way; 30 s each, two at once.
        assertThat(estimate()).isEqualTo(new SweepEstimate(12, OptionalLong.of(30), OptionalDouble.of(262.5)));
    }

    @Test
    void nothingIsSaidBeforeEnoughIsKnown() {
        assertThat(estimate()).isEqualTo(new SweepEstimate(0, OptionalLong.of(30), OptionalDouble.empty()));
        trial(Trial.State.RUNNING, 8);
        assertThat(estimate().secondsLeft())
                .as("one trial says little of the others")
                .isEmpty();
        trial(Trial.State.RUNNING, 1);
        assertThat(estimate().secondsLeft()).isPresent();
    }

    @Test
    void trialsThatFailedAreOverAndTakeNoMoreTime() {
        trial(Trial.State.FINISHED, 10);
        trial(Trial.State.FINISHED, 10);
        trial(Trial.State.FAILED, 0);

        assertThat(estimate(s -> s.withRuns(OptionalInt.of(3)), OptionalLong.of(9), 0))
                .isEqualTo(new SweepEstimate(3, OptionalLong.of(3), OptionalDouble.of(0)));
    }

    @Test
    void earlyStoppingIsCountedOn() {
        trial(Trial.State.FINISHED, 4);
        trial(Trial.State.FINISHED, 6);

        assertThat(estimate(s -> s.withRuns(OptionalInt.of(4)), OptionalLong.of(9), 0)
                        .secondsLeft())
                .as("two of five epochs, at the same time")
                .hasValue(15);
    }

    @Test
    void aSmallSpaceEndsBeforeTheTrialsThatWereAskedFor() {
        trial(Trial.State.FINISHED, 10);

        assertThat(estimate(s -> s, OptionalLong.of(4), 0).most()).hasValue(4);
        assertThat(estimate(s -> s, OptionalLong.of(0), 0).most())
                .as("never fewer than were begun")
                .hasValue(1);
    }

    @Test
    void theTimeLimitEndsWhatWouldTakeLonger() {
        trial(Trial.State.FINISHED, 10);
        trial(Trial.State.FINISHED, 10);

        // What was begun within the minute is trained to its end.
        assertThat(estimate(s -> s.withMinutes(OptionalDouble.of(1)), OptionalLong.of(99), 40)
                        .secondsLeft())
                .hasValue(20 + 30);
        assertThat(estimate(
                        s -> s.withMinutes(OptionalDouble.of(1)).withRuns(OptionalInt.empty()),
                        OptionalLong.empty(),
                        40))
                .isEqualTo(new SweepEstimate(2, OptionalLong.empty(), OptionalDouble.of(50)));
    }

    @Test
    void oneOfThreeTrialsGoesOnToTheNextRung() {
        // Rungs at 3 and 10 epochs: nine trials to the first, three of them seven epochs further.
        trial(Trial.State.WAITING, 3);
        trial(Trial.State.WAITING, 3);
        trial(Trial.State.WAITING, 3);

        SweepEstimate estimate = estimate(s -> s.withHalving(true).withRuns(OptionalInt.of(9)), OptionalLong.of(99), 0);
        assertThat(estimate.over()).isEqualTo(3);
        assertThat(estimate.secondsLeft()).hasValue(3.0 * (6 * 3 + 3 * 7) / 2);
    }

    @Property(tries = 200)
    void theTimeLeftIsNeverNegativeNorNonsense(
            @ForAll @IntRange(min = 1, max = 40) int runs,
            @ForAll @IntRange(min = 0, max = 40) int begun,
            @ForAll @IntRange(min = 0, max = 10) int epochs,
            @ForAll Trial.State state,
            @ForAll boolean halving) {
        trials.clear();
        for (int i = 0; i < begun; i++) {
            trial(state, epochs);
        }
        SweepEstimate estimate =
                estimate(s -> s.withHalving(halving).withRuns(OptionalInt.of(runs)), OptionalLong.of(1000), 0);
        double longest = 30.0 * Math.max(runs, begun);

        assertThat(estimate.over()).isLessThanOrEqualTo((int) estimate.most().orElseThrow());
        assertThat(estimate.secondsLeft().orElse(0)).isBetween(0.0, longest + 1e-9);
    }
}
