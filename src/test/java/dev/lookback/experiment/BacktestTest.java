package dev.lookback.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookback.evaluate.Scores;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.AlteredSeries;
import dev.lookback.series.Series;
import dev.lookback.training.RunFailedException;
import dev.lookback.training.Trainer;
import dev.lookback.training.Waves;
import dev.lookback.window.Fold;
import dev.lookback.window.WalkForward;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BacktestTest {

    private static final Series SERIES = Waves.series();
    private static final Recipe RECIPE = Waves.recipe();

    private final Trainer trainer = new Trainer();
    private final List<Advance> told = new ArrayList<>();

    @AfterEach
    void close() {
        trainer.close();
    }

    private BacktestResult run(Series series, WalkForward walk) {
        return new Backtest(RECIPE, series, walk).run(new Sequence(trainer, told::add));
    }

    private static List<Double> errors(BacktestResult result) {
        return result.folds().stream()
                .map(fold -> fold.scores().network().maeUnits())
                .toList();
    }

    @Test
    void everyFoldIsJudgedBesidePersistenceAndAllTogether() {
        Recipe longer = RECIPE.withTraining(RECIPE.training().withEpochs(40));
        BacktestResult result = new Backtest(longer, SERIES, WalkForward.of(3)).run(new Sequence(trainer, told::add));

        assertThat(result.isComplete()).isTrue();
        assertThat(result.folds()).hasSize(3).allSatisfy(fold -> {
            assertThat(fold.windows())
                    .isEqualTo(fold.fold().judgedEnd() - fold.fold().judgedFrom());
            assertThat(fold.epochs()).isEqualTo(40);
            // A sine changes all the time: whoever has learned anything of it beats its last value.
            assertThat(fold.scores().skill()).isPositive();
        });
        assertThat(result.won()).isEqualTo(3);
        double weighted = result.folds().stream()
                        .mapToDouble(
                                fold -> fold.windows() * fold.scores().network().maeUnits())
                        .sum()
                / result.pooled().windows();
        assertThat(result.pooled().mae()).isCloseTo(weighted, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(result.meanSkill()).isBetween(0.0, 1.0);
        assertThat(result.skillDeviation()).isPositive();
    }

    /** Scales, weights, early stopping: nothing that follows a judged block may change what is said of it. */
    @Test
    void whatComesAfterAJudgedBlockChangesNothingOfIt() {
        BacktestResult honest = run(SERIES, WalkForward.of(3));
        for (int i = 0; i < 3; i++) {
            BacktestResult tampered = run(nonsenseFrom(honest.layout().get(i).judgedEnd()), WalkForward.of(3));
            assertThat(errors(tampered).subList(0, i + 1))
                    .isEqualTo(errors(honest).subList(0, i + 1));
        }
    }

    /** Were it scaled by its block, or stopped by it, the scale and the best epoch would differ. */
    @Test
    void theNetworkOfAFoldDoesNotKnowItsJudgedBlock() {
        BacktestResult honest = run(SERIES, WalkForward.of(1));
        Fold fold = honest.layout().get(0);
        BacktestResult tampered = run(nonsenseFrom(fold.judgedFrom()), WalkForward.of(1));

        assertThat(scale(tampered)).isCloseTo(scale(honest), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(tampered.folds().get(0).bestEpoch())
                .isEqualTo(honest.folds().get(0).bestEpoch());
        assertThat(errors(tampered)).isNotEqualTo(errors(honest));
    }

    private static double scale(BacktestResult result) {
        Scores scores = result.folds().get(0).scores();
        return scores.persistence().maeUnits() / scores.persistence().mae();
    }

    private static Series nonsenseFrom(int row) {
        Map<String, double[]> altered = new HashMap<>();
        for (String name : SERIES.features()) {
            double[] values = SERIES.values(name).clone();
            for (int i = row; i < values.length; i++) {
                values[i] = 1e6 * (i % 7 - 3);
            }
            altered.put(name, values);
        }
        return new AlteredSeries(SERIES, altered);
    }

    @Test
    void withoutRetrainingOneNetworkJudgesAllBlocks() {
        BacktestResult once = run(SERIES, WalkForward.of(3).withRetrain(false));

        assertThat(told).extracting(Advance::job).containsOnly(1);
        assertThat(once.folds()).hasSize(3);
        assertThat(errors(once).get(0))
                .isEqualTo(errors(run(SERIES, WalkForward.of(3))).get(0));
    }

    @Test
    void itTellsHowFarItIsAndNeverGoesBack() {
        run(SERIES, WalkForward.of(2));

        assertThat(told).extracting(Advance::jobs).containsOnly(2);
        assertThat(told).extracting(Advance::share).isSorted().last().isEqualTo(1.0);
        assertThat(told.get(told.size() - 1).secondsLeft()).isZero();
        assertThat(told.get(0).secondsLeft()).isNaN();
    }

    @Test
    void whatWasJudgedBeforeItWasStoppedRemains() {
        Sequence[] sequence = new Sequence[1];
        sequence[0] = new Sequence(trainer, advance -> {
            if (advance.job() == 2) {
                sequence[0].stop();
            }
        });
        BacktestResult result = new Backtest(RECIPE, SERIES, WalkForward.of(3)).run(sequence[0]);

        assertThat(result.folds()).hasSize(1);
        assertThat(result.isComplete()).isFalse();
        assertThat(result.layout()).hasSize(3);
    }

    @Test
    void aFoldThatCannotBeTrainedIsToldAndAFoldThatFailsEndsIt() {
        assertThatThrownBy(() -> new Backtest(RECIPE, SERIES, WalkForward.of(3).withInitial(OptionalInt.of(12))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("noTraining");

        Recipe exploding = RECIPE.withTraining(RECIPE.training().withLearningRate(1e30));
        assertThatThrownBy(
                        () -> new Backtest(exploding, SERIES, WalkForward.of(2)).run(new Sequence(trainer, told::add)))
                .isInstanceOf(RunFailedException.class);
    }
}
