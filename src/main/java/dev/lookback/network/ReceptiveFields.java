package dev.lookback.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Where every value of a network that fits looks: which time steps of the window it depends on, and which of its layer's own
 * input. A dilated kernel leaves out some between the oldest and the newest. Places are time steps of a sequence, or units of a
 * vector.
 */
public final class ReceptiveFields {

    private final List<Seen> ofWindow = new ArrayList<>();
    private final List<Seen> ofInput = new ArrayList<>();

    private ReceptiveFields() {}

    /** @param trace of a network that fits */
    public static ReceptiveFields of(ShapeTrace trace) {
        ReceptiveFields fields = new ReceptiveFields();
        for (LayerTrace traced : trace.layers()) {
            fields.pass(traced.layer(), traced.input().orElseThrow());
        }
        return fields;
    }

    private void pass(Layer layer, Shape input) {
        int places = input instanceof Shape.Sequence sequence ? sequence.timeSteps() : ((Shape.Vector) input).units();
        Seen window = ofWindow.isEmpty() ? Seen.itself(places) : ofWindow.get(ofWindow.size() - 1);
        ofWindow.add(window.through(layer, input));
        ofInput.add(Seen.itself(places).through(layer, input));
    }

    /** Time steps of the window, 0 the oldest; none for a value that sees padding only. */
    public TimeSpan inWindow(int layer, int place) {
        return at(ofWindow.get(layer), place);
    }

    /** Places of what reaches the layer. */
    public TimeSpan inInput(int layer, int place) {
        return at(ofInput.get(layer), place);
    }

    /** Flattened, a channel's time steps follow each other, and the next channel's follow them. */
    private static TimeSpan at(Seen seen, int place) {
        int step = place % seen.oldest().length;
        return new TimeSpan(seen.oldest()[step], seen.newest()[step]);
    }
}
