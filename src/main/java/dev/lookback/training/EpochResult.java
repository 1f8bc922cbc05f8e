package dev.lookback.training;

/**
 * Result of an epoch, one pass over all training windows.
 *
 * @param epoch from 1
 * @param loss mean training loss over the epoch's windows, as they were trained on: weighted by the recipe's row weights, without
 *     the L2 penalty
 * @param valLoss validation loss after the epoch, in which all windows count the same; NaN without validation windows
 * @param seconds that the pass took, validation included, pauses not
 * @param learningRate that was used
 */
public record EpochResult(int epoch, double loss, double valLoss, double seconds, double learningRate) {

    /** The loss by which epochs are compared: validation, or training without validation windows. */
    public double monitoredLoss() {
        return Double.isNaN(valLoss) ? loss : valLoss;
    }
}
