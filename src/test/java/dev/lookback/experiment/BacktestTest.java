package dev.lookback.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.evaluate.assessment.SplitAssessment;
import dev.lookback.evaluate.assessment.Tone;
import dev.lookback.evaluate.assessment.Verdict;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.significance.DieboldMariano;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.evaluate.significance.SkillBootstrap;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.AlteredSeries;
import dev.lookback.series.Series;
import dev.lookback.series.SeriesSlice;
import dev.lookback.text.Texts;
import dev.lookback.training.Trainer;
import dev.lookback.training.Waves;
import dev.lookback.window.Fold;
import dev.lookback.window.RowRanges;
import dev.lookback.window.WalkForward;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BacktestTest {

    private static final Series SERIES = Waves.series();
    private static final Recipe RECIPE = Waves.recipe();

    private final Trainer trainer = new Trainer();
    private final List<ExperimentProgress> progress = new ArrayList<>();

    @AfterEach
    void close() {
        trainer.close();
    }

    private BacktestResult run(Series series, WalkForward walk) {
        return new Backtest(RECIPE, series, walk, EvaluationSettings.defaults())
                .run(new RunSequence(trainer, progress::add));
    }

    private static List<Double> errors(BacktestResult result) {
        return result.folds().stream()
                .flatMap(fold -> Stream.of(
                        fold.scores().network().maeUnits(),
                        fold.scores().persistence().maeUnits()))
                .toList();
    }

    @Test
    void everyFoldIsScoredAgainstPersistenceAndAllArePooled() {
        Recipe longer = RECIPE.withTraining(RECIPE.training().withEpochs(40));
        BacktestResult result = new Backtest(longer, SERIES, WalkForward.of(3), EvaluationSettings.defaults())
                .run(new RunSequence(trainer, progress::add));

        assertThat(result.isComplete()).isTrue();
        assertThat(result.folds()).hasSize(3).allSatisfy(fold -> {
            assertThat(fold.windows())
                    .isEqualTo(fold.fold().evaluatedEnd() - fold.fold().evaluatedFrom());
            assertThat(fold.epochs()).isEqualTo(40);
            // A sine changes all the time: a network that has learned anything beats persistence.
            assertThat(fold.scores().skill()).isPositive();
        });
        assertThat(result.won()).isEqualTo(3);
        double weighted = result.folds().stream()
                        .mapToDouble(
                                fold -> fold.windows() * fold.scores().network().maeUnits())
                        .sum()
                / result.pooled().windows();
        assertThat(result.pooled().mae()).isCloseTo(weighted, Offset.offset(1e-9));
        assertThat(result.meanSkill()).isBetween(0.0, 1.0);
        assertThat(result.skillDeviation()).isPositive();
    }

    /** Scales, weights, early stopping: no row after an evaluated block may change its result. */
    @Test
    void rowsAfterAnEvaluatedBlockDoNotChangeItsResult() {
        BacktestResult honest = run(SERIES, WalkForward.of(3));
        for (int i = 0; i < 3; i++) {
            BacktestResult tampered = run(nonsenseFrom(honest.layout().get(i).evaluatedEnd()), WalkForward.of(3));
            assertThat(errors(tampered).subList(0, 2 * i + 2))
                    .isEqualTo(errors(honest).subList(0, 2 * i + 2));
        }
    }

    /** If the block were used for scaling or early stopping, the scale or the best epoch would differ. */
    @Test
    void theNetworkOfAFoldDoesNotSeeItsEvaluatedBlock() {
        BacktestResult honest = run(SERIES, WalkForward.of(1));
        Fold fold = honest.layout().get(0);
        BacktestResult tampered = run(nonsenseFrom(fold.evaluatedFrom()), WalkForward.of(1));

        assertThat(scale(tampered)).isCloseTo(scale(honest), Offset.offset(1e-9));
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
    void withoutRetrainingOneNetworkForecastsAllBlocks() {
        BacktestResult once = run(SERIES, WalkForward.of(3).withRetrain(false));

        assertThat(progress).extracting(ExperimentProgress::job).containsOnly(1);
        assertThat(once.folds()).hasSize(3);
        assertThat(errors(once).get(0))
                .isEqualTo(errors(run(SERIES, WalkForward.of(3))).get(0));
    }

    @Test
    void progressNeverDecreases() {
        run(SERIES, WalkForward.of(2));

        assertThat(progress).extracting(ExperimentProgress::jobs).containsOnly(2);
        assertThat(progress)
                .extracting(ExperimentProgress::share)
                .isSorted()
                .last()
                .isEqualTo(1.0);
        assertThat(progress.get(progress.size() - 1).secondsLeft()).isZero();
        assertThat(progress.get(0).secondsLeft()).isNaN();
    }

    @Test
    void foldsEvaluatedBeforeTheStopRemain() {
        RunSequence[] sequence = new RunSequence[1];
        sequence[0] = new RunSequence(trainer, advance -> {
            if (advance.job() == 2) {
                sequence[0].stop();
            }
        });
        BacktestResult result =
                new Backtest(RECIPE, SERIES, WalkForward.of(3), EvaluationSettings.defaults()).run(sequence[0]);

        assertThat(result.folds()).hasSize(1);
        assertThat(result.isComplete()).isFalse();
        assertThat(result.layout()).hasSize(3);
    }

    @Test
    void aFoldThatCannotBeTrainedIsReported() {
        WalkForward early = WalkForward.of(3).withInitial(OptionalInt.of(12));
        assertThatThrownBy(() -> new Backtest(RECIPE, SERIES, early, EvaluationSettings.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("noTraining");
    }

    /** One value too large for a float is an input of fold 2's evaluated block, and a validation target of fold 3. */
    @Test
    void failedFoldsAreReportedAndTheOthersCount() {
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
        assertThat(new Texts(Locale.ENGLISH).get(result.verdict().sentence()))
                .endsWith(". 2 folds failed; the result covers 1 of 3");
    }

    private static Series changed(int row, double value) {
        double[] values = SERIES.values("close").clone();
        values[row] = value;
        return new AlteredSeries(SERIES, Map.of("close", values));
    }

    @Test
    void whereAllFoldsFailThereIsNoResult() {
        Recipe exploding = RECIPE.withTraining(RECIPE.training().withLearningRate(1e30));
        for (boolean retrain : new boolean[] {true, false}) {
            progress.clear();
            BacktestResult result = new Backtest(
                            exploding, SERIES, WalkForward.of(2).withRetrain(retrain), EvaluationSettings.defaults())
                    .run(new RunSequence(trainer, progress::add));

            assertThat(result.folds()).isEmpty();
            assertThat(result.failed()).hasSize(2);
            assertThat(progress)
                    .extracting(ExperimentProgress::job)
                    .contains(retrain ? 2 : 1)
                    .doesNotContain(retrain ? 3 : 2);
            assertThat(new Texts(Locale.ENGLISH).get(result.verdict().sentence()))
                    .isEqualTo("Nothing to evaluate: all 2 folds failed");
        }
    }

    /** Fitted as in the assessment of a run on the rows of the fold alone; the best of them all on the windows of all folds. */
    @Test
    void theBestBaselineIsTheBestOnAllEvaluatedWindows() {
        BacktestResult result = run(SERIES, WalkForward.of(2));
        Map<Baseline, Double> sums = new EnumMap<>(Baseline.class);
        Baseline best = result.bestBaseline().orElseThrow();
        for (FoldResult evaluated : result.folds()) {
            Fold fold = evaluated.fold();
            Series known = new SeriesSlice(SERIES, fold.trainFrom(), fold.evaluatedEnd());
            WindowPlan plan = fold.plan(RecipeCheck.of(RECIPE, SERIES).plan().orElseThrow());
            WindowSource source = RECIPE.source(known, plan);
            SplitForecast any = repeated(source);
            SplitAssessment assessed = Assessment.of(source, Map.of(Split.TEST, any), EvaluationSettings.defaults())
                    .flatMap(found -> found.of(Split.TEST))
                    .orElseThrow();
            assessed.baselines()
                    .forEach((baseline, metrics) ->
                            sums.merge(baseline, evaluated.windows() * metrics.maeUnits(), Double::sum));

            assertThat(evaluated.bestBaseline().maeUnits())
                    .isCloseTo(assessed.baselines().get(best).maeUnits(), Offset.offset(1e-9));
            assertThat(evaluated.skillAgainstBest())
                    .isEqualTo(1
                            - evaluated.scores().network().maeUnits()
                                    / evaluated.bestBaseline().maeUnits());
        }
        assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isGreaterThanOrEqualTo(sums.get(best)));
        assertThat(result.bestBaselineMae())
                .isCloseTo(sums.get(best) / result.pooled().windows(), Offset.offset(1e-9));
        // A sine is easy for a regression.
        assertThat(best).isEqualTo(Baseline.RIDGE);
        assertThat(new Texts(Locale.ENGLISH).get(result.verdict().sentence())).contains("ridge regression: ");
    }

    /** Better than one and worse than another, each claim with its own evidence. */
    @Test
    void theVerdictIsMadeOfClaims() {
        BacktestResult result = run(SERIES, WalkForward.of(2));

        Verdict mixed = verdict(result, evidence(0.2, 0.01), evidence(-0.3, 0.01));
        assertThat(mixed.claims()).extracting(Verdict.Claim::tone).containsExactly(Tone.BETTER, Tone.WORSE);
        assertThat(mixed.tone()).isEqualTo(Tone.WORSE);
        assertThat(new Texts(Locale.ENGLISH).get(mixed.sentence()))
                .startsWith("Better than repeating the last value: ")
                .contains(" folds, but worse than ridge regression: ");

        Verdict chance = verdict(result, evidence(-0.2, 0.3), evidence(-0.3, 0.2));
        assertThat(chance.tone()).isEqualTo(Tone.NEITHER);
        assertThat(new Texts(Locale.ENGLISH).get(chance.sentence()))
                .startsWith("Not distinguishable from repeating the last value: ")
                .contains("; not distinguishable from ridge regression: ")
                .doesNotContainIgnoringCase("better")
                .doesNotContainIgnoringCase("worse");
    }

    private static Verdict verdict(BacktestResult result, Evidence againstPersistence, Evidence againstBest) {
        return new BacktestResult(
                        result.asked(),
                        result.layout(),
                        result.folds(),
                        result.failed(),
                        result.pooled(),
                        result.bestBaselineMae(),
                        Optional.of(againstPersistence),
                        Optional.of(againstBest))
                .verdict();
    }

    private static Evidence evidence(double skill, double p) {
        return new Evidence(skill, new DieboldMariano(-skill, p), new SkillBootstrap(skill - 0.1, skill + 0.1, p, 5));
    }

    private static SplitForecast repeated(WindowSource source) {
        RowRanges anchors = source.plan().anchors(Split.TEST);
        double[] actual = new double[anchors.count()];
        double[] lastSeen = new double[anchors.count()];
        Arrays.setAll(actual, i -> source.actual(anchors.first() + i, 0));
        Arrays.setAll(lastSeen, i -> source.lastSeen(anchors.first() + i));
        int row = source.plan().spec().targetRow(anchors.first());
        return new SplitForecast(Split.TEST, row, actual, lastSeen, lastSeen);
    }
}
