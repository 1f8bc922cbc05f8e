package dev.lookback.network.layer;

import dev.lookback.bounds.Bounds;
import dev.lookback.network.connectivity.Connectivity;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.connectivity.Taps;
import dev.lookback.network.layer.Misfit.BadField;
import dev.lookback.network.layer.Misfit.Remedy;
import dev.lookback.network.layer.Shape.Sequence;
import dev.lookback.text.Message;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;
import java.util.Optional;

/** Convolution along time. Weights {@code [filters, channels, kernelSize]} and a bias per filter. */
@RecordBuilder
public record Conv1D(
        @Bounds(min = 1, max = FieldBounds.MOST_UNITS) int filters,
        @Bounds(min = 1, max = FieldBounds.LONGEST) int kernelSize,
        @Bounds(min = 1, max = FieldBounds.LONGEST) int stride,
        @Bounds(min = 1, max = FieldBounds.LONGEST) int dilation,
        Padding padding,
        Activation activation)
        implements Layer, Sliding, Conv1DBuilder.With {

    /** Keras' defaults: stride 1, dilation 1, no padding. */
    public static Conv1D of(int filters, int kernelSize, Activation activation) {
        return new Conv1D(filters, kernelSize, 1, 1, Padding.VALID, activation);
    }

    @Override
    public Taps taps() {
        return new Taps(kernelSize, stride, dilation, padding);
    }

    @Override
    public Layer withSize(int size) {
        return withKernelSize(size);
    }

    @Override
    public Layer padded() {
        return withPadding(Padding.SAME);
    }

    @Override
    public Optional<BadField> badField() {
        Remedy undilated = new Remedy("dilation", 1, withDilation(1));
        Remedy unstrided = new Remedy("stride", 1, withStride(1));
        return FieldBounds.whole(this, "filters", filters, this::withFilters)
                .or(() -> FieldBounds.whole(this, "kernelSize", kernelSize, this::withKernelSize))
                .or(() -> FieldBounds.whole(this, "stride", stride, this::withStride))
                .or(() -> FieldBounds.whole(this, "dilation", dilation, this::withDilation, undilated, unstrided))
                .or(() -> FieldBounds.rule(
                        "dilation", stride == 1 || dilation == 1, "strideAndDilation", undilated, unstrided));
    }

    @Override
    public Optional<Misfit> misfit(Shape input) {
        return InputRule.sequence(input, taps().needed());
    }

    @Override
    public Shape output(Shape input) {
        return new Sequence(filters, taps().outputs(((Sequence) input).timeSteps()));
    }

    @Override
    public int width(int width) {
        return filters;
    }

    @Override
    public long parameters(int width) {
        return (long) kernelSize * width * filters + filters;
    }

    @Override
    public long multiplyAdds(Shape input) {
        int outputs = taps().outputs(((Sequence) input).timeSteps());
        return Product.of(outputs, filters, kernelSize, input.width());
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
    public Map<Part, Conv1D> convolutions(int channels) {
        return Map.of(Part.WHOLE, this);
    }

    @Override
    public Message brief() {
        return dilation == 1
                ? Message.of("network.brief.Conv1D", kind(), filters, kernelSize)
                : Message.of("network.brief.Conv1D.dilated", kind(), filters, kernelSize, dilation);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
