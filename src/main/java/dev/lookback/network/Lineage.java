package dev.lookback.network;

import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.Shape;
import dev.lookback.network.layer.Shape.Sequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * Receptive field of every single value in a network, place by place: the gaps of a dilated kernel stay gaps. A place is a
 * time step of a sequence or a unit of a vector; all channels of a time step depend on the same.
 */
public final class Lineage {

    private final List<LayerTrace> layers;

    private Lineage(List<LayerTrace> layers) {
        this.layers = layers;
    }

    public static Lineage of(ShapeTrace trace) {
        return new Lineage(trace.layers());
    }

    /**
     * Everything behind a value.
     *
     * @param layer that puts the value out; it and all before it must fit
     * @param place of the value
     * @return {@code [layer + 1]}: entry i has the places of what layer i gets that matter, entry 0 those of the window
     */
    public List<BitSet> behind(int layer, int place) {
        BitSet places = new BitSet();
        places.set(place);
        List<BitSet> behind = new ArrayList<>();
        for (int i = layer; i >= 0; i--) {
            places = inputs(layers.get(i), places);
            behind.add(places);
        }
        Collections.reverse(behind);
        return behind;
    }

    /**
     * The time steps of the window behind a value.
     *
     * @param place of the value
     */
    public BitSet window(Stage stage, int place) {
        BitSet places = new BitSet();
        places.set(place);
        LayerTrace traced = layers.get(stage.layer());
        Shape input = traced.input().orElseThrow();
        BitSet inputs = inputs(read(stage, traced), input, places);
        for (int i = stage.layer() - 1; i >= 0; i--) {
            inputs = inputs(layers.get(i), inputs);
        }
        return inputs;
    }

    /** A layer that reads the same places of a block's input as one of its parts; the second reads through the first. */
    private static Layer read(Stage stage, LayerTrace traced) {
        return switch (stage.part()) {
            case WHOLE, SECOND -> traced.layer();
            case FIRST, SKIP -> stage.convolution(traced).orElseThrow();
        };
    }

    private static BitSet inputs(LayerTrace traced, BitSet outputs) {
        return inputs(traced.layer(), traced.input().orElseThrow(), outputs);
    }

    private static BitSet inputs(Layer layer, Shape input, BitSet outputs) {
        int places = input instanceof Sequence sequence ? sequence.timeSteps() : input.width();
        return layer.connectivity(input).inputs(outputs, places);
    }
}
