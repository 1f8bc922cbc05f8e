package dev.lookback.network.layer;

import dev.lookback.network.Network;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.connectivity.Padding;
import java.util.ArrayList;
import java.util.List;

/** An instance of each kind of layer, and a network round it: the one place where tests make them. */
public final class OneOfEach {

    /** In the order of {@link Layer}'s permitted kinds. */
    public static final List<Layer> LAYERS = List.of(
            new Conv1D(3, 2, 1, 2, Padding.CAUSAL, Activation.TANH),
            new MaxPool1D(3, 2, Padding.SAME),
            new AveragePool1D(2, 2, Padding.VALID),
            new GlobalMaxPool1D(),
            new GlobalAveragePool1D(),
            new Flatten(),
            new Dense(4, Activation.TANH),
            new Dropout(0.5),
            new SpatialDropout(0.25),
            BatchNormalization.keras(),
            LayerNormalization.keras(),
            new LSTM(3, true),
            new Residual(3, 2, 2, Activation.RELU),
            new ZeroPadding1D(2, 1));

    /** Channels that reach the layer in {@link #network}. */
    public static final int CHANNELS = 4;

    private static final Layer BEFORE = new Conv1D(CHANNELS, 2, 1, 1, Padding.SAME, Activation.TANH);

    private OneOfEach() {}

    /** A network in which parameters lie before and behind the layer; it fits windows of some time steps and ends in one unit. */
    public static Network network(Layer layer) {
        List<Layer> layers = new ArrayList<>(List.of(BEFORE));
        if (layer.misfit(new Shape.Sequence(CHANNELS, 100)).isPresent()) {
            layers.add(new Flatten());
        }
        layers.add(layer);
        ShapeTrace trace = ShapeTrace.of(new Network(layers), 12, 2, 1);
        if (trace.layers().get(layers.size() - 1).output().orElseThrow() instanceof Shape.Sequence) {
            layers.add(new Flatten());
        }
        layers.add(new Dense(1, Activation.LINEAR));
        return new Network(layers);
    }

    /** Index of the layer in {@link #network}. */
    public static int index(Layer layer) {
        return network(layer).layers().lastIndexOf(layer);
    }
}
