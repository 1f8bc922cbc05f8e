package dev.lookback.training;

import dev.lookback.recipe.EarlyStopping;
import dev.lookback.recipe.Training;
import dev.lookback.text.Message;
import java.util.List;
import java.util.Optional;

/** Reason for the end of a run, told from its recipe and its outcome alone, so that runs of earlier versions have one too. */
public final class EndReason {

    private EndReason() {}

    /**
     * Why a run ended, and the epoch whose weights it kept. Empty for a run that is not over, and for a model that was opened from a
     * file, whose epochs are not known.
     *
     * @param bestEpoch from 1; 0 for none
     */
    public static Optional<Message> of(
            RunState state,
            Training training,
            List<EpochResult> history,
            int bestEpoch,
            Optional<RunEvent.Failed> failure) {
        int done = history.size();
        int current = Math.min(done + 1, training.epochs());
        return switch (state) {
            case QUEUED, TRAINING, PAUSED -> Optional.empty();
            case FINISHED ->
                done == 0
                        ? Optional.empty()
                        : Optional.of(kept(finished(training, history), training, done, bestEpoch));
            case WAITING ->
                Optional.of(
                        kept(Message.of("training.end.halving", done, training.epochs()), training, done, bestEpoch));
            case STOPPED -> Optional.of(stopped(training, current, bestEpoch));
            case INTERRUPTED -> Optional.of(Message.of("training.end.interrupted", current, training.epochs()));
            case FAILED ->
                Optional.of(failure.map(RunEvent.Failed::reason).orElse(Message.of("training.end.failed", current)));
        };
    }

    private static Message finished(Training training, List<EpochResult> history) {
        int done = history.size();
        if (done >= training.epochs()) {
            return Message.of("training.end.all", done);
        }
        List<Double> losses = history.stream().map(EpochResult::monitoredLoss).toList();
        return training.earlyStopping()
                .filter(stopping -> EarlyStoppingMonitor.isLost(stopping, losses))
                .map(EndReason::patienceLost)
                .orElse(Message.of("training.end.after", done, training.epochs()));
    }

    private static Message patienceLost(EarlyStopping stopping) {
        return stopping.minDelta() > 0
                ? Message.of("training.end.notBetterBy", stopping.patience(), stopping.minDelta())
                : Message.of("training.end.notBetter", stopping.patience());
    }

    private static Message kept(Message end, Training training, int done, int bestEpoch) {
        return Message.of("training.end.kept", end, training.keepBest() ? bestEpoch : done);
    }

    private static Message stopped(Training training, int current, int bestEpoch) {
        Message end = Message.of("training.end.stopped", current, training.epochs());
        if (!training.keepBest()) {
            return Message.of("training.end.keptLast", end);
        }
        return bestEpoch > 0 ? Message.of("training.end.kept", end, bestEpoch) : end;
    }
}
