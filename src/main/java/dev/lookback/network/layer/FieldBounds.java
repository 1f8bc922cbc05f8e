package dev.lookback.network.layer;

import dev.lookback.bounds.Interval;
import dev.lookback.network.layer.Misfit.BadField;
import dev.lookback.network.layer.Misfit.Remedy;
import dev.lookback.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Check of a layer's fields against the bounds that its record declares, wherever it stands. Upper bounds of whole numbers only keep
 * typing errors from using up the memory.
 */
final class FieldBounds {

    /** Most filters or units of a layer. */
    static final int MOST_UNITS = 65_536;

    /** Longest kernel, pool, stride, dilation or padding. */
    static final int LONGEST = 4_096;

    private FieldBounds() {}

    /** A whole number; its first remedy is the nearest possible one. */
    static <L extends Record & Layer> Optional<BadField> whole(
            L layer, String field, int value, IntFunction<Layer> with, Remedy... others) {
        Interval bounds = Interval.of(layer.getClass(), field);
        int nearest = (int) bounds.nearest(value);
        if (value == nearest) {
            return Optional.empty();
        }
        List<Remedy> remedies = Stream.concat(Stream.of(Remedy.use(nearest, with.apply(nearest))), Stream.of(others))
                .toList();
        String problem = bounds.contains(0) ? "network.problem.pad" : "network.problem.size";
        return Optional.of(new BadField(field, Message.of(problem, (int) bounds.most()), remedies));
    }

    /** A number from 0 to 1, but for one of them. */
    static <L extends Record & Layer> Optional<BadField> real(L layer, String field, double value, Remedy remedy) {
        Interval bounds = Interval.of(layer.getClass(), field);
        return rule(field, bounds.contains(value), bounds.contains(0) ? "share" : "epsilon", remedy);
    }

    /** @param problem last part of the text key for a rule that is broken */
    static Optional<BadField> rule(String field, boolean kept, String problem, Remedy... remedies) {
        return kept
                ? Optional.empty()
                : Optional.of(new BadField(field, Message.of("network.problem." + problem), List.of(remedies)));
    }
}
