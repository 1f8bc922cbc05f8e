package dev.lookback.app.explain.convolution;

import dev.lookback.explain.SlidingKernel;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/**
 * What of a network is looked at.
 *
 * @param layer whose kernel is laid open
 * @param filter of it
 * @param output where its kernel stands
 * @param pointed what the pointer rests on
 */
@RecordBuilder
record Selection(int layer, int filter, int output, Optional<Spot> pointed) implements SelectionBuilder.With {

    /** The nearest look that there is in a network. */
    Selection within(TracedNetwork subject) {
        int nearest = subject.kernels().containsKey(layer) ? layer : subject.firstConvolution();
        SlidingKernel kernel = subject.kernels().get(nearest);
        int filters = kernel.weights().filters();
        return new Selection(
                nearest,
                Math.max(0, Math.min(filters - 1, filter)),
                Math.max(0, Math.min(kernel.outputs() - 1, output)),
                pointed.filter(subject::has));
    }
}
