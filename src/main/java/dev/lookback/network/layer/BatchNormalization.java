package dev.lookback.network.layer;

import dev.lookback.bounds.Bounds;
import dev.lookback.network.connectivity.Connectivity;
import dev.lookback.network.connectivity.Mixing;
import dev.lookback.network.layer.Misfit.BadField;
import dev.lookback.network.layer.Misfit.Remedy;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/** Brings every channel to mean 0 and variance 1 over the batch, then scales and shifts it. */
@RecordBuilder
public record BatchNormalization(
        @Bounds(min = 0, max = 1, below = true) double momentum,
        @Bounds(min = 0, above = true, max = 1) double epsilon) implements Layer, BatchNormalizationBuilder.With {

    /** Keras' defaults. */
    public static BatchNormalization keras() {
        return new BatchNormalization(0.99, 1e-3);
    }

    @Override
    public Optional<BadField> badField() {
        Remedy usual = Remedy.usual(keras());
        return FieldBounds.real(this, "momentum", momentum, usual)
                .or(() -> FieldBounds.real(this, "epsilon", epsilon, usual));
    }

    @Override
    public Optional<Misfit> misfit(Shape input) {
        return InputRule.either(input);
    }

    @Override
    public Shape output(Shape input) {
        return input;
    }

    @Override
    public int width(int width) {
        return width;
    }

    @Override
    public long parameters(int width) {
        // Scale, shift, moving mean and moving variance per channel.
        return 4L * width;
    }

    @Override
    public long multiplyAdds(Shape input) {
        return input.values();
    }

    @Override
    public Connectivity connectivity(Shape input) {
        return Mixing.NONE;
    }

    @Override
    public boolean keepsValues() {
        return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
