package dev.lookback.network;

import dev.lookback.network.layer.Layer;
import java.util.ArrayList;
import java.util.List;

/** Layers in the order in which a window passes them. */
public record Network(List<Layer> layers) {

    public Network {
        layers = List.copyOf(layers);
    }

    public static Network of(Layer... layers) {
        return new Network(List.of(layers));
    }

    public Network with(int index, Layer layer) {
        List<Layer> changed = new ArrayList<>(layers);
        changed.set(index, layer);
        return new Network(changed);
    }

    public Network insert(int index, Layer layer) {
        List<Layer> changed = new ArrayList<>(layers);
        changed.add(index, layer);
        return new Network(changed);
    }

    public Network remove(int index) {
        List<Layer> changed = new ArrayList<>(layers);
        changed.remove(index);
        return new Network(changed);
    }

    /** The layer at {@code from} taken out and put back so that it ends up at index {@code to}. */
    public Network move(int from, int to) {
        List<Layer> changed = new ArrayList<>(layers);
        changed.add(to, changed.remove(from));
        return new Network(changed);
    }
}
