package dev.lookback.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.network.Network;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.Shape;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the engine computes against the definitions, written out with loops. */
class LayerReferenceTest {

    private static final int FEATURES = 3;
    private static final int TIME_STEPS = 17;

    static Stream<Layer> sequenceLayers() {
        List<Layer> layers = new ArrayList<>();
        for (Padding padding : Padding.values()) {
            layers.add(new Conv1D(4, 3, 1, 1, padding, Activation.LINEAR));
            layers.add(new Conv1D(4, 4, 1, 1, padding, Activation.RELU));
            layers.add(new Conv1D(4, 3, 2, 1, padding, Activation.TANH));
            layers.add(new Conv1D(4, 2, 4, 1, padding, Activation.LINEAR));
            layers.add(new Conv1D(4, 1, 3, 1, padding, Activation.LINEAR));
            layers.add(new Conv1D(4, 3, 1, 2, padding, Activation.LINEAR));
            layers.add(new Conv1D(4, 4, 1, 3, padding, Activation.LINEAR));
            layers.add(new Conv1D(4, 1, 1, 5, padding, Activation.LINEAR));
        }
        for (Padding padding : List.of(Padding.VALID, Padding.SAME)) {
            layers.add(new MaxPool1D(3, 3, padding));
            layers.add(new MaxPool1D(4, 2, padding));
            layers.add(new MaxPool1D(1, 4, padding));
            layers.add(new MaxPool1D(2, 5, padding));
            layers.add(new AveragePool1D(1, 4, padding));
            layers.add(new AveragePool1D(3, 3, padding));
            layers.add(new AveragePool1D(4, 2, padding));
        }
        layers.add(new Residual(4, 3, 1, Activation.RELU));
        layers.add(new Residual(FEATURES, 2, 5, Activation.TANH));
        layers.add(new Residual(5, 7, 4, Activation.RELU));
        layers.add(new Residual(1, 1, 3, Activation.LINEAR));
        layers.add(LayerNormalization.keras());
        layers.add(new LayerNormalization(0.5));
        layers.add(new LSTM(1, true));
        layers.add(new LSTM(5, true));
        layers.add(new LSTM(17, true));
        return layers.stream();
    }

    @ParameterizedTest
    @MethodSource("sequenceLayers")
    void aLayerComputesItsDefinition(Layer layer) {
        Network network = Network.of(layer, new Flatten(), new Dense(1, Activation.LINEAR));
        assertThat(ShapeTrace.of(network, TIME_STEPS, FEATURES, 1).fits()).isTrue();
        Recipe recipe = recipe(network);
        TrainableNetwork trained = TrainableNetwork.of(recipe, FEATURES, TIME_STEPS);
        Random random = new Random(5);
        Map<String, float[]> parameters = Parameters.randomize(trained, random);
        int batch = 5;
        float[] inputs = new float[batch * FEATURES * TIME_STEPS];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) random.nextGaussian();
        }

        float[] outputs = new float[batch];
        trained.predict(inputs, batch, outputs, 0);

        for (int b = 0; b < batch; b++) {
            double[][] window = Reference.window(inputs, b, FEATURES, TIME_STEPS);
            double[][] hidden = Reference.apply(layer, window, parameters);
            assertThat((double) outputs[b]).isCloseTo(Reference.dense(hidden, parameters), within(1e-4));
        }
    }

    @ParameterizedTest
    @MethodSource("sequenceLayers")
    void shapesAndParametersAreThoseOfTheTrace(Layer layer) {
        Network network = Network.of(
                layer,
                new BatchNormalization(0.9, 1e-3),
                new SpatialDropout(0.2),
                new GlobalMaxPool1D(),
                new Dense(7, Activation.RELU),
                new Dropout(0.3),
                new Dense(1, Activation.LINEAR));
        ShapeTrace trace = ShapeTrace.of(network, TIME_STEPS, FEATURES, 1);

        TrainableNetwork trained = TrainableNetwork.of(recipe(network), FEATURES, TIME_STEPS);

        assertThat(trained.parameters()).isEqualTo(trace.parameters());
        assertThat(trace.layers().get(6).output()).contains(new Shape.Vector(1));
        float[] targets = {1, 2, 3};
        double loss = trained.trainStep(new float[3 * FEATURES * TIME_STEPS], targets, 3);
        assertThat(loss).isFinite();
        float[] outputs = new float[3];
        trained.predict(new float[3 * FEATURES * TIME_STEPS], 3, outputs, 0);
        for (float output : outputs) {
            assertThat(output).isFinite();
        }
    }

    private static Recipe recipe(Network network) {
        return Preset.SMALL.on(ArraySeries.of("a", new double[400])).withNetwork(network);
    }
}
