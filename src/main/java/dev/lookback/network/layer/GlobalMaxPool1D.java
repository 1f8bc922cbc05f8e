package dev.lookback.network.layer;

import dev.lookback.network.connectivity.Connectivity;
import dev.lookback.network.connectivity.Mixing;
import dev.lookback.network.layer.Misfit.BadField;
import dev.lookback.network.layer.Shape.Vector;
import java.util.Optional;

/** Largest value over all time steps: {@code [batch, channels]}. */
public record GlobalMaxPool1D() implements Layer {

    @Override
    public Optional<BadField> badField() {
        return Optional.empty();
    }

    @Override
    public Optional<Misfit> misfit(Shape input) {
        return InputRule.sequence(input);
    }

    @Override
    public Shape output(Shape input) {
        return new Vector(input.width());
    }

    @Override
    public int width(int width) {
        return width;
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
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
