package dev.lookback.recipe;

import dev.lookback.bounds.Bounds;
import dev.lookback.window.weight.RowWeights;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Training hyperparameters: optimizer, learning rate, loss, batch size, epochs, early stopping, regularization.
 *
 * @param learningRate learning rate of the first epoch
 * @param batchSize windows per training step
 * @param epochs largest number of passes over all training windows
 * @param shuffle whether windows are in a new random order every epoch, drawn from the recipe's seed
 * @param earlyStopping empty to train all epochs
 * @param clipNorm largest L2 norm of one parameter's gradient (Keras' clipnorm); empty for none
 * @param l2 Keras' kernel_regularizer l2: adds l2 · Σ w² of every layer's kernel to the loss; 0 for none
 * @param keepBest whether the run keeps the weights of the best validation loss instead of the last ones
 */
@RecordBuilder
public record Training(
        Optimizer optimizer,
        @Bounds(min = 0, above = true) double learningRate,
        Schedule schedule,
        Loss loss,
        @Bounds(min = 1, max = Training.LARGEST_BATCH) int batchSize,
        @Bounds(min = 1) int epochs,
        boolean shuffle,
        Optional<EarlyStopping> earlyStopping,
        boolean keepBest,
        @Bounds(min = 0, above = true) OptionalDouble clipNorm,
        @Bounds(min = 0) double l2,
        RowWeights rowWeights)
        implements TrainingBuilder.With {

    /** Most windows per training step; an upper bound only keeps typing errors from using up the memory. */
    public static final int LARGEST_BATCH = 65_536;
}
