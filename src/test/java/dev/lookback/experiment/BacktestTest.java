package dev.lookback.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookback.evaluate.Assessment;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitAssessment;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.AlteredSeries;
import dev.lookback.series.Series;
import dev.lookback.series.SeriesSlice;
import dev.lookback.text.Texts;
import dev.lookback.training.Trainer;
import dev.lookback.training.Waves;
import dev.lookback.window.AnchorRange;
import dev.lookback.window.Fold;
import dev.lookback.window.Split;
import dev.lookback.window.WalkForward;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
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
        return new Backtest(RECIPE, series, walk, EvaluationSettings.usual()).run(new Sequence(trainer, told::add));
    }

    private static List<Double> errors(BacktestResult result) {
        return result.folds().stream()
                .flatMap(fold -> Stream.of(
                        fold.scores().network().maeUnits(), fold.rival().maeUnits()))
                .toList();
    }

    @Test
    void everyFoldIsJudgedBesidePersistenceAndAllTogether() {
        Recipe longer = RECIPE.withTraining(RECIPE.training().withEpochs(40));
        BacktestResult result = new Backtest(longer, SERIES, WalkForward.of(3), EvaluationSettings.usual())
                .run(new Sequence(trainer, told::add));

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
            assertThat(errors(tampered).subList(0, 2 * i + 2))
                    .isEqualTo(errors(honest).subList(0, 2 * i + 2));
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
        assertThat(tampered.folds().get(0).rival().baseline())
                .isEqualTo(honest.folds().get(0).rival().baseline());
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
        BacktestResult result =
                new Backtest(RECIPE, SERIES, WalkForward.of(3), EvaluationSettings.usual()).run(sequence[0]);

        assertThat(result.folds()).hasSize(1);
        assertThat(result.isComplete()).isFalse();
        assertThat(result.layout()).hasSize(3);
    }

    @Test
    void aFoldThatCannotBeTrainedIsTold() {
        WalkForward early = WalkForward.of(3).withInitial(OptionalInt.of(12));
        assertThatThrownBy(() -> new Backtest(RECIPE, SERIES, early, EvaluationSettings.usual()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("noTraining");
    }

    /** One value too large for a network's numbers is read while fold 2 is judged, and is a validation target of fold 3. */
    @Test
    void foldsThatFailAreToldAndTheOthersCount() {
        Fold third = Backtest.folds(RECIPE, SERIES, WalkForward.of(3))
                .orElseThrow()
                .all()
                .get(2);
        BacktestResult result = run(changed(third.validationEnd() - 2, 1e39), WalkForward.of(3));

        assertThat(result.folds()).extracting(fold -> fold.fold().number()).containsExactly(1);
        assertThat(result.failed()).extracting(fold -> fold.fold().number()).containsExactly(2, 3);
        assertThat(result.failed().get(0).why().reason().key()).isEqualTo("experiment.notNumbers");
        assertThat(result.failed().get(1).why().reason().key()).startsWith("training.exploded");
        assertThat(result.isComplete()).isTrue();
        assertThat(result.pooled().windows()).isEqualTo(result.folds().get(0).windows());
        assertThat(new Texts(Locale.ENGLISH).get(result.sentence())).endsWith(". 2 folds failed: 1 of 3 count");
    }

    private static Series changed(int row, double value) {
        double[] values = SERIES.values("close").clone();
        values[row] = value;
        return new AlteredSeries(SERIES, Map.of("close", values));
    }

    @Test
    void whereAllFailNothingIsJudged() {
        Recipe exploding = RECIPE.withTraining(RECIPE.training().withLearningRate(1e30));
        for (boolean retrain : new boolean[] {true, false}) {
            told.clear();
            BacktestResult result = new Backtest(
                            exploding, SERIES, WalkForward.of(2).withRetrain(retrain), EvaluationSettings.usual())
                    .run(new Sequence(trainer, told::add));

            assertThat(result.folds()).isEmpty();
            assertThat(result.failed()).hasSize(2);
            assertThat(told).extracting(Advance::job).contains(retrain ? 2 : 1).doesNotContain(retrain ? 3 : 2);
            assertThat(new Texts(Locale.ENGLISH).get(result.sentence()))
                    .isEqualTo("Nothing to evaluate: all 2 folds failed");
        }
    }

    /** The same as a run on the fold's rows alone is told by its assessment. */
    @Test
    void theBestBaselineIsFittedOnTheFoldsTrainRowsAndChosenOnItsValidationRows() {
        BacktestResult result = run(SERIES, WalkForward.of(2));
        for (FoldResult judged : result.folds()) {
            Fold fold = judged.fold();
            Series known = new SeriesSlice(SERIES, fold.trainFrom(), fold.judgedEnd());
            WindowPlan plan = fold.plan(RECIPE.windows(), RECIPE.context());
            WindowSource source = RECIPE.source(known, plan);
            SplitForecast any = repeated(source);
            SplitAssessment assessed = Assessment.of(source, Map.of(Split.TEST, any), EvaluationSettings.usual())
                    .flatMap(found -> found.of(Split.TEST))
                    .orElseThrow();

            assertThat(judged.rival().baseline()).isEqualTo(assessed.best());
            assertThat(judged.rival().maeUnits())
                    .isEqualTo(assessed.baselines().get(assessed.best()).maeUnits());
            assertThat(judged.rivalSkill())
                    .isEqualTo(1
                            - judged.scores().network().maeUnits()
                                    / judged.rival().maeUnits());
        }
        // A sine is easy for a regression.
        assertThat(result.hasRival()).isTrue();
        assertThat(new Texts(Locale.ENGLISH).get(result.sentence())).contains("the best baseline of each fold");
    }

    private static SplitForecast repeated(WindowSource source) {
        AnchorRange judged = source.plan().anchors(Split.TEST);
        double[] actual = new double[judged.count()];
        double[] lastSeen = new double[judged.count()];
        Arrays.setAll(actual, i -> source.actual(judged.first() + i, 0));
        Arrays.setAll(lastSeen, i -> source.lastSeen(judged.first() + i));
        int row = source.plan().spec().targetRow(judged.first());
        return new SplitForecast(Split.TEST, row, actual, lastSeen, lastSeen);
    }
}
