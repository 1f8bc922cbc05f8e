package dev.lookback.training;

import dev.lookback.recipe.Recipe;
import dev.lookback.text.Message;
import java.util.Optional;

/** Tells when a loss has gone where no further epoch brings it back. */
final class Divergence {

    /** A batch loss this many times the loss of persistence, and of the first batch, is beyond any honest start. */
    private static final double FACTOR = 1e4;

    private Divergence() {}

    static Optional<RunEvent.Failed> of(
            double loss, double firstLoss, double persistenceLoss, Recipe recipe, int epoch) {
        if (!Double.isFinite(loss)) {
            return Optional.of(failure("training.exploded.notFinite", loss, recipe, epoch));
        }
        if (loss > FACTOR * Math.max(firstLoss, persistenceLoss)) {
            return Optional.of(failure("training.exploded.grown", loss, recipe, epoch));
        }
        return Optional.empty();
    }

    /** Weights can run away in the last step of an epoch, after its last loss was taken. */
    static Optional<RunEvent.Failed> ofValidation(double loss, Recipe recipe, int epoch) {
        return Double.isFinite(loss)
                ? Optional.empty()
                : Optional.of(failure("training.exploded.notFinite", loss, recipe, epoch));
    }

    private static RunEvent.Failed failure(String key, double loss, Recipe recipe, int epoch) {
        double rate = recipe.training().learningRate();
        Message advice = recipe.training().clipNorm().isPresent()
                ? Message.of("training.exploded.lowerRate", rate, rate / 10)
                : Message.of("training.exploded.lowerRateOrClip", rate, rate / 10);
        return new RunEvent.Failed(Message.of(key, epoch, loss), advice);
    }
}
