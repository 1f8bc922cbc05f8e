package dev.lookback.export.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.StartsProcess;
import dev.lookback.engine.TrainableNetwork;
import dev.lookback.engine.TrainedModel;
import dev.lookback.network.LayerNames;
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
import dev.lookback.network.layer.OneOfEach;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.network.layer.ZeroPadding1D;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.window.Alignment;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.ColumnScale;
import dev.lookback.window.scale.FittedScales;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exported networks give the same numbers in a program that has DL4J and none of our classes. */
class Dl4jNetworkTest {

    private static final int BATCH = 3;
    private static final int FEATURES = 2;
    private static final int RANDOM_NETWORKS = 90;

    /** Activations that let a residual block's skip through. */
    private static final Activation[] PASSING = {
        Activation.LINEAR,
        Activation.RELU,
        Activation.LEAKY_RELU,
        Activation.GELU,
        Activation.SWISH,
        Activation.SOFTPLUS
    };

    /** The other program: opens every network, asks it, writes what it says. */
    private static final String OTHER_PROGRAM = """
            import java.io.*;
            import java.nio.file.*;
            import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
            import org.nd4j.linalg.api.ndarray.INDArray;
            import org.nd4j.linalg.factory.Nd4j;

            public class OtherProgram {
                public static void main(String[] folders) throws Exception {
                    for (String folder : folders) {
                        MultiLayerNetwork network = MultiLayerNetwork.load(new File(folder, "network.zip"), false);
                        INDArray output = network.output(inputs(new File(folder, "inputs")));
                        StringBuilder text = new StringBuilder();
                        for (float value : output.dup('c').data().asFloat()) {
                            text.append(value).append(' ');
                        }
                        Files.writeString(Path.of(folder, "outputs"), text);
                    }
                }

                static INDArray inputs(File file) throws IOException {
                    try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(file)))) {
                        int[] shape = {in.readInt(), in.readInt(), in.readInt()};
                        float[] values = new float[shape[0] * shape[1] * shape[2]];
                        for (int i = 0; i < values.length; i++) {
                            values[i] = in.readFloat();
                        }
                        return Nd4j.createFromArray(values).reshape('c', shape[0], shape[1], shape[2]);
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    private final Random random = new Random(42);
    private final Map<Path, float[]> expected = new LinkedHashMap<>();
    private final List<Recipe> recipes = new ArrayList<>();

    @Test
    @StartsProcess
    void anotherProgramGetsTheSameNumbers() throws Exception {
        for (Preset preset : Preset.values()) {
            Recipe recipe = preset.on(series());
            export(recipe.withData(recipe.data().withFeatures(series().features()))
                    .withLength(preset == Preset.LINEAR_AHEAD ? 3 : 1)
                    .withWindows(new WindowSpec(60, 1, 1, preset == Preset.LINEAR_AHEAD ? 3 : 1, Alignment.ANCHOR)));
        }
        for (Network network : corners()) {
            export(recipe(network, 20));
        }
        for (Layer layer : OneOfEach.LAYERS) {
            if (!(layer instanceof LayerNormalization)) {
                export(recipe(OneOfEach.network(layer), 20));
            }
        }
        while (recipes.size() < RANDOM_NETWORKS) {
            int timeSteps = 1 + random.nextInt(30);
            Network network = network();
            if (ShapeTrace.of(network, timeSteps, FEATURES, 1).fits()) {
                export(recipe(network, timeSteps));
            }
        }

        run();

        int i = 0;
        for (Map.Entry<Path, float[]> one : expected.entrySet()) {
            assertSame(one.getValue(), outputs(one.getKey()), recipes.get(i++).network());
        }
    }

    @Test
    void whatCannotBeSaidIsToldWithItsLayer() {
        Layer out = new Dense(1, Activation.LINEAR);
        Network normalized = Network.of(new Flatten(), LayerNormalization.keras(), out);
        Network bent = Network.of(new Residual(2, 2, 1, Activation.TANH), new Flatten(), out);
        Texts texts = new Texts(Locale.ENGLISH);

        assertThat(texts.get(refused(normalized))).contains("layer 2, LayerNormalization");
        assertThat(texts.get(refused(bent))).contains("Layer 1").contains("tanh");
    }

    @Test
    void everyKindThatHasNoLayerInDl4jIsRefused() {
        assertThat(refused(OneOfEach.network(LayerNormalization.keras())).arguments())
                .contains(LayerNames.kind(LayerNormalization.keras()));
    }

    private Message refused(Network network) {
        Recipe recipe = recipe(network, 8);
        TrainableNetwork trainable = TrainableNetwork.of(recipe, FEATURES, 8);
        TrainedModel model = TrainedModel.of(recipe, scales(), trainable.weights());
        return catchThrowableOfType(
                        NotExportableException.class, () -> Dl4jNetwork.write(model, folder.resolve("network.zip")))
                .reason();
    }

    private void assertSame(float[] expected, float[] given, Network network) {
        assertThat(given).as("%s", network).hasSameSizeAs(expected);
        double scale = 0;
        for (float value : expected) {
            scale = Math.max(scale, Math.abs(value));
        }
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) given[i]).as("%s", network).isCloseTo(expected[i], within(1e-5 * scale + 1e-7));
        }
    }

    private List<Network> corners() {
        Dense out = new Dense(1, Activation.TANH);
        Layer norm = BatchNormalization.keras();
        return List.of(
                Network.of(norm, new Flatten(), norm, new Dropout(0.5), norm, out),
                Network.of(new Flatten(), norm, new Dense(3, Activation.ELU), norm, new Dense(2, Activation.SELU), out),
                Network.of(
                        new Conv1D(4, 3, 1, 4, Padding.SAME, Activation.LEAKY_RELU),
                        norm,
                        new Conv1D(4, 2, 1, 5, Padding.CAUSAL, Activation.GELU),
                        new SpatialDropout(0.3),
                        new GlobalMaxPool1D(),
                        norm,
                        out));
    }

    /** A network of random layers with weights that training has moved a little, and its answers. */
    private void export(Recipe recipe) throws IOException {
        int timeSteps = recipe.windows().timeSteps();
        int length = recipe.windows().length();
        TrainableNetwork network = TrainableNetwork.of(recipe, FEATURES, timeSteps);
        for (int step = 0; step < 3 && trains(recipe.network()); step++) {
            network.trainStep(noise(BATCH * FEATURES * timeSteps), noise(BATCH * length), BATCH);
        }
        float[] weights = network.weights();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= 0.8f + 0.4f * random.nextFloat();
        }
        network.weights(weights);
        float[] inputs = noise(BATCH * FEATURES * timeSteps);
        float[] outputs = new float[BATCH * length];
        network.predict(inputs, BATCH, outputs, 0);
        Path place = Files.createDirectory(folder.resolve("" + recipes.size()));
        Dl4jNetwork.write(TrainedModel.of(recipe, scales(), weights), place.resolve("network.zip"));
        write(inputs, timeSteps, place.resolve("inputs"));
        expected.put(place, outputs);
        recipes.add(recipe);
    }

    /** With batch normalization SameDiff computes residual blocks, and fails on some on the way back. */
    private static boolean trains(Network network) {
        return network.layers().stream().noneMatch(Residual.class::isInstance)
                || network.layers().stream().noneMatch(BatchNormalization.class::isInstance);
    }

    private void run() throws IOException, InterruptedException {
        Path program = Files.writeString(folder.resolve("OtherProgram.java"), OTHER_PROGRAM);
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                libraries(),
                program.toString()));
        expected.keySet().forEach(place -> command.add(place.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> read(said)).isZero();
    }

    /** The class path without the folders of our own classes. */
    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void write(float[] inputs, int timeSteps, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(BATCH);
            out.writeInt(FEATURES);
            out.writeInt(timeSteps);
            for (float value : inputs) {
                out.writeFloat(value);
            }
        }
    }

    private static float[] outputs(Path place) {
        String[] words = read(place.resolve("outputs")).trim().split(" ");
        float[] outputs = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            outputs[i] = Float.parseFloat(words[i]);
        }
        return outputs;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Network network() {
        List<Layer> layers = new ArrayList<>();
        Stream.generate(this::sequenceLayer).limit(random.nextInt(5)).forEach(layers::add);
        layers.add(pick(
                new Flatten(),
                new Flatten(),
                new GlobalMaxPool1D(),
                new GlobalAveragePool1D(),
                new LSTM(size(), false)));
        Stream.generate(this::vectorLayer).limit(random.nextInt(3)).forEach(layers::add);
        layers.add(new Dense(1, pick(Activation.LINEAR, activation())));
        return new Network(layers);
    }

    private Layer sequenceLayer() {
        Padding poolPadding = pick(Padding.VALID, Padding.SAME);
        Padding padding = pick(Padding.values());
        return pick(
                new Conv1D(size(), size(), size(), 1, padding, activation()),
                new Conv1D(size(), size(), 1, size(), padding, activation()),
                new MaxPool1D(size(), size(), poolPadding),
                new AveragePool1D(size(), size(), poolPadding),
                BatchNormalization.keras(),
                new SpatialDropout(0.5),
                new ZeroPadding1D(size() - 1, size() - 1),
                new LSTM(size(), true),
                new Residual(random.nextBoolean() ? FEATURES : size(), size(), size(), pick(PASSING)));
    }

    private Layer vectorLayer() {
        return pick(new Dense(size(), activation()), BatchNormalization.keras(), new Dropout(0.5));
    }

    private Activation activation() {
        return pick(Activation.values());
    }

    private int size() {
        return 1 + random.nextInt(5);
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private float[] noise(int count) {
        float[] noise = new float[count];
        for (int i = 0; i < count; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return noise;
    }

    private static Recipe recipe(Network network, int timeSteps) {
        Recipe recipe = Preset.SMALL.on(series());
        return recipe.withNetwork(network)
                .withWindows(new WindowSpec(timeSteps, 1, 1, Alignment.ANCHOR))
                .withTraining(recipe.training().withLoss(new Loss.Huber(1)));
    }

    private static ArraySeries series() {
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("close", new double[400]);
        columns.put("volume", new double[400]);
        return ArraySeries.of(columns);
    }

    private static FittedScales scales() {
        ColumnScale one = new ColumnScale(0, 1);
        return new FittedScales(Collections.nCopies(FEATURES, one), one, 1, 1);
    }
}
