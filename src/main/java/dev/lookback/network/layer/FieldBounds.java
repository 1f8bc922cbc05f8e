package dev.lookback.network.layer;

import dev.lookback.network.layer.Misfit.BadField;
import dev.lookback.network.layer.Misfit.Remedy;
import dev.lookback.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Bounds of a layer's fields, wherever it stands. Upper bounds only keep typing errors from using up the memory. */
public final class FieldBounds {

    /** Most filters or units of a layer. */
    public static final int MOST_UNITS = 65_536;

    /** Longest kernel, pool, stride or dilation. */
    public static final int LONGEST = 4_096;

    private FieldBounds() {}

    /** A number of filters or units. */
    static Optional<BadField> units(String field, int value, IntFunction<Layer> with) {
        return size(field, value, MOST_UNITS, with);
    }

    /** A number of time steps. */
    static Optional<BadField> length(String field, int value, IntFunction<Layer> with, Remedy... others) {
        return size(field, value, LONGEST, with, others);
    }

    private static Optional<BadField> size(
            String field, int value, int most, IntFunction<Layer> with, Remedy... others) {
        if (value >= 1 && value <= most) {
            return Optional.empty();
        }
        int nearest = Math.max(1, Math.min(most, value));
        List<Remedy> remedies = Stream.concat(Stream.of(Remedy.use(nearest, with.apply(nearest))), Stream.of(others))
                .toList();
        return Optional.of(new BadField(field, Message.of("network.problem.size", most), remedies));
    }

    /** A share of dropped values. */
    static Optional<BadField> rate(double rate, Layer half) {
        return share("rate", rate, Remedy.use("0.5", half));
    }

    /** A number from 0 up to, but not including, 1. */
    static Optional<BadField> share(String field, double value, Remedy remedy) {
        return rule(field, value >= 0 && value < 1, "share", remedy);
    }

    /** What a variance is increased by. */
    static Optional<BadField> epsilon(double value, Remedy remedy) {
        return rule("epsilon", value > 0 && value <= 1, "epsilon", remedy);
    }

    /** @param problem last part of the text key for a rule that is broken */
    static Optional<BadField> rule(String field, boolean kept, String problem, Remedy... remedies) {
        return kept
                ? Optional.empty()
                : Optional.of(new BadField(field, Message.of("network.problem." + problem), List.of(remedies)));
    }
}
