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

    /** Numbers of epochs from here on have two digits that are not zero. */
    private static final int ROUND = 100;

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

    /** A round number of epochs that fits into ten minutes, at most half of its own and at least 1. */
    public int epochsWithinReason() {
        int fitting = (int) Math.max(1, Math.min(epochs / 2, LONG_SECONDS / (seconds / epochs)));
        int round = 1;
        while (fitting / round >= ROUND) {
            round *= 10;
        }
        return fitting / round * round;
    }
}
