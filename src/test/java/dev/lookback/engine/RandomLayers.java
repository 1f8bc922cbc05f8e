package dev.lookback.engine;

import dev.lookback.network.Network;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalAveragePool1D;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.network.layer.ZeroPadding1D;
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
                    case 0 -> new GlobalMaxPool1D();
                    case 1 -> new GlobalAveragePool1D();
                    case 2 -> new LSTM(small(random), false);
                    default -> new Flatten();
                });
        if (random.nextBoolean()) {
            layers.add(
                    switch (random.nextInt(5)) {
                        case 0 -> LayerNormalization.keras();
                        case 1 -> BatchNormalization.keras();
                        default -> new Dense(small(random), activation(random));
                    });
        }
        layers.add(new Dense(1, Activation.LINEAR));
        return new Network(layers);
    }

    private static Layer sequence(Random random) {
        Padding padding = Padding.values()[random.nextInt(3)];
        Padding poolPadding = random.nextBoolean() ? Padding.VALID : Padding.SAME;
        return switch (random.nextInt(11)) {
            case 0, 1 -> new Conv1D(small(random), small(random), small(random), 1, padding, activation(random));
            case 2 -> new Conv1D(small(random), small(random), 1, small(random), padding, activation(random));
            case 3 -> new MaxPool1D(small(random), small(random), poolPadding);
            case 4 -> new AveragePool1D(small(random), small(random), poolPadding);
            case 5 -> new Residual(small(random), small(random), small(random), activation(random));
            case 6 -> new LSTM(small(random), true);
            case 7 -> LayerNormalization.keras();
            case 8 -> BatchNormalization.keras();
            case 9 -> new ZeroPadding1D(random.nextInt(4), random.nextInt(4));
            default -> random.nextBoolean() ? new Dropout(0.3) : new SpatialDropout(0.3);
        };
    }

    private static int small(Random random) {
        return 1 + random.nextInt(5);
    }

    private static Activation activation(Random random) {
        return Activation.values()[random.nextInt(Activation.values().length)];
    }
}
