package dev.lookback.export.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookback.engine.TrainedModel;
import dev.lookback.network.Network;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.training.RunResult;
import dev.lookback.training.SplitEvaluator;
import dev.lookback.window.TargetForm;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyPresetForecastsTheSameAfterReading(Preset preset) throws IOException {
        Recipe recipe = preset.on(Models.WALK);
        if (preset == Preset.NOTEBOOK) {
            // As written it cannot be trained.
            recipe = recipe.withWindows(recipe.windows().withStep(1));
        }
        assertOpenedTheSame(recipe);
    }

    @Test
    void everyKindOfLayerForecastsTheSameAfterReading() throws IOException {
        for (Network network : Models.networks()) {
            assertOpenedTheSame(Preset.SMALL.on(Models.WALK).withNetwork(network));
        }
    }

    @ParameterizedTest
    @EnumSource(ScalerKind.class)
    void everyScaleIsKept(ScalerKind scaler) throws IOException {
        for (TargetForm form : TargetForm.values()) {
            TrainedModel model = Models.train(
                            Preset.LINEAR.on(Models.WALK).withScaler(scaler).withTargetForm(form))
                    .model();
            Path file = folder.resolve(form + ".zip");
            ModelFile.write(model, file);

            assertThat(ModelFile.read(file).scales()).as("%s", form).isEqualTo(model.scales());
        }
    }

    @Test
    void aMissingFileIsNotCalledDamaged() {
        assertThatThrownBy(() -> ModelFile.read(folder.resolve("none.zip"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aModelOfAnEarlierVersionHasNoDigestAndOpens() throws IOException {
        TrainedModel model = Models.linear();
        Path file = folder.resolve("model.zip");
        ModelFile.write(model, file);
        Files.write(file, Zips.without(Files.readAllBytes(file), "digest.txt"));

        TrainedModel opened = ModelFile.read(file);

        assertThat(Models.forecast(opened, Models.WALK)).containsExactly(Models.forecast(model, Models.WALK));
    }

    private void assertOpenedTheSame(Recipe recipe) throws IOException {
        RunResult result = Models.train(recipe);
        Path file = folder.resolve("model.zip");
        ModelFile.write(result.model(), file);

        RunResult opened = SplitEvaluator.reopened(ModelFile.read(file), Models.WALK, Set.of(Split.values()));

        assertThat(opened.recipe()).isEqualTo(result.recipe());
        assertThat(opened.model().parameters()).isEqualTo(result.facts().parameters());
        for (Split split : result.forecasts().keySet()) {
            assertThat(opened.forecasts().get(split).forecast())
                    .containsExactly(result.forecasts().get(split).forecast());
        }
        assertThat(opened.scores()).isEqualTo(result.scores());
    }
}
