package dev.lookback.network.layer;

import dev.lookback.bounds.Bounds;
import dev.lookback.network.connectivity.Connectivity;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.connectivity.Taps;
import dev.lookback.network.layer.Misfit.BadField;
import dev.lookback.network.layer.Shape.Sequence;
import dev.lookback.text.Message;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Two dilated causal convolutions and a skip past them, as in a temporal convolutional network (Bai, Kolter and Koltun
 * 2018): activation(conv(conv(x)) + x), each convolution with the activation too. Where the number of channels changes,
 * the skip is a convolution with kernel size 1.
 */
@RecordBuilder
public record Residual(
        @Bounds(min = 1, max = FieldBounds.MOST_UNITS) int filters,
        @Bounds(min = 1, max = FieldBounds.LONGEST) int kernelSize,
        @Bounds(min = 1, max = FieldBounds.LONGEST) int dilation,
        Activation activation)
        implements Layer, ResidualBuilder.With {

    /** Each of the two. */
    public Conv1D convolution() {
        return new Conv1D(filters, kernelSize, 1, dilation, Padding.CAUSAL, activation);
    }

    /** The one on the way past them, if there is one. */
    public Conv1D skip() {
        return Conv1D.of(filters, 1, Activation.LINEAR);
    }

    @Override
    public Optional<BadField> badField() {
        return FieldBounds.whole(this, "filters", filters, this::withFilters)
                .or(() -> FieldBounds.whole(this, "kernelSize", kernelSize, this::withKernelSize))
                .or(() -> FieldBounds.whole(this, "dilation", dilation, this::withDilation));
    }

    @Override
    public Optional<Misfit> misfit(Shape input) {
        return InputRule.sequence(input);
    }

    @Override
    public Shape output(Shape input) {
        return new Sequence(filters, ((Sequence) input).timeSteps());
    }

    @Override
    public int width(int width) {
        return filters;
    }

    @Override
    public long parameters(int width) {
        long second = convolution().parameters(filters);
        return convolution().parameters(width) + second + (skips(width) ? skip().parameters(width) : 0);
    }

    @Override
    public long multiplyAdds(Shape input) {
        int channels = input.width();
        long skip = skips(channels) ? channels : 0;
        return Product.of(((Sequence) input).timeSteps(), filters, kernelSize * ((long) channels + filters) + skip);
    }

    @Override
    public Connectivity connectivity(Shape input) {
        // Two kernels one behind the other read the same multiples of the dilation as one of nearly twice the size.
        return new Taps(2 * kernelSize - 1, 1, dilation, Padding.CAUSAL);
    }

    @Override
    public boolean keepsValues() {
        return false;
    }

    @Override
    public Map<Part, Conv1D> convolutions(int channels) {
        Map<Part, Conv1D> parts = new EnumMap<>(Part.class);
        parts.put(Part.FIRST, convolution());
        parts.put(Part.SECOND, convolution());
        if (skips(channels)) {
            parts.put(Part.SKIP, skip());
        }
        return parts;
    }

    @Override
    public Message brief() {
        return Message.of("network.brief.Conv1D.dilated", kind(), filters, kernelSize, dilation);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }

    private boolean skips(int channels) {
        return channels != filters;
    }
}
