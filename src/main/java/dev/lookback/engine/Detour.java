package dev.lookback.engine;

import dev.lookback.network.Layer;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.Shape;
import java.util.Optional;

/** Around a layer that DL4J computes only in another arrangement of the numbers: the way there and the way back. */
record Detour(Reshaping there, Reshaping back) {

    /** Empty for the many layers that need none. */
    static Optional<Detour> of(LayerTrace traced) {
        if (!(traced.input().orElseThrow() instanceof Shape.Sequence input)) {
            return Optional.empty();
        }
        if (traced.layer() instanceof Layer.BatchNormalization) {
            return Optional.of(new Detour(WidthPreProcessor.adding(input), WidthPreProcessor.removing(input)));
        }
        if (traced.layer() instanceof Layer.Conv1D conv && conv.dilation() > 1) {
            TimeToBatch there = TimeToBatch.of(conv, input.channels(), input.timeSteps());
            Shape.Sequence output = (Shape.Sequence) traced.output().orElseThrow();
            return Optional.of(new Detour(there, there.back(conv.filters(), conv.kernelSize(), output.timeSteps())));
        }
        return Optional.empty();
    }
}
