package dev.lookback.recipe;

import io.soabase.recordbuilder.core.RecordBuilder;

/** Learning rate schedule over the epochs. */
public sealed interface Schedule {

    record Constant() implements Schedule {}

    /** Multiplied by {@code factor} after every {@code epochs} epochs. */
    @RecordBuilder
    record Step(int epochs, double factor) implements Schedule, ScheduleStepBuilder.With {}

    /** Multiplied by {@code factor} after every epoch. */
    @RecordBuilder
    record Exponential(double factor) implements Schedule, ScheduleExponentialBuilder.With {}

    /** Half a cosine from the learning rate down to {@code alpha} times it over all epochs (Keras' CosineDecay). */
    @RecordBuilder
    record Cosine(double alpha) implements Schedule, ScheduleCosineBuilder.With {}

    /** Multiplied by {@code factor} when validation loss has not improved for {@code patience} epochs. */
    @RecordBuilder
    record OnPlateau(int patience, double factor, double minimum) implements Schedule, ScheduleOnPlateauBuilder.With {}
}
