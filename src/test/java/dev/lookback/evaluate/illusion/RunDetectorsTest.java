package dev.lookback.evaluate.illusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.evaluate.assessment.BestOfMany;
import dev.lookback.evaluate.assessment.Comparison;
import dev.lookback.evaluate.assessment.SplitAssessment;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.evaluate.significance.SkillBootstrap;
import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.series.ArraySeries;
import dev.lookback.text.Texts;
import dev.lookback.window.Alignment;
import dev.lookback.window.WindowSource;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Detectors on the forecasts of a run: true positives and false positives. */
class RunDetectorsTest {

    private static final int ROWS = 3000;

    /** A random walk, forecast by persistence with a little noise: what a network on prices learns. */
    private static DetectorInput copying(long seed, int horizon) {
        Random random = new Random(seed);
        double[] close = TestInputs.walk(random, ROWS);
        DetectorInput input = TestInputs.input(ArraySeries.of("close", close), "close", TestInputs.ahead(horizon));
        return TestInputs.run(input, row -> close[row - horizon] * (1 + 0.001 * random.nextGaussian()));
    }

    /** A wave, forecast up to its noise. */
    private static DetectorInput foreseen(long seed, int horizon) {
        Random random = new Random(seed);
        double[] truth = TestInputs.values(ROWS, r -> 10 + 3 * Math.sin(r / 4.0));
        double[] close = TestInputs.values(ROWS, r -> truth[r] + 0.2 * random.nextGaussian());
        return TestInputs.run(
                TestInputs.input(ArraySeries.of("close", close), "close", TestInputs.ahead(horizon)),
                row -> truth[row]);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "4, 6", "5, 20"})
    void aCopyOfTheLastValueLags(long seed, int horizon) {
        List<Finding> found = TestInputs.found(new LagDetector(), copying(seed, horizon));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).figures().get("lag")).isEqualTo(horizon);
        assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(found.get(0).sketch()).get().isInstanceOf(Sketch.Correlations.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anAverageOfTheLastValuesLagsToo(long seed) {
        double[] close = TestInputs.walk(new Random(seed), ROWS);
        DetectorInput input = TestInputs.input(ArraySeries.of("close", close), "close", TestInputs.ahead(1));

        List<Finding> found = TestInputs.found(
                new LagDetector(),
                TestInputs.run(input, row -> (close[row - 1] + close[row - 2] + close[row - 3]) / 3));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).figures().get("lag")).isBetween(1.0, 3.0);
    }

    @Test
    void aLaggingForecastThatIsBetterThanTheLastValueIsNotSaidToRepeatIt() {
        double[] gauge = TestInputs.values(ROWS, row -> Math.abs(row % 12 - 6));
        DetectorInput input = TestInputs.input(ArraySeries.of("gauge", gauge), "gauge", TestInputs.ahead(1));

        List<Finding> found = TestInputs.found(
                new LagDetector(),
                TestInputs.run(input, row -> gauge[row - 1] + 0.9 * (gauge[row - 1] - gauge[row - 2])));

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(new Texts(Locale.ENGLISH).get(finding.message()))
                    .doesNotContain("repeats")
                    .endsWith("It is better than the last value all the same.");
        });
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 5", "4, 5"})
    void aSkilfulForecastDoesNotLag(long seed, int horizon) {
        assertThat(TestInputs.found(new LagDetector(), foreseen(seed, horizon))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noiseHasNoLag(long seed) {
        Random random = new Random(seed);
        double[] close = TestInputs.values(ROWS, r -> random.nextGaussian());
        DetectorInput input = TestInputs.input(ArraySeries.of("close", close), "close", TestInputs.ahead(1));

        assertThat(TestInputs.found(new LagDetector(), TestInputs.run(input, row -> random.nextGaussian())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aHighR2OfLevelsIsFound(long seed) {
        List<Finding> found = TestInputs.found(new LevelsDetector(), copying(seed, 1));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).figures().get("r2")).isGreaterThan(0.8);
        assertThat(found.get(0).figures().get("r2OfChanges")).isLessThan(0.1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aDeservedHighR2Passes(long seed) {
        assertThat(TestInputs.found(new LevelsDetector(), foreseen(seed, 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void alwaysUpIsNoSkill(long seed) {
        Random random = new Random(seed);
        double[] close = TestInputs.values(ROWS, r -> 100 + 0.5 * r + 1.5 * random.nextGaussian());
        DetectorInput input = TestInputs.input(ArraySeries.of("close", close), "close", TestInputs.ahead(1));

        List<Finding> found =
                TestInputs.found(new DirectionDetector(), TestInputs.run(input, row -> close[row - 1] + 0.5));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(found.get(0).figures().get("hitRate"))
                .isEqualTo(found.get(0).figures().get("alwaysTheSame"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aCoinIsNoSkillButASkilfulForecastPasses(long seed) {
        assertThat(TestInputs.found(new DirectionDetector(), copying(seed, 1))).hasSize(1);
        assertThat(TestInputs.found(new DirectionDetector(), foreseen(seed, 1))).isEmpty();
    }

    @Test
    void aSmallGainOnFewWindowsIsInsignificant() {
        int found = 0;
        for (long seed = 0; seed < 40; seed++) {
            DetectorInput input = gain(seed, 600, 0.005);
            // Negligible differences are not reported.
            found += input.skill().orElseThrow().isNegligible() ? 1 : 0;
            for (Finding finding : TestInputs.found(new ChanceDetector(), input)) {
                found++;
                boolean better = finding.figures().get("skill") > 0;
                assertThat(finding.severity()).isEqualTo(better ? Severity.WARNING : Severity.NOTE);
                assertThat(finding.figures().get("pValue")).isGreaterThanOrEqualTo(Evidence.LEVEL);
                assertThat(finding.figures().get("skill"))
                        .isBetween(
                                finding.figures().get("low"), finding.figures().get("high"));
            }
        }
        // One in ten is significant by chance.
        assertThat(found).isGreaterThan(30);
    }

    /** The check says "may be chance" of just what the verdict calls not distinguishable, with the same figures. */
    @Test
    void theCheckAndTheVerdictSayOneThing() {
        Texts english = new Texts(Locale.ENGLISH);
        for (long seed = 0; seed < 12; seed++) {
            DetectorInput input = gain(seed, 600, 0.05);
            Map<Split, SplitForecast> validation =
                    Map.of(Split.VALIDATION, input.evaluated().orElseThrow());
            WindowSource source = input.recipe().source(input.series(), input.plan());
            SplitAssessment assessed = Assessment.of(source, validation, EvaluationSettings.defaults())
                    .flatMap(found -> found.of(Split.VALIDATION))
                    .orElseThrow();
            assertThat(assessed.againstPersistence()).isEqualTo(input.skill().orElseThrow());
            String claim = english.get(assessed.againstPersistence().words());
            List<Finding> found = TestInputs.found(new ChanceDetector(), input);
            assertThat(found).hasSize(claim.startsWith("not distinguishable") ? 1 : 0);
            for (Finding finding : found) {
                String p = "(" + claim.substring(claim.indexOf("p = "));
                assertThat(english.get(finding.message())).contains(p).doesNotContain("better", "worse");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aLargeGainIsSignificant(long seed) {
        assertThat(TestInputs.found(new ChanceDetector(), gain(seed, ROWS, 0.6)))
                .isEmpty();
    }

    /** A random walk with a forecast that explains this share of its changes. */
    private static DetectorInput gain(long seed, int rows, double explained) {
        Random random = new Random(seed);
        double[] close = TestInputs.walk(random, rows);
        DetectorInput input = TestInputs.input(ArraySeries.of("close", close), "close", TestInputs.ahead(1));
        double blurred = 0.01 * Math.sqrt(explained * (1 - explained));
        return TestInputs.run(
                input,
                row -> close[row - 1] * (1 + blurred * random.nextGaussian())
                        + explained * (close[row] - close[row - 1]));
    }

    @Test
    void manyRunsOnTheSameValidationCount() {
        DetectorInput input = gain(1, ROWS, 0.1);

        assertThat(TestInputs.found(new PeekingDetector(), TestInputs.tried(input, 9)))
                .isEmpty();
        List<Finding> found = TestInputs.found(new PeekingDetector(), TestInputs.tried(input, 200));
        assertThat(found).hasSize(1);
        SkillBootstrap interval =
                input.skill().flatMap(Comparison::evidence).orElseThrow().interval();
        double standardError = (interval.high() - interval.low()) / (2 * 1.96);
        assertThat(found.get(0).figures().get("luck")).isCloseTo(2.746 * standardError, within(0.001));
    }

    /** Every second day up, forecast to be down each time: worse than a constant guess, and said so. */
    @Test
    void aSystematicallyWrongDirectionIsSaidToBeWorse() {
        Random random = new Random(5);
        double[] close = TestInputs.walk(random, ROWS);
        DetectorInput input = TestInputs.input(ArraySeries.of("close", close), "close", TestInputs.ahead(1));
        List<Finding> found = TestInputs.found(
                new DirectionDetector(), TestInputs.run(input, row -> 2 * close[row - 1] - close[row]));

        assertThat(found).hasSize(1);
        assertThat(new Texts(Locale.ENGLISH).get(found.get(0).message())).endsWith("The forecast is worse than that.");
    }

    /** Largest of n standard normal numbers, as tabulated by Harter (1961): n = 10, 100. */
    @ParameterizedTest
    @CsvSource({"10, 1.5388", "100, 2.5076"})
    void theExpectedMaximumMatchesTables(int n, double expected) {
        assertThat(BestOfMany.expectedBest(n)).isCloseTo(expected, within(0.01));
    }

    /** Of several steps ahead, all count. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void allStepsAheadAreEvaluatedTogether(long seed) {
        Random random = new Random(seed);
        double[] truth = TestInputs.values(ROWS, r -> 10 + 3 * Math.sin(r / 4.0));
        double[] close = TestInputs.values(ROWS, r -> truth[r] + 0.2 * random.nextGaussian());
        DetectorInput input = TestInputs.input(
                ArraySeries.of("close", close),
                "close",
                recipe -> recipe.withNetwork(Network.of(new Flatten(), new Dense(4, Activation.LINEAR)))
                        .withWindows(new WindowSpec(20, 1, 1, 4, Alignment.ANCHOR)));

        assertThat(Illusions.inRun(TestInputs.tried(TestInputs.run(input, row -> truth[row]), 3)))
                .allMatch(Illusions.CheckResult::passed)
                .hasSize(5);
        assertThat(input.independentWindows(Split.VALIDATION))
                .isEqualTo(input.plan().count(Split.VALIDATION) / 4.0);
        DetectorInput always = TestInputs.run(input, row -> 10);
        assertThat(always.skill().orElseThrow().skill())
                .isCloseTo(Scores.of(always.evaluated().orElseThrow(), 1, 1).skill(), within(1e-12));
    }

    @Test
    void testIsNeverUsed() {
        DetectorInput input = copying(1, 1);
        DetectorInput testOnly = input.withRun(
                Map.of(Split.TEST, TestInputs.forecast(input, Split.TEST, row -> input.targetValues()[row - 1])),
                OptionalInt.of(100));

        assertThat(Illusions.inRun(testOnly))
                .noneMatch(Illusions.CheckResult::checked)
                .hasSize(5);
    }
}
