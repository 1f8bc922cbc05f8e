package dev.lookback.engine;

import dev.lookback.network.Activation;
import dev.lookback.network.Layer;
import dev.lookback.network.Network;
import dev.lookback.network.Padding;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small networks of any layers in any order. */
final class RandomLayers {

    private RandomLayers() {}

    static Network network(Random random) {
        List<Layer> layers = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            layers.add(sequence(random));
        }
        layers.add(
                switch (random.nextInt(4)) {
                    case 0 -> new Layer.GlobalMaxPool1D();
                    case 1 -> new Layer.GlobalAveragePool1D();
                    case 2 -> new Layer.LSTM(small(random), false);
                    default -> new Layer.Flatten();
                });
        if (random.nextBoolean()) {
            layers.add(new Layer.Dense(small(random), activation(random)));
        }
        layers.add(new Layer.Dense(1, Activation.LINEAR));
        return new Network(layers);
    }

    private static Layer sequence(Random random) {
        Padding padding = Padding.values()[random.nextInt(3)];
        Padding poolPadding = random.nextBoolean() ? Padding.VALID : Padding.SAME;
        return switch (random.nextInt(9)) {
            case 0, 1 -> new Layer.Conv1D(small(random), small(random), small(random), 1, padding, activation(random));
            case 2 -> new Layer.Conv1D(small(random), small(random), 1, small(random), padding, activation(random));
            case 3 -> new Layer.MaxPool1D(small(random), small(random), poolPadding);
            case 4 -> new Layer.AveragePool1D(small(random), small(random), poolPadding);
            case 5 -> new Layer.Residual(small(random), small(random), small(random), activation(random));
            case 6 -> new Layer.LSTM(small(random), true);
            case 7 -> Layer.LayerNormalization.keras();
            default -> random.nextBoolean() ? new Layer.Dropout(0.3) : new Layer.SpatialDropout(0.3);
        };
    }

    private static int small(Random random) {
        return 1 + random.nextInt(5);
    }

    private static Activation activation(Random random) {
        return Activation.values()[random.nextInt(Activation.values().length)];
    }
}
