package dev.lookback.training;

import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.text.Message;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.Map;

/** Event of a run; immutable, sent from the training thread. */
public sealed interface RunEvent {

    record StateChanged(RunState state) implements RunEvent {}

    /** @param history the epochs before, of a run that goes on */
    record Started(RunFacts facts, List<EpochResult> history) implements RunEvent {}

    /**
     * @param epoch from 1
     * @param batch batches done in this epoch, from 1
     * @param loss of this batch, the weighted mean over its windows
     * @param windowsPerSecond lately
     * @param secondsLeft until all epochs are done at this pace
     */
    record BatchDone(int epoch, int batch, int batches, double loss, double windowsPerSecond, double secondsLeft)
            implements RunEvent {}

    /** An epoch is over; forecasts and scores are those of the weights right after it. */
    record EpochDone(EpochResult result, int bestEpoch, Map<Split, SplitForecast> forecasts, Map<Split, Scores> scores)
            implements RunEvent {}

    /** Follows the end of an epoch: from here the run can be gone on with. */
    record Reached(Checkpoint checkpoint) implements RunEvent {}

    /** The run is over, stopped or finished, or waits. */
    record Over(RunResult result) implements RunEvent {}

    /**
     * The run could not go on.
     *
     * @param reason what happened
     * @param advice what to try
     */
    record Failed(Message reason, Message advice) implements RunEvent {}
}
