package dev.lookback.app.screenshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.recipe.EarlyStopping;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Training;
import dev.lookback.training.Job;
import dev.lookback.training.Run;
import dev.lookback.training.RunState;
import dev.lookback.training.Trainer;
import dev.lookback.training.Waves;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HoldTest {

    private final Recipe recipe = Waves.recipe();
    private final Training training = recipe.training().withEarlyStopping(Optional.empty());

    @Test
    void isBehindTheMiddle() {
        assertThat(Hold.epoch(training.withEpochs(1))).isEqualTo(1);
        assertThat(Hold.epoch(training.withEpochs(2))).isEqualTo(2);
        assertThat(Hold.epoch(training.withEpochs(10))).isEqualTo(6);
    }

    /** It ends a run after its patience and one epoch, at the earliest. */
    @Test
    void isBeforeEarlyStoppingCanEndARun() {
        assertThat(Hold.epoch(training.withEpochs(10).withEarlyStopping(Optional.of(new EarlyStopping(2, 0)))))
                .isEqualTo(3);
    }

    @Test
    void aRunGoesOnOnceItIsReleased() {
        Hold hold = new Hold();
        Training one = training.withEpochs(1);
        try (Trainer trainer = new Trainer(hold)) {
            CompletableFuture<Boolean> held = hold.halfway(one);
            Run run = trainer.start(Job.of(recipe.withTraining(one), Waves.series()), event -> {});

            assertThat(held.orTimeout(60, TimeUnit.SECONDS).join()).isTrue();
            assertThat(run.state()).isEqualTo(RunState.TRAINING);

            hold.release();
            assertThat(run.result()
                            .toCompletableFuture()
                            .orTimeout(60, TimeUnit.SECONDS)
                            .join()
                            .state())
                    .isEqualTo(RunState.FINISHED);
        } finally {
            hold.release();
        }
    }
}
