package dev.lookback.network.layer;

import dev.lookback.bounds.Bounds;
import dev.lookback.network.connectivity.Connectivity;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.connectivity.Taps;
import dev.lookback.network.layer.Misfit.BadField;
import dev.lookback.text.Message;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/** Mean of every {@code poolSize} time steps, per channel; padded places do not count. Padding is valid or same. */
@RecordBuilder
public record AveragePool1D(
        @Bounds(min = 1, max = FieldBounds.LONGEST) int poolSize,
        @Bounds(min = 1, max = FieldBounds.LONGEST) int stride,
        Padding padding)
        implements Layer, Sliding, AveragePool1DBuilder.With {

    public static AveragePool1D of(int poolSize) {
        return new AveragePool1D(poolSize, poolSize, Padding.VALID);
    }

    /** With another pool size; a stride that was the pool size, Keras' default, stays so. */
    public AveragePool1D resized(int size) {
        return new AveragePool1D(size, stride == poolSize ? size : stride, padding);
    }

    @Override
    public Taps taps() {
        return new Taps(poolSize, stride, 1, padding);
    }

    @Override
    public Layer withSize(int size) {
        return withPoolSize(size);
    }

    @Override
    public Layer padded() {
        return withPadding(Padding.SAME);
    }

    @Override
    public Optional<BadField> badField() {
        return Pools.badField(this, this::withPoolSize, this::withStride, this::withPadding);
    }

    @Override
    public Optional<Misfit> misfit(Shape input) {
        return InputRule.sequence(input, taps().needed());
    }

    @Override
    public Shape output(Shape input) {
        return Pools.output(taps(), input);
    }

    @Override
    public int width(int width) {
        return width;
    }

    @Override
    public Connectivity connectivity(Shape input) {
        return taps();
    }

    @Override
    public boolean keepsValues() {
        return false;
    }

    @Override
    public Message brief() {
        return Message.of("network.brief.one", kind(), poolSize);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
