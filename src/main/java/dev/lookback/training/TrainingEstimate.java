package dev.lookback.training;

import dev.lookback.recipe.Training;

/**
 * Estimate of the time that a training takes: the measured cost of an epoch, times its epochs.
 *
 * @param seconds of all epochs, with the evaluation after each
 * @param windows trained on in an epoch
 * @param mayEndEarlier whether early stopping may end it before the last epoch
 */
public record TrainingEstimate(double seconds, int windows, int epochs, boolean mayEndEarlier) {

    private static final double LONG_SECONDS = 600;

    /** Share of the time that a cheaper recipe has to save to be worth a change. */
    private static final double WORTH = 0.2;

    public static TrainingEstimate of(EpochCost cost, Training training) {
        return new TrainingEstimate(
                (cost.seconds() + cost.evaluationSeconds()) * training.epochs(),
                cost.windows(),
                training.epochs(),
                training.earlyStopping().isPresent());
    }

    /** Whether it takes longer than somebody would wait for: ten minutes. */
    public boolean isLong() {
        return seconds > LONG_SECONDS;
    }

    /** Whether it saves enough of the other's time to be offered instead. */
    public boolean isWorthwhile(TrainingEstimate instead) {
        return seconds <= (1 - WORTH) * instead.seconds;
    }

    /** The number of epochs that fit into ten minutes, at most half of its own and at least 1. */
    public int epochsWithinReason() {
        return (int) Math.max(1, Math.min(epochs / 2, LONG_SECONDS / (seconds / epochs)));
    }
}
