package dev.lookback.evaluate.illusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.series.ArraySeries;
import dev.lookback.window.Alignment;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each detector of what a run shows: where it must fire, and where it must not. */
class RunDetectorsTest {

    private static final int ROWS = 3000;

    /** A random walk, forecast by its last value and a little noise: what a network on prices learns. */
    private static Facts copying(long seed, int horizon) {
        Random random = new Random(seed);
        double[] close = Setups.walk(random, ROWS);
        Facts facts = Setups.facts(ArraySeries.of("close", close), "close", Setups.ahead(horizon));
        return Setups.run(facts, row -> close[row - horizon] * (1 + 0.001 * random.nextGaussian()));
    }

    /** A wave, forecast but for its noise. */
    private static Facts foreseen(long seed, int horizon) {
        Random random = new Random(seed);
        double[] truth = Setups.values(ROWS, r -> 10 + 3 * Math.sin(r / 4.0));
        double[] close = Setups.values(ROWS, r -> truth[r] + 0.2 * random.nextGaussian());
        return Setups.run(
                Setups.facts(ArraySeries.of("close", close), "close", Setups.ahead(horizon)), row -> truth[row]);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "4, 6", "5, 20"})
    void aCopyOfTheLastValueLags(long seed, int horizon) {
        List<Finding> found = Setups.found(new LagDetector(), copying(seed, horizon));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).figures().get("lag")).isEqualTo(horizon);
        assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(found.get(0).sketch()).get().isInstanceOf(Sketch.Correlations.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anAverageOfTheLastValuesLagsToo(long seed) {
        double[] close = Setups.walk(new Random(seed), ROWS);
        Facts facts = Setups.facts(ArraySeries.of("close", close), "close", Setups.ahead(1));

        List<Finding> found = Setups.found(
                new LagDetector(), Setups.run(facts, row -> (close[row - 1] + close[row - 2] + close[row - 3]) / 3));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).figures().get("lag")).isBetween(1.0, 3.0);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 5", "4, 5"})
    void whatForeseesDoesNotLag(long seed, int horizon) {
        assertThat(Setups.found(new LagDetector(), foreseen(seed, horizon))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noiseHasNoLag(long seed) {
        Random random = new Random(seed);
        double[] close = Setups.values(ROWS, r -> random.nextGaussian());
        Facts facts = Setups.facts(ArraySeries.of("close", close), "close", Setups.ahead(1));

        assertThat(Setups.found(new LagDetector(), Setups.run(facts, row -> random.nextGaussian())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aHighRSquaredOfLevelsIsSeenThrough(long seed) {
        List<Finding> found = Setups.found(new LevelsDetector(), copying(seed, 1));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).figures().get("r2")).isGreaterThan(0.8);
        assertThat(found.get(0).figures().get("r2OfChanges")).isLessThan(0.1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aHighRSquaredThatIsDeservedPasses(long seed) {
        assertThat(Setups.found(new LevelsDetector(), foreseen(seed, 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void alwaysUpIsNoMerit(long seed) {
        Random random = new Random(seed);
        double[] close = Setups.values(ROWS, r -> 100 + 0.5 * r + 1.5 * random.nextGaussian());
        Facts facts = Setups.facts(ArraySeries.of("close", close), "close", Setups.ahead(1));

        List<Finding> found = Setups.found(new DirectionDetector(), Setups.run(facts, row -> close[row - 1] + 0.5));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(found.get(0).figures().get("hitRate"))
                .isEqualTo(found.get(0).figures().get("alwaysTheSame"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aCoinIsNoMeritAndForesightIs(long seed) {
        assertThat(Setups.found(new DirectionDetector(), copying(seed, 1))).hasSize(1);
        assertThat(Setups.found(new DirectionDetector(), foreseen(seed, 1))).isEmpty();
    }

    @Test
    void aSmallGainOnFewWindowsMayBeChance() {
        int found = 0;
        for (long seed = 0; seed < 40; seed++) {
            Facts facts = gain(seed, 600, 0.005);
            // Where no difference would be seen, none is claimed.
            found += facts.skill().orElseThrow().isNoticeable() ? 0 : 1;
            for (Finding finding : Setups.found(new ChanceDetector(), facts)) {
                found++;
                boolean better = finding.figures().get("skill") > 0;
                assertThat(finding.severity()).isEqualTo(better ? Severity.WARNING : Severity.NOTE);
                assertThat(finding.figures().get("pValue")).isGreaterThanOrEqualTo(Evidence.LEVEL);
                assertThat(finding.figures().get("skill"))
                        .isBetween(
                                finding.figures().get("low"), finding.figures().get("high"));
            }
        }
        // One in ten is taken for more by chance.
        assertThat(found).isGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aLargeGainIsNotChance(long seed) {
        assertThat(Setups.found(new ChanceDetector(), gain(seed, ROWS, 0.6))).isEmpty();
    }

    /** A random walk with a forecast that explains this share of its changes. */
    private static Facts gain(long seed, int rows, double explained) {
        Random random = new Random(seed);
        double[] close = Setups.walk(random, rows);
        Facts facts = Setups.facts(ArraySeries.of("close", close), "close", Setups.ahead(1));
        double blurred = 0.01 * Math.sqrt(explained * (1 - explained));
        return Setups.run(
                facts,
                row -> close[row - 1] * (1 + blurred * random.nextGaussian())
                        + explained * (close[row] - close[row - 1]));
    }

    @Test
    void manyLooksAtValidationCount() {
        Facts facts = gain(1, ROWS, 0.1);

        assertThat(Setups.found(new PeekingDetector(), Setups.tried(facts, 9))).isEmpty();
        List<Finding> found = Setups.found(new PeekingDetector(), Setups.tried(facts, 200));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).figures().get("luck"))
                .isCloseTo(2.746 * facts.skill().orElseThrow().standardError(), within(0.001));
    }

    /** Largest of n standard normal numbers, as tabulated by Harter (1961): n = 10, 100. */
    @ParameterizedTest
    @CsvSource({"10, 1.5388", "100, 2.5076"})
    void theBestOfManyIsWhatTablesSay(int n, double expected) {
        assertThat(PeekingDetector.expectedBest(n)).isCloseTo(expected, within(0.01));
    }

    /** Of several steps ahead, all count. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void severalStepsAheadAreJudgedTogether(long seed) {
        Random random = new Random(seed);
        double[] truth = Setups.values(ROWS, r -> 10 + 3 * Math.sin(r / 4.0));
        double[] close = Setups.values(ROWS, r -> truth[r] + 0.2 * random.nextGaussian());
        Facts facts = Setups.facts(
                ArraySeries.of("close", close),
                "close",
                recipe -> recipe.withNetwork(Network.of(new Flatten(), new Dense(4, Activation.LINEAR)))
                        .withWindows(new WindowSpec(20, 1, 1, 4, Alignment.ANCHOR)));

        assertThat(Illusions.inRun(Setups.tried(Setups.run(facts, row -> truth[row]), 3)))
                .allMatch(Illusions.Looked::passed)
                .hasSize(5);
        assertThat(facts.independent(Split.VALIDATION)).isEqualTo(facts.plan().count(Split.VALIDATION) / 4.0);
        Facts always = Setups.run(facts, row -> 10);
        assertThat(always.skill().orElseThrow().value())
                .isCloseTo(Scores.of(always.judged().orElseThrow(), 1, 1).skill(), within(1e-12));
    }

    @Test
    void testIsNeverLookedAt() {
        Facts facts = copying(1, 1);
        Facts testOnly = facts.withRun(
                Map.of(Split.TEST, Setups.forecast(facts, Split.TEST, row -> facts.targetValues()[row - 1])),
                OptionalInt.of(100));

        assertThat(Illusions.inRun(testOnly))
                .noneMatch(Illusions.Looked::looked)
                .hasSize(5);
    }
}
