package dev.lookback.network;

import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalAveragePool1D;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.Shape;
import dev.lookback.network.layer.Shape.Sequence;
import dev.lookback.network.layer.Shape.Vector;
import dev.lookback.network.layer.Taps;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What every single value in a network depends on, place by place: the gaps of a dilated kernel stay gaps. A place is a time
 * step of a sequence or a unit of a vector; all channels of a time step depend on the same.
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
        BitSet read = inputs(reading(stage, traced.layer()), input, places);
        for (int i = stage.layer() - 1; i >= 0; i--) {
            read = inputs(layers.get(i), read);
        }
        return read;
    }

    /** What reads the same places of a block's input as one of its parts; the second reads through the first. */
    private static Layer reading(Stage stage, Layer layer) {
        return switch (stage.part()) {
            case WHOLE, SECOND -> layer;
            case FIRST -> ((Residual) layer).convolution();
            case SKIP -> ((Residual) layer).skip();
        };
    }

    private static BitSet inputs(LayerTrace traced, BitSet outputs) {
        return inputs(traced.layer(), traced.input().orElseThrow(), outputs);
    }

    private static BitSet inputs(Layer layer, Shape input, BitSet outputs) {
        BitSet read = new BitSet();
        if (input instanceof Vector vector) {
            if (layer instanceof Dropout || layer instanceof BatchNormalization) {
                return outputs;
            }
            read.set(0, outputs.isEmpty() ? 0 : vector.units());
            return read;
        }
        int timeSteps = ((Sequence) input).timeSteps();
        outputs.stream().forEach(output -> read(layer, output, timeSteps, read));
        return read;
    }

    private static void read(Layer layer, int output, int timeSteps, BitSet read) {
        Optional<Taps> taps = Taps.of(layer);
        if (taps.isPresent()) {
            for (int tap = 0; tap < taps.get().size(); tap++) {
                int step = taps.get().at(output, tap, timeSteps);
                if (step >= 0 && step < timeSteps) {
                    read.set(step);
                }
            }
        } else if (layer instanceof Flatten) {
            // Channel by channel, time fastest.
            read.set(output % timeSteps);
        } else if (layer instanceof LSTM lstm) {
            read.set(0, lstm.returnSequences() ? output + 1 : timeSteps);
        } else if (layer instanceof GlobalMaxPool1D || layer instanceof GlobalAveragePool1D) {
            read.set(0, timeSteps);
        } else {
            read.set(output);
        }
    }
}
