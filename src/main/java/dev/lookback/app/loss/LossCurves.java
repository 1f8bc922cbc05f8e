package dev.lookback.app.loss;

import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.training.RunEvent.BatchDone;
import dev.lookback.training.RunFacts;
import dev.lookback.window.split.Split;
import java.util.Optional;
import java.util.OptionalDouble;

/** Figures of a run that its loss chart is drawn by. */
final class LossCurves {

    private LossCurves() {}

    /** Training steps of an epoch; 1 where nothing tells. */
    static int batchesPerEpoch(LiveRun run) {
        if (run.factsProperty().get() != null) {
            return run.factsProperty().get().batchesPerEpoch();
        }
        return run.batches().isEmpty() ? 1 : run.batches().get(0).batches();
    }

    /** Seconds of the epochs to come: those of the newest that is over, or what the first is going to take at its pace. */
    static double secondsPerEpoch(LiveRun run) {
        if (!run.history().isEmpty()) {
            return run.history().get(run.history().size() - 1).seconds();
        }
        BatchDone newest = run.progressProperty().get();
        return newest == null
                ? 0
                : newest.batches() * (double) run.recipe().training().batchSize() / newest.windowsPerSecond();
    }

    /** Loss of persistence on the split that selects the best epoch. */
    static OptionalDouble persistence(RunFacts facts) {
        return Optional.ofNullable(facts.persistenceLoss().get(Split.VALIDATION))
                .or(() -> Optional.ofNullable(facts.persistenceLoss().get(Split.TRAIN)))
                .filter(Double::isFinite)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /**
     * End of the axis: moves rarely and keeps the epochs done in at least its first half; the epochs done once the run is over.
     *
     * @param done epochs, including the fraction of the current one
     */
    static double end(double done, int planned, boolean over) {
        if (over) {
            return Math.max(1, Math.ceil(done));
        }
        double end = 1;
        while (end < done) {
            end *= 2;
        }
        return Math.min(planned, end);
    }
}
