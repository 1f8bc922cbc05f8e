package dev.lookback.network;

import java.util.List;
import java.util.OptionalInt;

/**
 * Shapes, parameters and receptive fields of a network, inferred layer by layer for a window.
 *
 * @param layers one entry per layer, in order
 * @param firstSeen oldest input time step that any output depends on (0 the oldest of the window)
 * @param lastSeen newest input time step that any output depends on (T − 1 the newest); valid pooling that leaves a tail
 *     can make a network blind to the newest steps, and the user must see that. Less than {@code firstSeen} where
 *     nothing is seen. Where a layer does not fit: what the layers before it see
 */
public record ShapeTrace(List<LayerTrace> layers, int firstSeen, int lastSeen) {

    public ShapeTrace {
        layers = List.copyOf(layers);
    }

    /**
     * @param timeSteps T, time steps of a window
     * @param features F, columns of a window
     * @param outputs values the network must end in
     */
    public static ShapeTrace of(Network network, int timeSteps, int features, int outputs) {
        return Tracer.trace(network, timeSteps, features, outputs);
    }

    /** Whether the network can run; one without layers cannot. */
    public boolean fits() {
        return !layers.isEmpty() && layers.stream().allMatch(l -> l.misfit().isEmpty());
    }

    /** Index of the first layer that does not fit. */
    public OptionalInt firstMisfit() {
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).misfit().isPresent()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    public long parameters() {
        return layers.stream().mapToLong(LayerTrace::parameters).sum();
    }

    public long multiplyAdds() {
        return layers.stream()
                .mapToLong(LayerTrace::multiplyAdds)
                .reduce(0, (sum, next) -> sum + Math.min(next, Long.MAX_VALUE - sum));
    }
}
