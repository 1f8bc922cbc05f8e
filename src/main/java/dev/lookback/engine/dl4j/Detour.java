package dev.lookback.engine.dl4j;

import dev.lookback.network.LayerTrace;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Shape;
import java.util.Optional;

/** Around a layer that DL4J computes only in another arrangement of the numbers: the way there and the way back. */
public record Detour(Reshaping there, Reshaping back) {

    /** Empty for the many layers that need none. */
    public static Optional<Detour> of(LayerTrace traced) {
        if (!(traced.input().orElseThrow() instanceof Shape.Sequence input)) {
            return Optional.empty();
        }
        if (traced.layer() instanceof BatchNormalization) {
            return Optional.of(new Detour(WidthPreProcessor.adding(input), WidthPreProcessor.removing(input)));
        }
        if (traced.layer() instanceof Conv1D conv && conv.dilation() > 1) {
            TimeToBatch there = TimeToBatch.of(conv, input.channels(), input.timeSteps());
            Shape.Sequence output = (Shape.Sequence) traced.output().orElseThrow();
            return Optional.of(new Detour(there, there.back(conv.filters(), conv.kernelSize(), output.timeSteps())));
        }
        return Optional.empty();
    }
}
