package dev.lookback.app.explain.convolution;

import dev.lookback.explain.SlidingKernel;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/**
 * Selected layer, filter and output of a network, and the value under the pointer.
 *
 * @param layer convolution that is opened
 * @param filter of that layer
 * @param output at which its kernel stands
 * @param pointed value under the pointer
 */
@RecordBuilder
record Selection(int layer, int filter, int output, Optional<Spot> pointed) implements SelectionBuilder.With {

    /** The nearest valid selection in a network. */
    Selection within(TracedNetwork network) {
        int nearest = network.kernels().containsKey(layer) ? layer : network.firstConvolution();
        SlidingKernel kernel = network.kernels().get(nearest);
        int filters = kernel.weights().filters();
        return new Selection(
                nearest,
                Math.max(0, Math.min(filters - 1, filter)),
                Math.max(0, Math.min(kernel.outputs() - 1, output)),
                pointed.filter(network::has));
    }
}
