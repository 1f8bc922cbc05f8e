package dev.lookback.engine;

import dev.lookback.network.Stage;
import java.util.List;
import java.util.Map;

/**
 * Numbers for every value of a network with one window: activations, or an output's derivatives by them.
 *
 * @param input the window, {@code [features, timeSteps]}
 * @param layers what each layer puts out, in the network's order; a Flatten or a Dropout puts out what it gets
 * @param inside what the convolutions inside residual blocks put out
 */
public record NetworkValues(LayerValues input, List<LayerValues> layers, Map<Stage, LayerValues> inside) {

    public NetworkValues {
        layers = List.copyOf(layers);
        inside = Map.copyOf(inside);
    }

    public LayerValues at(Stage stage) {
        return stage.isWhole() ? layers.get(stage.layer()) : inside.get(stage);
    }

    /** What a layer gets. */
    public LayerValues before(int layer) {
        return layer == 0 ? input : layers.get(layer - 1);
    }

    /** Of so many layers, the first ones. */
    public NetworkValues first(int count) {
        return new NetworkValues(input, layers.subList(0, count), inside);
    }

    /** {@code [outputs]} of the whole network. */
    public float[] outputs() {
        return layers.get(layers.size() - 1).values();
    }
}
