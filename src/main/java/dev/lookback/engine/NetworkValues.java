package dev.lookback.engine;

import dev.lookback.network.Stage;
import java.util.List;
import java.util.Map;

/**
 * Activations of every layer for one window, or the gradients of an output with respect to them.
 *
 * @param input of the window itself, {@code [features, timeSteps]}
 * @param layers of each layer's output, in the network's order; a Flatten or a Dropout passes its input on
 * @param inside of the convolutions inside residual blocks
 */
public record NetworkValues(LayerValues input, List<LayerValues> layers, Map<Stage, LayerValues> inside) {

    public NetworkValues {
        layers = List.copyOf(layers);
        inside = Map.copyOf(inside);
    }

    public LayerValues at(Stage stage) {
        return stage.isWhole() ? layers.get(stage.layer()) : inside.get(stage);
    }

    /** Values of a layer's input. */
    public LayerValues before(int layer) {
        return layer == 0 ? input : layers.get(layer - 1);
    }

    /** The first {@code count} layers only. */
    public NetworkValues first(int count) {
        return new NetworkValues(input, layers.subList(0, count), inside);
    }

    /** Values of the network's output, {@code [outputs]}. */
    public float[] outputs() {
        return layers.get(layers.size() - 1).values();
    }
}
