package dev.lookback.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.recipe.EarlyStopping;
import dev.lookback.recipe.Training;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingEstimateTest {

    private static final EpochCost NINE_MINUTES = new EpochCost(500, 40, 240_000, 12);
    private static final Training TWENTY = Waves.recipe().training().withEpochs(20);

    private static TrainingEstimate of(double seconds) {
        return new TrainingEstimate(seconds, 1000, 10, false);
    }

    @Test
    void costTimesEpochs() {
        assertThat(TrainingEstimate.of(NINE_MINUTES, TWENTY))
                .isEqualTo(new TrainingEstimate(10_800, 240_000, 20, false));
        assertThat(TrainingEstimate.of(NINE_MINUTES, TWENTY.withEarlyStopping(Optional.of(new EarlyStopping(5, 0))))
                        .mayEndEarlier())
                .isTrue();
    }

    @Test
    void moreThanTenMinutesAreLong() {
        assertThat(of(600).isLong()).isFalse();
        assertThat(of(601).isLong()).isTrue();
    }

    @Test
    void aFifthLessIsWorthwhile() {
        assertThat(of(80).isWorthwhile(of(100))).isTrue();
        assertThat(of(81).isWorthwhile(of(100))).isFalse();
    }

    @Test
    void epochsThatFitIntoTenMinutes() {
        assertThat(of(2000).epochsWithinReason()).isEqualTo(3);
        assertThat(of(60_000).epochsWithinReason()).as("one takes longer").isEqualTo(1);
        assertThat(new TrainingEstimate(60_000, 1000, 123_456, false).epochsWithinReason())
                .as("round")
                .isEqualTo(1200);
        assertThat(of(700).epochsWithinReason()).as("half").isEqualTo(5);
    }
}
