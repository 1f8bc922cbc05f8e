package dev.lookback.network.layer;

import dev.lookback.bounds.Bounds;
import dev.lookback.network.connectivity.Connectivity;
import dev.lookback.network.connectivity.ReceptiveField;
import dev.lookback.network.layer.Misfit.BadField;
import dev.lookback.network.layer.Shape.Sequence;
import dev.lookback.text.Message;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/** Zero padding around the sequence: {@code leftPad} time steps before the oldest, {@code rightPad} after the newest. */
@RecordBuilder
public record ZeroPadding1D(
        @Bounds(min = 0, max = FieldBounds.LONGEST) int leftPad,
        @Bounds(min = 0, max = FieldBounds.LONGEST) int rightPad)
        implements Layer, ZeroPadding1DBuilder.With {

    @Override
    public Optional<BadField> badField() {
        return FieldBounds.whole(this, "leftPad", leftPad, this::withLeftPad)
                .or(() -> FieldBounds.whole(this, "rightPad", rightPad, this::withRightPad));
    }

    @Override
    public Optional<Misfit> misfit(Shape input) {
        return InputRule.sequence(input);
    }

    @Override
    public Shape output(Shape input) {
        Sequence sequence = (Sequence) input;
        return new Sequence(sequence.channels(), leftPad + sequence.timeSteps() + rightPad);
    }

    @Override
    public int width(int width) {
        return width;
    }

    @Override
    public Connectivity connectivity(Shape input) {
        return new Shift(leftPad, rightPad);
    }

    @Override
    public boolean keepsValues() {
        return false;
    }

    @Override
    public Message brief() {
        return Message.of("network.brief.ZeroPadding1D", kind(), leftPad, rightPad);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }

    /** Each output depends on the input {@code left} places before it; a zero depends on none. */
    private record Shift(int left, int right) implements Connectivity {

        @Override
        public BitSet inputs(BitSet outputs, int places) {
            return outputs.get(left, left + places);
        }

        @Override
        public ReceptiveField through(ReceptiveField inputs) {
            return new ReceptiveField(padded(inputs.oldest(), Integer.MAX_VALUE), padded(inputs.newest(), -1));
        }

        private int[] padded(int[] values, int outside) {
            int[] padded = new int[left + values.length + right];
            Arrays.fill(padded, outside);
            System.arraycopy(values, 0, padded, left, values.length);
            return padded;
        }

        @Override
        public double position(int output, int timeSteps) {
            return output - left;
        }
    }
}
