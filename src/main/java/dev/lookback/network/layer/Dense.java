package dev.lookback.network.layer;

import dev.lookback.bounds.Bounds;
import dev.lookback.network.connectivity.Connectivity;
import dev.lookback.network.connectivity.Mixing;
import dev.lookback.network.layer.Misfit.BadField;
import dev.lookback.network.layer.Shape.Vector;
import dev.lookback.text.Message;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/** Fully connected: weights {@code [inputs, units]} and a bias per unit. Takes a vector. */
@RecordBuilder
public record Dense(
        @Bounds(min = 1, max = FieldBounds.MOST_UNITS) int units, Activation activation)
        implements Layer, DenseBuilder.With {

    @Override
    public Optional<BadField> badField() {
        return FieldBounds.whole(this, "units", units, this::withUnits);
    }

    @Override
    public Optional<Misfit> misfit(Shape input) {
        return InputRule.vector(input);
    }

    @Override
    public Shape output(Shape input) {
        return new Vector(units);
    }

    @Override
    public int width(int width) {
        return units;
    }

    @Override
    public long parameters(int width) {
        return (long) width * units + units;
    }

    @Override
    public long multiplyAdds(Shape input) {
        return (long) input.width() * units;
    }

    @Override
    public Connectivity connectivity(Shape input) {
        return Mixing.ALL;
    }

    @Override
    public boolean keepsValues() {
        return false;
    }

    @Override
    public Message brief() {
        return Message.of("network.brief.one", kind(), units);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
