package dev.lookback.network.layer;

import dev.lookback.bounds.Bounds;
import dev.lookback.network.connectivity.Connectivity;
import dev.lookback.network.connectivity.Mixing;
import dev.lookback.network.layer.Misfit.BadField;
import dev.lookback.network.layer.Misfit.Remedy;
import dev.lookback.text.Message;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/** Like dropout, but drops whole channels. Takes a sequence. */
@RecordBuilder
public record SpatialDropout(
        @Bounds(min = 0, max = 1, below = true) double rate) implements Layer, SpatialDropoutBuilder.With {

    @Override
    public Optional<BadField> badField() {
        return FieldBounds.real(this, "rate", rate, Remedy.use("0.5", withRate(0.5)));
    }

    @Override
    public Optional<Misfit> misfit(Shape input) {
        return InputRule.sequence(input);
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
    public Connectivity connectivity(Shape input) {
        return Mixing.NONE;
    }

    @Override
    public boolean keepsValues() {
        return true;
    }

    @Override
    public Message brief() {
        return Message.of("network.brief.one", kind(), rate);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
