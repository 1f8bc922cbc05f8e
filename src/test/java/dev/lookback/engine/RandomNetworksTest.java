package dev.lookback.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.engine.dl4j.ConfiguredLayer;
import dev.lookback.engine.dl4j.NetworkBuilder;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.Network;
import dev.lookback.network.ShapeTrace;
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
import dev.lookback.network.layer.Shape;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.network.layer.ZeroPadding1D;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Shapes and parameter counts of the shape trace, which does not use DL4J, against DL4J's own, layer by layer. */
class RandomNetworksTest {

    private static final int BATCH = 2;

    @Property(tries = 150)
    void everyLayerPutsOutWhatTheTraceSays(
            @ForAll("networks") Network network,
            @ForAll @IntRange(min = 1, max = 30) int timeSteps,
            @ForAll @IntRange(min = 1, max = 4) int features) {
        ShapeTrace trace = ShapeTrace.of(network, timeSteps, features, 1);
        Assume.that(trace.fits());
        MultiLayerNetwork built = new MultiLayerNetwork(
                NetworkBuilder.configuration(recipe(network), timeSteps, features, DataType.FLOAT));
        built.init();

        List<INDArray> activations = built.feedForward(Nd4j.zeros(DataType.FLOAT, BATCH, features, timeSteps));

        assertThat(built.numParams()).isEqualTo(trace.parameters());
        List<LayerTrace> computing = trace.layers().stream()
                .filter(l -> !(l.layer() instanceof Flatten))
                .toList();
        assertThat(activations).hasSize(computing.size() + 1);
        for (int i = 0; i < computing.size(); i++) {
            LayerTrace traced = computing.get(i);
            // Between reshapings shapes differ; the next layer's input shows that they were undone.
            if (ConfiguredLayer.of(traced).after().isEmpty()) {
                assertThat(activations.get(i + 1).shape())
                        .as("%s in %s", traced.layer(), network)
                        .containsExactly(shape(traced.output().orElseThrow()));
            }
        }
    }

    @Property(tries = 60)
    void everyFittingNetworkTakesATrainingStep(@ForAll("networks") Network network) {
        Assume.that(ShapeTrace.of(network, 20, 2, 1).fits());
        TrainableNetwork trained = TrainableNetwork.of(recipe(network), 2, 20);
        float[] inputs = new float[BATCH * 2 * 20];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) Math.sin(i);
        }

        double loss = trained.trainStep(inputs, new float[] {1, -1}, BATCH);

        assertThat(loss).isFinite();
    }

    @Example
    void everyKindIsDrawn() {
        Random random = new Random(1);
        assertThat(networks().list().ofSize(1000).generator(1000).next(random).value().stream()
                        .flatMap(network -> network.layers().stream())
                        .<Object>map(Layer::getClass))
                .contains((Object[]) Layer.class.getPermittedSubclasses());
    }

    @Test
    void everyKindIsDrawnForGradientsToo() {
        Random random = new Random(1);
        assertThat(IntStream.range(0, 1000)
                        .boxed()
                        .flatMap(i -> RandomLayers.network(random).layers().stream())
                        .<Object>map(Layer::getClass))
                .contains((Object[]) Layer.class.getPermittedSubclasses());
    }

    private static long[] shape(Shape shape) {
        return shape instanceof Shape.Sequence s
                ? new long[] {BATCH, s.channels(), s.timeSteps()}
                : new long[] {BATCH, ((Shape.Vector) shape).units()};
    }

    @Provide
    Arbitrary<Network> networks() {
        Arbitrary<Layer> toVector =
                Arbitraries.of(new Flatten(), new GlobalMaxPool1D(), new GlobalAveragePool1D(), new LSTM(3, false));
        return Combinators.combine(
                        sequenceLayer().list().ofMaxSize(4),
                        toVector,
                        vectorLayer().list().ofMaxSize(2))
                .as((sequence, middle, vector) -> {
                    List<Layer> layers = new ArrayList<>(sequence);
                    layers.add(middle);
                    layers.addAll(vector);
                    layers.add(new Dense(1, Activation.LINEAR));
                    return new Network(layers);
                });
    }

    private static Arbitrary<Layer> sequenceLayer() {
        Arbitrary<Integer> small = Arbitraries.integers().between(1, 5);
        Arbitrary<Padding> poolPadding = Arbitraries.of(Padding.VALID, Padding.SAME);
        Arbitrary<Layer> strided = Combinators.combine(
                        small, small, small, Arbitraries.of(Padding.class), Arbitraries.of(Activation.class))
                .as((filters, kernel, stride, padding, activation) ->
                        new Conv1D(filters, kernel, stride, 1, padding, activation));
        Arbitrary<Layer> dilated = Combinators.combine(
                        small, small, small, Arbitraries.of(Padding.class), Arbitraries.of(Activation.class))
                .as((filters, kernel, dilation, padding, activation) ->
                        new Conv1D(filters, kernel, 1, dilation, padding, activation));
        Arbitrary<Layer> max = Combinators.combine(small, small, poolPadding).as(MaxPool1D::new);
        Arbitrary<Layer> average =
                Combinators.combine(small, small, poolPadding).as(AveragePool1D::new);
        Arbitrary<Layer> others = Arbitraries.of(
                BatchNormalization.keras(), LayerNormalization.keras(), new Dropout(0.5), new SpatialDropout(0.5));
        Arbitrary<Layer> blocks = Combinators.combine(small, small, small, Arbitraries.of(Activation.class))
                .as(Residual::new);
        Arbitrary<Layer> recurrent = small.map(units -> new LSTM(units, true));
        Arbitrary<Integer> pad = Arbitraries.integers().between(0, 4);
        Arbitrary<Layer> padding = Combinators.combine(pad, pad).as(ZeroPadding1D::new);
        return Arbitraries.oneOf(padding, strided, dilated, max, average, others, blocks, recurrent);
    }

    private static Arbitrary<Layer> vectorLayer() {
        Arbitrary<Layer> dense = Combinators.combine(
                        Arbitraries.integers().between(1, 6), Arbitraries.of(Activation.class))
                .as(Dense::new);
        Arbitrary<Layer> others =
                Arbitraries.of(BatchNormalization.keras(), LayerNormalization.keras(), new Dropout(0.5));
        return Arbitraries.oneOf(dense, others);
    }

    private static Recipe recipe(Network network) {
        return Preset.SMALL.on(ArraySeries.of("a", new double[400])).withNetwork(network);
    }
}
