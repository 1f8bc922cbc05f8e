package dev.lookback.recipe;

import dev.lookback.bounds.Bounds;
import io.soabase.recordbuilder.core.RecordBuilder;

/** Learning rate schedule over the epochs. */
public sealed interface Schedule {

    record Constant() implements Schedule {}

    /** Multiplied by {@code factor} after every {@code epochs} epochs. */
    @RecordBuilder
    record Step(
            @Bounds(min = 1) int epochs,
            @Bounds(min = 0, above = true, max = 1) double factor) implements Schedule, ScheduleStepBuilder.With {}

    /** Multiplied by {@code factor} after every epoch. */
    @RecordBuilder
    record Exponential(
            @Bounds(min = 0, above = true, max = 1) double factor)
            implements Schedule, ScheduleExponentialBuilder.With {}

    /** Half a cosine from the learning rate down to {@code alpha} times it over all epochs (Keras' CosineDecay). */
    @RecordBuilder
    record Cosine(@Bounds(min = 0, max = 1) double alpha) implements Schedule, ScheduleCosineBuilder.With {}

    /** Multiplied by {@code factor} when validation loss has not improved for {@code patience} epochs. */
    @RecordBuilder
    record OnPlateau(
            @Bounds(min = 1) int patience,

            @Bounds(min = 0, above = true, max = 1, below = true)
            double factor,

            @Bounds(min = 0) double minimum)
            implements Schedule, ScheduleOnPlateauBuilder.With {}
}
