package dev.lookback.engine;

import java.util.List;

/**
 * Numbers for every value of a network with one window: activations, or an output's derivatives by them.
 *
 * @param input the window, {@code [features, timeSteps]}
 * @param layers what each layer puts out, in the network's order; a Flatten or a Dropout puts out what it gets
 */
public record NetworkValues(LayerValues input, List<LayerValues> layers) {

    public NetworkValues {
        layers = List.copyOf(layers);
    }

    /** What a layer gets. */
    public LayerValues before(int layer) {
        return layer == 0 ? input : layers.get(layer - 1);
    }

    /** {@code [outputs]} of the whole network. */
    public float[] outputs() {
        return layers.get(layers.size() - 1).values();
    }
}
