package dev.lookback.network.layer;

import dev.lookback.text.Message;
import java.util.Optional;

/** What a layer's fields may be, wherever it stands. Upper bounds only keep slips of the finger from eating the memory. */
public final class FieldBounds {

    /** Most filters or units of a layer. */
    public static final int MOST_UNITS = 65_536;

    /** Longest kernel, pool, stride or dilation. */
    public static final int LONGEST = 4_096;

    private FieldBounds() {}

    /** The first field out of its bounds. */
    public static Optional<Misfit.BadField> check(Layer layer) {
        if (layer instanceof Conv1D c) {
            return size("filters", c.filters(), MOST_UNITS)
                    .or(() -> size("kernelSize", c.kernelSize(), LONGEST))
                    .or(() -> size("stride", c.stride(), LONGEST))
                    .or(() -> size("dilation", c.dilation(), LONGEST))
                    .or(() -> rule("dilation", c.stride() == 1 || c.dilation() == 1, "strideAndDilation"));
        }
        if (layer instanceof Residual r) {
            return size("filters", r.filters(), MOST_UNITS)
                    .or(() -> size("kernelSize", r.kernelSize(), LONGEST))
                    .or(() -> size("dilation", r.dilation(), LONGEST));
        }
        if (layer instanceof LSTM l) {
            return size("units", l.units(), MOST_UNITS);
        }
        if (layer instanceof LayerNormalization n) {
            return rule("epsilon", n.epsilon() > 0 && n.epsilon() <= 1, "epsilon");
        }
        if (layer instanceof MaxPool1D p) {
            return pool(p.poolSize(), p.stride(), p.padding());
        }
        if (layer instanceof AveragePool1D p) {
            return pool(p.poolSize(), p.stride(), p.padding());
        }
        if (layer instanceof Dense d) {
            return size("units", d.units(), MOST_UNITS);
        }
        if (layer instanceof Dropout d) {
            return rule("rate", isShare(d.rate()), "share");
        }
        if (layer instanceof SpatialDropout d) {
            return rule("rate", isShare(d.rate()), "share");
        }
        if (layer instanceof BatchNormalization b) {
            return rule("momentum", isShare(b.momentum()), "share")
                    .or(() -> rule("epsilon", b.epsilon() > 0 && b.epsilon() <= 1, "epsilon"));
        }
        return Optional.empty();
    }

    private static Optional<Misfit.BadField> pool(int poolSize, int stride, Padding padding) {
        return size("poolSize", poolSize, LONGEST)
                .or(() -> size("stride", stride, LONGEST))
                .or(() -> rule("padding", padding != Padding.CAUSAL, "causalPool"));
    }

    private static Optional<Misfit.BadField> size(String field, int value, int most) {
        return value >= 1 && value <= most
                ? Optional.empty()
                : Optional.of(new Misfit.BadField(field, Message.of("network.problem.size", most)));
    }

    private static Optional<Misfit.BadField> rule(String field, boolean kept, String problem) {
        return kept
                ? Optional.empty()
                : Optional.of(new Misfit.BadField(field, Message.of("network.problem." + problem)));
    }

    private static boolean isShare(double value) {
        return value >= 0 && value < 1;
    }
}
