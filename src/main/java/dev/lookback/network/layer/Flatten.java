package dev.lookback.network.layer;

import dev.lookback.network.connectivity.Connectivity;
import dev.lookback.network.connectivity.Mixing;
import dev.lookback.network.layer.Misfit.BadField;
import dev.lookback.network.layer.Shape.Vector;
import java.util.Optional;

/** The sequence as one vector: {@code [batch, channels · timeSteps]}. */
public record Flatten() implements Layer {

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
        return new Vector((int) Math.min(Integer.MAX_VALUE, input.values()));
    }

    @Override
    public int width(int width) {
        return 0;
    }

    @Override
    public Connectivity connectivity(Shape input) {
        return Mixing.FLATTENED;
    }

    @Override
    public boolean keepsValues() {
        return true;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
