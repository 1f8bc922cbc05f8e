package dev.lookback.evaluate.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.series.ArraySeries;
import dev.lookback.text.Texts;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.RowRanges;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    private static WindowSource source(double[] y) {
        WindowPlan plan = new WindowPlan(
                new WindowSpec(10, 1, 1, Alignment.ANCHOR),
                new Borders(y.length / 2, y.length * 3 / 4, y.length),
                Context.PRECEDING);
        return WindowSource.of(ArraySeries.of("y", y), List.of("y"), "y", plan, ScalerKind.STANDARD, TargetForm.LEVEL);
    }

    private static double[] walk(long seed) {
        Random random = new Random(seed);
        double[] walk = new double[1200];
        walk[0] = 500;
        for (int row = 1; row < walk.length; row++) {
            walk[row] = walk[row - 1] + random.nextGaussian();
        }
        return walk;
    }

    private static double[] seasonal(long seed) {
        Random random = new Random(seed);
        double[] y = new double[1200];
        for (int row = 0; row < y.length; row++) {
            y[row] = 50 + 10 * Math.sin(2 * Math.PI * row / 12) + random.nextGaussian();
        }
        return y;
    }

    /** A network whose forecast is a function of the actual and the last seen value. */
    private static Map<Split, SplitForecast> forecasts(WindowSource source, DoubleBinaryOperator network) {
        Map<Split, SplitForecast> forecasts = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            RowRanges anchors = source.plan().anchors(split);
            double[][] values = new double[3][anchors.count()];
            for (int i = 0; i < anchors.count(); i++) {
                values[0][i] = source.actual(anchors.first() + i);
                values[1][i] = source.lastSeen(anchors.first() + i);
                values[2][i] = network.applyAsDouble(values[0][i], values[1][i]);
            }
            int firstRow = source.plan().spec().targetRow(anchors.first());
            forecasts.put(split, new SplitForecast(split, firstRow, values[0], values[2], values[1]));
        }
        return forecasts;
    }

    private static Map<Split, Scores> scores(WindowSource source, Map<Split, SplitForecast> forecasts) {
        Map<Split, Scores> scores = new EnumMap<>(Split.class);
        forecasts.forEach((split, forecast) -> scores.put(split, Scores.of(forecast, source.scales())));
        return scores;
    }

    /** The tone of the whole and the sentence. */
    private static String verdict(WindowSource source, DoubleBinaryOperator network) {
        Map<Split, SplitForecast> forecasts = forecasts(source, network);
        Assessment assessment =
                Assessment.of(source, forecasts, EvaluationSettings.defaults()).orElseThrow();
        Map<Split, Scores> scores = scores(source, forecasts);
        Verdict verdict = Verdict.of(scores, assessment);
        return verdict.tone() + " " + ENGLISH.get(verdict.sentence());
    }

    @Test
    void everyBaselineIsScoredOnTheWindowsOfTheNetwork() {
        WindowSource source = source(seasonal(1));
        Map<Split, SplitForecast> forecasts = forecasts(source, (actual, last) -> last);
        Assessment assessment =
                Assessment.of(source, forecasts, EvaluationSettings.defaults()).orElseThrow();
        assertThat(assessment.splits()).containsOnlyKeys(Split.values());
        SplitAssessment validation = assessment.of(Split.VALIDATION).orElseThrow();
        assertThat(validation.baselines()).containsOnlyKeys(Baseline.values());
        assertThat(validation.baselines().get(Baseline.PERSISTENCE))
                .isEqualTo(scores(source, forecasts).get(Split.VALIDATION).persistence());
        assertThat(assessment.baselines().fit().foundPeriod()).hasValue(12);
        assertThat(validation.baselines().get(Baseline.SEASONAL).maeUnits())
                .as("two noises")
                .isEqualTo(2 / Math.sqrt(Math.PI), within(0.15));
        assertThat(validation.best()).isEqualTo(Baseline.RIDGE);
    }

    @Test
    void aGivenPeriodIsUsed() {
        WindowSource source = source(seasonal(1));
        Assessment assessment = Assessment.of(
                        source, Map.of(), EvaluationSettings.defaults().withSeasonalPeriod(OptionalInt.of(6)))
                .orElseThrow();
        assertThat(assessment.baselines().fit().foundPeriod()).hasValue(12);
        assertThat(assessment.baselines().fit().seasonal().orElseThrow().period())
                .isEqualTo(6);
    }

    @Test
    void scoresOnTrainAreNoEvidence() {
        WindowSource source = source(walk(2));
        Map<Split, SplitForecast> forecasts = forecasts(source, (actual, last) -> actual);
        SplitAssessment train = Assessment.of(source, forecasts, EvaluationSettings.defaults())
                .flatMap(a -> a.of(Split.TRAIN))
                .orElseThrow();
        assertThat(train.comparisons()).isNotEmpty().allSatisfy(compared -> {
            assertThat(compared.evidence()).isEmpty();
            assertThat(compared.tone()).isEqualTo(Tone.NEITHER);
        });

        forecasts.keySet().retainAll(List.of(Split.TRAIN));
        Assessment alone =
                Assessment.of(source, forecasts, EvaluationSettings.defaults()).orElseThrow();
        Verdict verdict = Verdict.of(scores(source, forecasts), alone);
        assertThat(verdict.tone()).isEqualTo(Tone.NEITHER);
        assertThat(ENGLISH.get(verdict.sentence()))
                .isEqualTo("Training (validation has no windows): error 100 % below that of repeating the last value");
        assertThat(alone.of(Split.TEST)).as("sealed, or never made").isEmpty();
    }

    @Test
    void aTinyDifferenceIsNoEvidence() {
        Random random = new Random(3);
        String verdict = verdict(source(walk(3)), (actual, last) -> last + 0.05 * random.nextGaussian());
        assertThat(verdict)
                .startsWith("NEITHER Validation: ")
                .contains("not distinguishable from repeating the last value (", " error, p = 0.");
    }

    @Test
    void aSignificantButNegligibleDifferenceIsCalledTheSame() {
        assertThat(verdict(source(walk(8)), (actual, last) -> last - 0.0003 * (actual - last)))
                .startsWith("NEITHER Validation: same error as repeating the last value");
    }

    @Test
    void aSkilfulNetworkIsBetter() {
        assertThat(verdict(source(walk(8)), (actual, last) -> last + 0.3 * (actual - last)))
                .startsWith("BETTER Validation: 30 % better than repeating the last value (p < 0.001)");
    }

    @Test
    void aPoorNetworkIsWorse() {
        assertThat(verdict(source(walk(5)), (actual, last) -> last + 3))
                .startsWith("WORSE Validation: ")
                .contains("worse than repeating the last value (", " times its error, p < 0.001)");
    }

    @Test
    void beatingPersistenceIsNotEnoughWhereRidgeDoesBetter() {
        assertThat(verdict(source(seasonal(6)), (actual, last) -> last + 0.3 * (actual - last)))
                .startsWith("WORSE Validation: 30 % better than repeating the last value (p < 0.001), but ")
                .contains("worse than ridge regression (")
                .endsWith(" times its error, p = 0.006)");
    }

    /** Seasonal up to the end of validation, then a random walk: what was best before is not what is best here. */
    @Test
    void theBaselineToBeatIsTheBestOnTheSplitOnShow() {
        double[] y = seasonal(7);
        double[] walk = walk(7);
        for (int row = 900; row < y.length; row++) {
            y[row] = y[899] + walk[row] - walk[899];
        }
        WindowSource source = source(y);
        Assessment assessment = Assessment.of(
                        source, forecasts(source, (actual, last) -> last), EvaluationSettings.defaults())
                .orElseThrow();
        for (SplitAssessment assessed : assessment.splits().values()) {
            double best = assessed.baselines().get(assessed.best()).maeUnits();
            assertThat(assessed.baselines().values())
                    .allSatisfy(other -> assertThat(other.maeUnits()).isGreaterThanOrEqualTo(0.999 * best));
        }
        assertThat(assessment.of(Split.VALIDATION).orElseThrow().best()).isEqualTo(Baseline.RIDGE);
        assertThat(assessment.of(Split.TEST).orElseThrow().best()).isEqualTo(Baseline.PERSISTENCE);
    }

    @Test
    void anotherBaselineIsBestOnlyIfItsGainIsSeen() {
        assertThat(SplitAssessment.best(Map.of(Baseline.PERSISTENCE, 1.0, Baseline.RIDGE, 0.9996)))
                .isEqualTo(Baseline.PERSISTENCE);
        assertThat(SplitAssessment.best(Map.of(Baseline.PERSISTENCE, 1.0, Baseline.RIDGE, 0.999, Baseline.DRIFT, 0.99)))
                .isEqualTo(Baseline.DRIFT);
        assertThat(SplitAssessment.best(Map.of(Baseline.PERSISTENCE, 1.0, Baseline.RIDGE, Double.NaN)))
                .isEqualTo(Baseline.PERSISTENCE);
        assertThat(SplitAssessment.best(Map.of(Baseline.PERSISTENCE, 0.0, Baseline.RIDGE, 0.0)))
                .isEqualTo(Baseline.PERSISTENCE);
    }

    /** While the test split is sealed there are no forecasts of it, and nothing on it is compared. */
    @Test
    void nothingIsSaidOfASplitWithoutForecasts() {
        WindowSource source = source(walk(4));
        Map<Split, SplitForecast> sealed = forecasts(source, (actual, last) -> last);
        sealed.remove(Split.TEST);
        Assessment assessment =
                Assessment.of(source, sealed, EvaluationSettings.defaults()).orElseThrow();
        assertThat(assessment.splits()).containsOnlyKeys(Split.TRAIN, Split.VALIDATION);
    }

    @Test
    void alwaysUpIsTheShareOfRises() {
        double[] y = new double[400];
        for (int row = 1; row < y.length; row++) {
            y[row] = y[row - 1] + (row % 4 == 0 ? -1 : 1);
        }
        WindowSource source = source(y);
        SplitAssessment test = Assessment.of(
                        source, forecasts(source, (actual, last) -> last), EvaluationSettings.defaults())
                .flatMap(a -> a.of(Split.TEST))
                .orElseThrow();
        assertThat(test.alwaysUp()).isEqualTo(0.75);
    }
}
