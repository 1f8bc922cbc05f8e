package dev.lookback.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookback.engine.TrainedModel;
import dev.lookback.network.Activation;
import dev.lookback.network.Layer;
import dev.lookback.network.Network;
import dev.lookback.network.Padding;
import dev.lookback.recipe.Preset;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.training.Job;
import dev.lookback.training.Judge;
import dev.lookback.training.RunResult;
import dev.lookback.training.Trainer;
import dev.lookback.window.ScalerKind;
import dev.lookback.window.Split;
import dev.lookback.window.TargetForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFileTest {

    private static final Series WALK = walk();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyPresetForecastsTheSameNumbersWhenOpenedAgain(Preset preset) throws IOException {
        Recipe recipe = preset.on(WALK);
        if (preset == Preset.NOTEBOOK) {
            // As written it cannot be trained.
            recipe = recipe.withWindows(recipe.windows().withStep(1));
        }
        assertOpenedTheSame(recipe);
    }

    @Test
    void everyKindOfLayerForecastsTheSameNumbersWhenOpenedAgain() throws IOException {
        Network layers = Network.of(
                new Layer.Conv1D(8, 3, 1, 2, Padding.CAUSAL, Activation.RELU),
                Layer.BatchNormalization.keras(),
                new Layer.SpatialDropout(0.1),
                new Layer.Conv1D(8, 3, 2, 1, Padding.SAME, Activation.TANH),
                Layer.MaxPool1D.of(2),
                Layer.AveragePool1D.of(2),
                new Layer.Conv1D(4, 2, 1, 1, Padding.VALID, Activation.LINEAR),
                new Layer.GlobalAveragePool1D(),
                new Layer.Dense(6, Activation.SIGMOID),
                Layer.BatchNormalization.keras(),
                new Layer.Dropout(0.2),
                new Layer.Dense(1, Activation.LINEAR));
        assertOpenedTheSame(Preset.SMALL.on(WALK).withNetwork(layers));
        assertOpenedTheSame(Preset.SMALL
                .on(WALK)
                .withNetwork(Network.of(
                        Layer.Conv1D.of(4, 3, Activation.RELU),
                        new Layer.GlobalMaxPool1D(),
                        new Layer.Dense(1, Activation.LINEAR))));
    }

    @ParameterizedTest
    @EnumSource(ScalerKind.class)
    void everyScaleIsKept(ScalerKind scaler) throws IOException {
        for (TargetForm form : TargetForm.values()) {
            TrainedModel model = train(Preset.LINEAR.on(WALK).withScaler(scaler).withTargetForm(form))
                    .model();
            Path file = folder.resolve(form + ".zip");
            ModelFile.write(model, file);

            assertThat(ModelFile.read(file).scales()).as("%s", form).isEqualTo(model.scales());
        }
    }

    @Test
    void aFileThatIsNotThereIsNotADamagedOne() {
        assertThatThrownBy(() -> ModelFile.read(folder.resolve("none.zip"))).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "date,close\n2020-01-01,1\n", "PK\u0003\u0004"})
    void aFileOfAnotherKindIsNamed(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("other.zip"), content, StandardCharsets.ISO_8859_1);

        assertRefused(file, "other.zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recipe.json", "scales.json", "network.zip"})
    void whateverIsMissingIsNamed(String entry) throws IOException {
        Path file = model();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.delete(zip.getPath(entry));
        }

        assertRefused(file, entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recipe.json", "scales.json", "network.zip"})
    void whateverIsDamagedIsRefused(String entry) throws IOException {
        Path file = model();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            byte[] content = Files.readAllBytes(zip.getPath(entry));
            Files.write(zip.getPath(entry), Arrays.copyOf(content, content.length / 2));
        }

        assertRefused(file, "model.zip");
    }

    @Test
    void scalesOfAnotherModelAreRefused() throws IOException {
        Path file = model();
        Recipe oneFeature = Preset.LINEAR.on(WALK);
        oneFeature = oneFeature.withData(oneFeature.data().withFeatures(List.of("a")));
        Path other = folder.resolve("other.zip");
        ModelFile.write(train(oneFeature).model(), other);
        try (FileSystem zip = FileSystems.newFileSystem(file);
                FileSystem otherZip = FileSystems.newFileSystem(other)) {
            Files.write(zip.getPath("scales.json"), Files.readAllBytes(otherZip.getPath("scales.json")));
        }

        assertRefused(file, "model.zip");
    }

    private void assertOpenedTheSame(Recipe recipe) throws IOException {
        RunResult result = train(recipe);
        Path file = folder.resolve("model.zip");
        ModelFile.write(result.model(), file);

        RunResult opened = Judge.reopened(ModelFile.read(file), WALK, Set.of(Split.values()));

        assertThat(opened.recipe()).isEqualTo(result.recipe());
        assertThat(opened.model().parameters()).isEqualTo(result.facts().parameters());
        for (Split split : result.forecasts().keySet()) {
            assertThat(opened.forecasts().get(split).forecast())
                    .containsExactly(result.forecasts().get(split).forecast());
        }
        assertThat(opened.scores()).isEqualTo(result.scores());
    }

    private Path model() throws IOException {
        Path file = folder.resolve("model.zip");
        ModelFile.write(train(Preset.LINEAR.on(WALK)).model(), file);
        return file;
    }

    private static void assertRefused(Path file, String named) {
        assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOfSatisfying(ModelFileException.class, e -> {
            assertThat(new Texts(Locale.ENGLISH).get(e.reason()))
                    .contains(file.getFileName().toString())
                    .contains(named);
            assertThat(new Texts(Locale.SIMPLIFIED_CHINESE).get(e.reason())).contains(named);
        });
    }

    private static RunResult train(Recipe recipe) {
        try (Trainer trainer = new Trainer()) {
            return trainer.start(Job.of(recipe.withTraining(recipe.training().withEpochs(1)), WALK), event -> {})
                    .result()
                    .toCompletableFuture()
                    .join();
        }
    }

    private static Series walk() {
        Random random = new Random(3);
        double[] a = new double[900];
        double[] b = new double[900];
        for (int row = 0; row < a.length; row++) {
            a[row] = (row == 0 ? 100 : a[row - 1]) + random.nextGaussian();
            b[row] = 50 + random.nextGaussian();
        }
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("a", a);
        columns.put("b", b);
        return ArraySeries.of(columns);
    }
}
