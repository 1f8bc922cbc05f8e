package dev.lookback.network.layer;

import dev.lookback.bounds.Bounds;
import dev.lookback.network.connectivity.Connectivity;
import dev.lookback.network.connectivity.Mixing;
import dev.lookback.network.layer.Misfit.BadField;
import dev.lookback.network.layer.Misfit.Remedy;
import dev.lookback.network.layer.Shape.Vector;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/**
 * Brings the channels of every time step, or the values of a vector, to mean 0 and variance 1, then scales and shifts
 * each (Ba, Kiros and Hinton 2016).
 */
@RecordBuilder
public record LayerNormalization(
        @Bounds(min = 0, above = true, max = 1) double epsilon) implements Layer, LayerNormalizationBuilder.With {

    /** Keras' default. */
    public static LayerNormalization keras() {
        return new LayerNormalization(1e-3);
    }

    @Override
    public Optional<BadField> badField() {
        return FieldBounds.real(this, "epsilon", epsilon, Remedy.usual(keras()));
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
        return 2L * width;
    }

    @Override
    public long multiplyAdds(Shape input) {
        return input.values();
    }

    @Override
    public Connectivity connectivity(Shape input) {
        // All channels of a time step depend on the same as it is; the units of a vector do not.
        return input instanceof Vector ? Mixing.ALL : Mixing.NONE;
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
