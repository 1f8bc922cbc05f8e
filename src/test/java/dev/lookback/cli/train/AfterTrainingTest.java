package dev.lookback.cli.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.cli.output.TrainingProgress;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Series;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.training.Job;
import dev.lookback.training.RunResult;
import dev.lookback.training.Trainer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Assessment and explanation after training: complete, or none once stopped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AfterTrainingTest {

    private Series series;
    private RunResult result;

    @BeforeAll
    void train() throws Exception {
        series = new SeriesReader()
                .read(Path.of("data/pattern-synthetic.csv"), ReadOptions.detect(), ReadProgress.NONE)
                .series();
        Recipe small = Preset.SMALL.on(series);
        Recipe recipe = small.withTraining(small.training().withEpochs(1).withBatchSize(512));
        try (Trainer trainer = new Trainer()) {
            result = trainer.start(Job.of(recipe, series).sealed(), event -> {})
                    .result()
                    .toCompletableFuture()
                    .join();
        }
    }

    @Test
    void withoutAStopThereAreAssessmentAndExplanation() {
        AfterTraining afterwards = new AfterTraining(TrainingProgress.silent());

        assertThat(afterwards.assess(result, series, EvaluationSettings.defaults()))
                .isPresent();
        assertThat(afterwards.explain(result, series))
                .hasValueSatisfying(
                        found -> assertThat(found.learned().importance()).isPresent());
        assertThat(afterwards.isStopped()).isFalse();
    }

    @Test
    void onceStoppedThereIsNothing() {
        AfterTraining afterwards = new AfterTraining(TrainingProgress.silent());
        afterwards.stop();

        assertThat(afterwards.assess(result, series, EvaluationSettings.defaults()))
                .isEmpty();
        assertThat(afterwards.explain(result, series)).isEmpty();
        assertThat(afterwards.isStopped()).isTrue();
    }
}
