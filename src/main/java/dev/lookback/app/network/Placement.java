package dev.lookback.app.network;

import dev.lookback.network.LayerTrace;
import dev.lookback.network.Network;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Layer;
import java.util.List;

/** Where a new layer goes when nobody says where. */
final class Placement {

    private Placement() {}

    /**
     * As late as the layer fits, but before the Dense at the end; there too when it fits nowhere.
     *
     * @param timeSteps of a window
     * @param features columns of a window
     * @param outputs values that the network must end in
     * @return index to insert at
     */
    static int of(Network network, Layer layer, int timeSteps, int features, int outputs) {
        List<Layer> layers = network.layers();
        int end = layers.size();
        int last = end > 0 && layers.get(end - 1) instanceof Dense ? end - 1 : end;
        int standing = -1;
        for (int i = last; i >= 0; i--) {
            ShapeTrace trace = ShapeTrace.of(network.insert(i, layer), timeSteps, features, outputs);
            LayerTrace inserted = trace.layers().get(i);
            if (trace.fits()) {
                return i;
            }
            if (standing < 0
                    && inserted.input().isPresent()
                    && inserted.misfit().isEmpty()) {
                standing = i;
            }
        }
        return standing < 0 ? last : standing;
    }
}
