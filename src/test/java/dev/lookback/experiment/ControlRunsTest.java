package dev.lookback.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.control.Control;
import dev.lookback.experiment.ControlsResult.Verdict;
import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.training.Trainer;
import dev.lookback.training.Waves;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.SplitSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlRunsTest {

    private final Trainer trainer = new Trainer();

    @AfterEach
    void close() {
        trainer.close();
    }

    private static Series prices() {
        Random random = new Random(3);
        double[] close = new double[1500];
        double[] noise = new double[close.length];
        close[0] = 100;
        for (int i = 1; i < close.length; i++) {
            close[i] = close[i - 1] * Math.exp(0.01 * random.nextGaussian());
            noise[i] = random.nextGaussian();
        }
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("noise", noise);
        columns.put("close", close);
        return ArraySeries.of(columns);
    }

    /** A linear network on the changes of the target, which can learn the planted pattern. */
    private static Recipe able() {
        Recipe recipe = Waves.recipe();
        return recipe.withWindows(new WindowSpec(8, 1, 1, Alignment.ANCHOR))
                .withData(recipe.data().withFeatures(java.util.List.of("close")))
                .withSplits(new SplitSpec.ByRows(900, 200, OptionalInt.empty()))
                .withContext(Context.PRECEDING)
                .withTargetForm(TargetForm.CHANGE)
                .withScaler(dev.lookback.window.scale.ScalerKind.PER_WINDOW)
                .withNetwork(
                        Network.of(Conv1D.of(8, 3, Activation.LINEAR), new Flatten(), new Dense(1, Activation.LINEAR)))
                .withTraining(recipe.training().withEpochs(20));
    }

    private ControlsResult run(Recipe recipe, int seeds) {
        return new ControlRuns(recipe, prices(), seeds, EvaluationSettings.defaults())
                .run(new RunSequence(trainer, advance -> {}));
    }

    @Test
    void aRecipeThatLearnsThePlantedPatternOnlyIsBelievable() {
        ControlsResult result = run(able(), 1);

        assertThat(result.runs()).hasSize(3).allSatisfy(run -> {
            assertThat(run.split()).isEqualTo(Split.TEST);
            assertThat(run.windows()).isEqualTo(400);
            assertThat(run.againstPersistence()).isPresent();
        });
        assertThat(result.learned(Control.PLANTED)).isEqualTo(1);
        assertThat(result.skill(Control.PLANTED))
                .isGreaterThan(0.1)
                .isLessThan(result.attainable(Control.PLANTED) + 0.05);
        assertThat(result.verdict()).isEqualTo(Verdict.BELIEVABLE);
    }

    @Test
    void aRecipeThatCannotLearnIsBlind() {
        Recipe recipe = able();
        ControlsResult result = run(recipe.withTraining(recipe.training().withLearningRate(1e-9)), 1);

        assertThat(result.verdict()).isEqualTo(Verdict.BLIND);
    }

    @Test
    void everySeedGivesAnotherSeries() {
        Recipe recipe = able();
        ControlsResult result = run(recipe.withTraining(recipe.training().withEpochs(1)), 2);

        assertThat(result.of(Control.SHUFFLED)).extracting(ControlRun::seed).containsExactly(1L, 2L);
        assertThat(result.of(Control.SHUFFLED).get(0).scores().persistence())
                .isNotEqualTo(result.of(Control.SHUFFLED).get(1).scores().persistence());
    }

    @Test
    void stoppedControlsHaveNoVerdict() {
        RunSequence[] sequence = new RunSequence[1];
        sequence[0] = new RunSequence(trainer, advance -> {
            if (advance.job() == 2) {
                sequence[0].stop();
            }
        });
        ControlsResult result = new ControlRuns(able(), prices(), 1, EvaluationSettings.defaults()).run(sequence[0]);

        assertThat(result.runs()).hasSize(1);
        assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    /** Ridge regression also learns a pattern of one lag. */
    @Test
    void everyControlIsComparedWithTheBestBaseline() {
        ControlRun planted = run(able(), 1).of(Control.PLANTED).get(0);

        assertThat(planted.bestBaseline().baseline()).isIn(Baseline.RIDGE, Baseline.EXPONENTIAL_SMOOTHING);
        assertThat(1
                        - planted.bestBaseline().maeUnits()
                                / planted.scores().persistence().maeUnits())
                .isGreaterThan(0.1);
        assertThat(planted.againstBest()).isPresent();
    }

    @Test
    void failedRunsDoNotEndTheOthersAndGiveNoVerdict() {
        Recipe recipe = able();
        ControlsResult result = run(recipe.withTraining(recipe.training().withLearningRate(1e30)), 2);

        assertThat(result.runs()).isEmpty();
        assertThat(result.failed()).hasSize(6);
        assertThat(result.isComplete()).isTrue();
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void withoutTestAndValidationWindowsItDoesNotStart() {
        Recipe recipe = able().withSplits(new SplitSpec.ByRows(1500, 0, OptionalInt.empty()));

        assertThatThrownBy(() -> new ControlRuns(recipe, prices(), 1, EvaluationSettings.defaults()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
