package dev.lookback.engine.dl4j;

import dev.lookback.network.LayerTrace;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Shape;
import java.util.Optional;

/**
 * Reshaping before and after a layer that DL4J computes only in another layout.
 *
 * @param before of the layer's input
 * @param after of its output, back to the usual layout
 */
public record ReshapingPair(Reshaping before, Reshaping after) {

    /** The reshaping that a layer needs; empty for most layers. */
    public static Optional<ReshapingPair> of(LayerTrace traced) {
        if (!(traced.input().orElseThrow() instanceof Shape.Sequence input)) {
            return Optional.empty();
        }
        if (traced.layer() instanceof BatchNormalization) {
            return Optional.of(new ReshapingPair(WidthPreProcessor.adding(input), WidthPreProcessor.removing(input)));
        }
        if (traced.layer() instanceof Conv1D conv && conv.dilation() > 1) {
            TimeToBatch toBatch = TimeToBatch.of(conv, input.channels(), input.timeSteps());
            Shape.Sequence output = (Shape.Sequence) traced.output().orElseThrow();
            return Optional.of(
                    new ReshapingPair(toBatch, toBatch.inverse(conv.filters(), conv.kernelSize(), output.timeSteps())));
        }
        return Optional.empty();
    }
}
