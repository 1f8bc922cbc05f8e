package dev.lookback.network.layer;

import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.connectivity.Taps;
import dev.lookback.network.layer.Misfit.BadField;
import dev.lookback.network.layer.Misfit.Remedy;
import dev.lookback.network.layer.Shape.Sequence;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Rules that local pooling layers share, whatever they make of the values of a pool. */
final class Pools {

    private Pools() {}

    static <P extends Record & Layer & Sliding> Optional<BadField> badField(
            P layer, IntFunction<Layer> withSize, IntFunction<Layer> withStride, Function<Padding, Layer> withPadding) {
        Taps pool = layer.taps();
        Remedy same = Remedy.use("same", withPadding.apply(Padding.SAME));
        Remedy valid = Remedy.use("valid", withPadding.apply(Padding.VALID));
        return FieldBounds.whole(layer, "poolSize", pool.size(), withSize)
                .or(() -> FieldBounds.whole(layer, "stride", pool.stride(), withStride))
                .or(() -> FieldBounds.rule("padding", pool.padding() != Padding.CAUSAL, "causalPool", same, valid));
    }

    static Shape output(Taps pool, Shape input) {
        Sequence sequence = (Sequence) input;
        return new Sequence(sequence.channels(), pool.outputs(sequence.timeSteps()));
    }
}
