package dev.lookback.network.layer;

import dev.lookback.network.layer.Misfit.BadField;
import dev.lookback.network.layer.Misfit.Mend;
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
    static Optional<BadField> length(String field, int value, IntFunction<Layer> with, Mend... others) {
        return size(field, value, LONGEST, with, others);
    }

    private static Optional<BadField> size(String field, int value, int most, IntFunction<Layer> with, Mend... others) {
        if (value >= 1 && value <= most) {
            return Optional.empty();
        }
        int nearest = Math.max(1, Math.min(most, value));
        List<Mend> mends = Stream.concat(Stream.of(Mend.use(nearest, with.apply(nearest))), Stream.of(others))
                .toList();
        return Optional.of(new BadField(field, Message.of("network.problem.size", most), mends));
    }

    /** A share of dropped values. */
    static Optional<BadField> rate(double rate, Layer half) {
        return share("rate", rate, Mend.use("0.5", half));
    }

    /** A number from 0 up to, but not including, 1. */
    static Optional<BadField> share(String field, double value, Mend mend) {
        return rule(field, value >= 0 && value < 1, "share", mend);
    }

    /** What a variance is increased by. */
    static Optional<BadField> epsilon(double value, Mend mend) {
        return rule("epsilon", value > 0 && value <= 1, "epsilon", mend);
    }

    /** @param problem last part of the text key for a rule that is broken */
    static Optional<BadField> rule(String field, boolean kept, String problem, Mend... mends) {
        return kept
                ? Optional.empty()
                : Optional.of(new BadField(field, Message.of("network.problem." + problem), List.of(mends)));
    }
}
