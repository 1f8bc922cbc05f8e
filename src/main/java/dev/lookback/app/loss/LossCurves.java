package dev.lookback.app.loss;

import dev.lookback.training.EpochResult;
import dev.lookback.training.RunEvent.BatchDone;
import dev.lookback.training.RunFacts;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Losses of a run on the chart's axis, which counts epochs: epoch 1 ends at 1, its middle batch lies at 0.5. */
final class LossCurves {

    /** Smoothing window of batch losses, as a share of an epoch. */
    private static final int SMOOTHED_PART = 8;

    private LossCurves() {}

    static double[] epochs(List<EpochResult> history) {
        return history.stream().mapToDouble(EpochResult::epoch).toArray();
    }

    static double[] values(List<EpochResult> history, ToDoubleFunction<EpochResult> loss) {
        return history.stream().mapToDouble(loss).toArray();
    }

    static double[] batchPlaces(List<BatchDone> batches) {
        return batches.stream().mapToDouble(LossCurves::place).toArray();
    }

    /** Moving average of batch losses over a part of an epoch: single batches are too noisy. */
    static double[] batchLosses(List<BatchDone> batches) {
        double[] losses = new double[batches.size()];
        double sum = 0;
        int averaged = 0;
        for (int i = 0; i < losses.length; i++) {
            sum += batches.get(i).loss();
            averaged++;
            int most = Math.max(1, batches.get(i).batches() / SMOOTHED_PART);
            while (averaged > most) {
                sum -= batches.get(i - averaged + 1).loss();
                averaged--;
            }
            losses[i] = sum / averaged;
        }
        return losses;
    }

    private static double place(BatchDone batch) {
        return batch.epoch() - 1 + (double) batch.batch() / batch.batches();
    }

    /** Loss of persistence on the split that selects the best epoch. */
    static OptionalDouble persistence(RunFacts facts) {
        return Optional.ofNullable(facts.persistenceLoss().get(Split.VALIDATION))
                .or(() -> Optional.ofNullable(facts.persistenceLoss().get(Split.TRAIN)))
                .filter(Double::isFinite)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /** Loss that selects the best epoch. */
    static double judged(EpochResult epoch) {
        return Double.isNaN(epoch.valLoss()) ? epoch.loss() : epoch.valLoss();
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
