package dev.lookback.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.Training;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Schedules by values worked out by hand, from a learning rate of 0.8 over 4 epochs. */
class LearningRateTest {

    @Test
    void constant() {
        assertThat(rates(new Schedule.Constant(), 4)).containsExactly(0.8, 0.8, 0.8, 0.8);
    }

    @Test
    void stepLowersAfterEverySoManyEpochs() {
        assertThat(rates(new Schedule.Step(2, 0.5), 5)).containsExactly(0.8, 0.8, 0.4, 0.4, 0.2);
    }

    @Test
    void exponentialLowersAfterEveryEpoch() {
        assertThat(rates(new Schedule.Exponential(0.5), 4)).containsExactly(0.8, 0.4, 0.2, 0.1);
    }

    @Test
    void cosineFallsSlowlyThenFastThenSlowly() {
        // Shares (1 + cos(π · done / 4)) / 2: 1, 0.8536, 0.5, 0.1464; with alpha 0.1 each is 0.1 + 0.9 · share.
        double[] rates = rates(new Schedule.Cosine(0.1), 5);
        double[] expected = {0.8, 0.8 * 0.868198, 0.8 * 0.55, 0.8 * 0.231802, 0.8 * 0.1};
        for (int i = 0; i < expected.length; i++) {
            assertThat(rates[i]).isCloseTo(expected[i], within(1e-6));
        }
    }

    @Test
    void plateauLowersWhenNothingImproved() {
        Schedule plateau = new Schedule.OnPlateau(2, 0.5, 0.3);

        assertThat(afterLosses(plateau)).isEqualTo(0.8);
        assertThat(afterLosses(plateau, 1.0, 0.9, 0.8)).isEqualTo(0.8);
        assertThat(afterLosses(plateau, 1.0, 1.1)).as("one epoch is not two").isEqualTo(0.8);
        assertThat(afterLosses(plateau, 1.0, 1.1, 1.0)).isEqualTo(0.4);
        assertThat(afterLosses(plateau, 1.0, 1.1, 0.9, 1.1))
                .as("improved between")
                .isEqualTo(0.8);
        assertThat(afterLosses(plateau, 1.0, 1.1, 1.0, 1.1)).as("waits anew").isEqualTo(0.4);
        assertThat(afterLosses(plateau, 1.0, 1.1, 1.0, 1.1, 1.1))
                .as("never below its minimum")
                .isEqualTo(0.3);
    }

    private static double afterLosses(Schedule schedule, Double... losses) {
        return LearningRate.of(training(schedule), losses.length + 1, List.of(losses));
    }

    private static double[] rates(Schedule schedule, int epochs) {
        return IntStream.rangeClosed(1, epochs)
                .mapToDouble(epoch -> LearningRate.of(training(schedule), epoch, List.of()))
                .toArray();
    }

    private static Training training(Schedule schedule) {
        return Waves.recipe().training().withLearningRate(0.8).withEpochs(4).withSchedule(schedule);
    }
}
