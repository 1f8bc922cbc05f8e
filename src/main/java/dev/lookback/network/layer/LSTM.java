package dev.lookback.network.layer;

import dev.lookback.bounds.Bounds;
import dev.lookback.network.connectivity.Connectivity;
import dev.lookback.network.connectivity.Mixing;
import dev.lookback.network.layer.Misfit.BadField;
import dev.lookback.network.layer.Shape.Sequence;
import dev.lookback.network.layer.Shape.Vector;
import dev.lookback.text.Message;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/**
 * Long short-term memory (Hochreiter and Schmidhuber 1997) with the usual gates: sigmoid for the gates, tanh for cell and
 * output. Takes a sequence; gives its newest output, {@code [batch, units]}, or all of them.
 *
 * @param returnSequences whether it puts out every time step, {@code [batch, units, timeSteps]}
 */
@RecordBuilder
public record LSTM(
        @Bounds(min = 1, max = FieldBounds.MOST_UNITS) int units, boolean returnSequences)
        implements Layer, LSTMBuilder.With {

    @Override
    public Optional<BadField> badField() {
        return FieldBounds.whole(this, "units", units, this::withUnits);
    }

    @Override
    public Optional<Misfit> misfit(Shape input) {
        return InputRule.sequence(input);
    }

    @Override
    public Shape output(Shape input) {
        return returnSequences ? new Sequence(units, ((Sequence) input).timeSteps()) : new Vector(units);
    }

    @Override
    public int width(int width) {
        return units;
    }

    @Override
    public long parameters(int width) {
        // Four gates, each from the input, from the output before, and a bias.
        return 4L * units * ((long) width + units + 1);
    }

    @Override
    public long multiplyAdds(Shape input) {
        int timeSteps = ((Sequence) input).timeSteps();
        // Beside the gates' weights, three products with the cell's state.
        return Product.of(timeSteps, 4L * units * ((long) input.width() + units) + 3L * units);
    }

    @Override
    public Connectivity connectivity(Shape input) {
        return returnSequences ? Mixing.EARLIER : Mixing.ALL;
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
