package dev.lookback.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.recipe.EarlyStopping;
import dev.lookback.recipe.Training;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EndReasonTest {

    private static final Texts TEXTS = new Texts(Locale.ENGLISH);
    private static final Training FOUR_EPOCHS = Waves.recipe().training().withEpochs(4);
    private static final Training PATIENT =
            FOUR_EPOCHS.withEpochs(20).withEarlyStopping(Optional.of(new EarlyStopping(5, 0)));

    private static List<EpochResult> losses(double... valLosses) {
        List<EpochResult> history = new ArrayList<>();
        for (double loss : valLosses) {
            history.add(new EpochResult(history.size() + 1, 1, loss, 1, 0.01));
        }
        return history;
    }

    private static String told(RunState state, Training training, List<EpochResult> history, int best) {
        return EndReason.of(state, training, history, best, Optional.empty())
                .map(TEXTS::get)
                .orElse("");
    }

    @Test
    void allEpochs() {
        assertThat(told(RunState.FINISHED, FOUR_EPOCHS, losses(4, 2, 3, 5), 2))
                .isEqualTo("All 4 epochs trained; kept epoch 2");
        assertThat(told(RunState.FINISHED, FOUR_EPOCHS.withKeepBest(false), losses(4, 2, 3, 5), 2))
                .isEqualTo("All 4 epochs trained; kept epoch 4");
    }

    @Test
    void earlyStopping() {
        List<EpochResult> history = losses(4, 2, 3, 3, 3, 3, 3);
        assertThat(told(RunState.FINISHED, PATIENT, history, 2))
                .isEqualTo("Stopped early: no better for 5 epochs; kept epoch 2");
        assertThat(told(
                        RunState.FINISHED,
                        PATIENT.withEarlyStopping(Optional.of(new EarlyStopping(5, 0.5))),
                        history,
                        2))
                .isEqualTo("Stopped early: no better by more than 0.5 for 5 epochs; kept epoch 2");
    }

    @Test
    void theLastEpochIsNoEarlyStop() {
        assertThat(told(RunState.FINISHED, PATIENT.withEpochs(7), losses(4, 2, 3, 3, 3, 3, 3), 2))
                .isEqualTo("All 7 epochs trained; kept epoch 2");
    }

    @Test
    void stoppedByHand() {
        assertThat(told(RunState.STOPPED, FOUR_EPOCHS, losses(4, 2), 2))
                .isEqualTo("Stopped by hand in epoch 3 of 4; kept epoch 2");
        assertThat(told(RunState.STOPPED, FOUR_EPOCHS, List.of(), 0)).isEqualTo("Stopped by hand in epoch 1 of 4");
        assertThat(told(RunState.STOPPED, FOUR_EPOCHS.withKeepBest(false), losses(4, 2), 2))
                .isEqualTo("Stopped by hand in epoch 3 of 4; kept the weights of the last step");
    }

    @Test
    void stoppedBySuccessiveHalving() {
        assertThat(told(RunState.WAITING, FOUR_EPOCHS, losses(4), 1))
                .isEqualTo("Stopped early by ASHA after 1 of 4 epochs; kept epoch 1");
    }

    @Test
    void theProgramEnded() {
        assertThat(told(RunState.INTERRUPTED, FOUR_EPOCHS, losses(4), 1))
                .isEqualTo("The program ended in epoch 2 of 4: can be resumed");
    }

    @Test
    void aFailureIsTold() {
        Message reason = Message.of("training.exploded.notFinite", 3, Double.NaN);
        assertThat(EndReason.of(
                        RunState.FAILED,
                        FOUR_EPOCHS,
                        losses(4, 2),
                        2,
                        Optional.of(new RunEvent.Failed(reason, Message.of("training.failed.memory.advice")))))
                .contains(reason);
        assertThat(told(RunState.FAILED, FOUR_EPOCHS, losses(4, 2), 2)).isEqualTo("Failed in epoch 3");
    }

    @Test
    void noneForWhatGoesOnOrWasNotTrainedHere() {
        assertThat(told(RunState.TRAINING, FOUR_EPOCHS, losses(4), 1)).isEmpty();
        assertThat(told(RunState.PAUSED, FOUR_EPOCHS, losses(4), 1)).isEmpty();
        assertThat(told(RunState.QUEUED, FOUR_EPOCHS, List.of(), 0)).isEmpty();
        assertThat(told(RunState.FINISHED, FOUR_EPOCHS, List.of(), 0)).isEmpty();
    }

    @Test
    void aRealRunIsToldAsItWas() throws Exception {
        Training impatient =
                Waves.frozen().training().withEpochs(9).withEarlyStopping(Optional.of(new EarlyStopping(2, 0)));
        try (Trainer trainer = new Trainer()) {
            RunResult result = trainer.start(
                            Job.of(Waves.frozen().withTraining(impatient), Waves.series()), event -> {})
                    .result()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
            assertThat(told(result.state(), impatient, result.history(), result.bestEpoch()))
                    .isEqualTo("Stopped early: no better for 2 epochs; kept epoch 1");
        }
    }
}
