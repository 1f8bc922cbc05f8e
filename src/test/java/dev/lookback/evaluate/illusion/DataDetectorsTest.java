package dev.lookback.evaluate.illusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.series.ArraySeries;
import dev.lookback.text.Texts;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.SplitSpec;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Detectors on series and recipes: true positives and false positives. */
class DataDetectorsTest {

    private static final int ROWS = TestInputs.ROWS;
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    // ---- leaks

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theTargetOfTheNextRowAsAFeatureLeaks(long seed) {
        double[] close = TestInputs.walk(new Random(seed), ROWS);
        Map<String, double[]> columns = TestInputs.columns("next", later(close, 1), "close", close);

        List<Finding> found = TestInputs.found(new LeakDetector(), TestInputs.input(columns, "close"));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(found.get(0).figures().get("equal")).isEqualTo(1);
        assertThat(ENGLISH.get(found.get(0).message()))
                .startsWith("next at the newest input row equals close of the next row: the target is known");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 5", "4, 5", "5, 24"})
    void aFeatureComputedFromTheFutureTargetLeaks(long seed, int horizon) {
        Random random = new Random(seed);
        double[] close = TestInputs.walk(random, ROWS);
        double[] coming = later(close, horizon);
        Map<String, double[]> columns = TestInputs.columns(
                "close", close,
                "noisy", TestInputs.values(ROWS, r -> coming[r] * (1 + 0.001 * random.nextGaussian())),
                "return", TestInputs.values(ROWS, r -> Math.log(coming[r] / close[r])),
                "change", TestInputs.values(ROWS, r -> -3 * (coming[r] - close[r]) + 7),
                "mixed", TestInputs.values(ROWS, r -> 0.5 * coming[r] + 0.5 * close[Math.max(0, r - 1)]),
                "innocent", TestInputs.walk(random, ROWS));

        List<Finding> found = TestInputs.found(
                new LeakDetector(), TestInputs.input(ArraySeries.of(columns), "close", TestInputs.ahead(horizon)));

        assertThat(found)
                .extracting(f -> f.message().arguments().get(0))
                .containsExactlyInAnyOrder("noisy", "return", "change", "mixed");
        // Close to the target but not computed from it: cannot be told apart.
        assertThat(found)
                .allSatisfy(f -> assertThat(f.severity())
                        .isEqualTo(f.message().arguments().get(0).equals("noisy") ? Severity.NOTE : Severity.WARNING));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aNonlinearFunctionOfTheFutureTargetLeaksToo(long seed) {
        // Rises a hundredfold, so that no straight line fits.
        double[] close = TestInputs.values(ROWS, r -> 0);
        double[] walk = TestInputs.walk(new Random(seed), ROWS);
        for (int row = 0; row < ROWS; row++) {
            close[row] = walk[row] * Math.exp(4.6 * row / ROWS);
        }
        double[] coming = later(close, 3);
        Map<String, double[]> columns =
                TestInputs.columns("close", close, "logarithm", TestInputs.values(ROWS, r -> -1 / coming[r]));

        assertThat(TestInputs.found(
                        new LeakDetector(), TestInputs.input(ArraySeries.of(columns), "close", TestInputs.ahead(3))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "4, 5", "5, 24", "6, 60"})
    void barsOfTheSameDayAndOtherLegitimateColumnsDoNotLeak(long seed, int horizon) {
        Random random = new Random(seed);
        Map<String, double[]> columns = new LinkedHashMap<>(TestInputs.bars(random, 4000));
        columns.put("row", TestInputs.values(4000, r -> r));
        columns.put("weekday", TestInputs.values(4000, r -> r % 5));
        columns.put("constant", TestInputs.values(4000, r -> 1));
        columns.put("switch", TestInputs.values(4000, r -> r < 1000 ? 0 : 1));
        double[] close = columns.get("close");
        columns.put("average", TestInputs.values(4000, r -> (close[r] + close[Math.max(0, r - 1)]) / 2));
        columns.put("closeToday", close.clone());
        for (String target : List.of("open", "high", "low", "close", "volume")) {
            if (target.equals("open")) {
                // Opens close to the last close: known in time, and noted.
                continue;
            }
            assertThat(TestInputs.found(
                            new LeakDetector(),
                            TestInputs.input(ArraySeries.of(columns), target, TestInputs.ahead(horizon))))
                    .as(target)
                    .isEmpty();
        }
    }

    /** Close to the last close: known in time, and no leak. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theNextOpenIsCloseToTheCloseButNoLeak(long seed) {
        Map<String, double[]> columns = TestInputs.bars(new Random(seed), ROWS);

        List<Finding> found = TestInputs.found(new LeakDetector(), TestInputs.input(columns, "open"));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).severity()).isEqualTo(Severity.NOTE);
        assertThat(found.get(0).figures().get("closeness")).isBetween(0.9, 0.999);
        assertThat(ENGLISH.get(found.get(0).message()))
                .startsWith("close at the newest input row is close, but not equal, to open of the next row")
                .contains("That alone is no leak");
    }

    @Test
    void aWaveDeterminedByItsOwnPastCannotLeak() {
        Map<String, double[]> columns = TestInputs.columns(
                "sine",
                TestInputs.values(ROWS, r -> Math.sin(r / 5.0)),
                "cosine",
                TestInputs.values(ROWS, r -> Math.cos(r / 5.0)));

        assertThat(TestInputs.found(new LeakDetector(), TestInputs.input(columns, "sine")))
                .isEmpty();
    }

    // ---- shifted copies

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 3", "3, 7", "4, -1", "5, -4", "6, -9"})
    void aShiftedCopyIsFound(long seed, int shift) {
        double[] close = TestInputs.walk(new Random(seed), ROWS);
        Map<String, double[]> columns = TestInputs.columns(
                "close", close, "copy", TestInputs.values(ROWS, r -> 100 - 2 * close[clamp(r + shift)]));

        List<Finding> found = TestInputs.found(new ShiftedCopyDetector(), TestInputs.input(columns, "close"));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).figures().get("shift")).isEqualTo(shift);
        // From the future it is a leak, from the past only redundant.
        assertThat(found.get(0).severity()).isEqualTo(shift > 0 ? Severity.WARNING : Severity.NOTE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void barsAndCopiesOfTheSameRowAreNotShiftedCopies(long seed) {
        Map<String, double[]> columns = new LinkedHashMap<>(TestInputs.bars(new Random(seed), ROWS));
        columns.put("copy", columns.get("close").clone());
        columns.put("smooth", TestInputs.values(ROWS, r -> Math.sin(r / 50.0)));
        columns.put("twin", TestInputs.values(ROWS, r -> 3 * Math.sin(r / 50.0)));

        assertThat(TestInputs.found(new ShiftedCopyDetector(), TestInputs.input(columns, "close")))
                .isEmpty();
        assertThat(TestInputs.found(new ShiftedCopyDetector(), TestInputs.input(columns, "smooth")))
                .isEmpty();
    }

    // ---- duplicates

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void copiesInOtherUnitsAreDuplicates(long seed) {
        Random random = new Random(seed);
        double[] celsius = TestInputs.values(ROWS, r -> round(10 + 8 * Math.sin(r / 30.0) + random.nextGaussian()));
        Map<String, double[]> columns = TestInputs.columns(
                "fahrenheit", TestInputs.values(ROWS, r -> round(32 + 1.8 * celsius[r])),
                "celsius", celsius,
                "again", celsius.clone(),
                "other", TestInputs.wave(random, ROWS));

        List<Finding> found = TestInputs.found(new DuplicateDetector(), TestInputs.input(columns, "celsius"));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).message().arguments()).startsWith(List.of("fahrenheit", "again"), "celsius", 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void pricesOfOneBarAreNotDuplicates(long seed) {
        Map<String, double[]> columns = TestInputs.bars(new Random(seed), ROWS);

        assertThat(TestInputs.found(new DuplicateDetector(), TestInputs.input(columns, "close")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void copiesAreFoundAmongManyColumns(long seed) {
        Random random = new Random(seed);
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int i = 0; i < 150; i++) {
            double[] values = TestInputs.wave(random, 200);
            double scale = random.nextBoolean() ? -7.5 : 0.001;
            columns.put("w" + i, values);
            columns.put("copy" + i, TestInputs.values(200, r -> 3 + scale * values[r]));
        }

        assertThat(TestInputs.found(new DuplicateDetector(), TestInputs.input(columns, "w7")))
                .extracting(found -> found.message().arguments().get(0))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 150)
                        .mapToObj(i -> List.of("copy" + i))
                        .toList());
    }

    // ---- constants

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void constantColumnsAreFound(long seed) {
        Map<String, double[]> columns = new LinkedHashMap<>(TestInputs.bars(new Random(seed), ROWS));
        columns.put("nothing", TestInputs.values(ROWS, r -> 0));
        columns.put("late", TestInputs.values(ROWS, r -> r < 1200 ? 5 : r));

        List<Finding> found = TestInputs.found(new ConstantDetector(), TestInputs.input(columns, "close"));

        assertThat(found).extracting(Finding::severity).containsExactly(Severity.WARNING, Severity.NOTE);
        assertThat(found)
                .extracting(f -> f.message().arguments().get(0))
                .containsExactly(List.of("late"), List.of("nothing"));
    }

    @Test
    void aColumnThatChangesOnceInTrainIsNotConstant() {
        Map<String, double[]> columns = new LinkedHashMap<>(TestInputs.bars(new Random(1), ROWS));
        columns.put("flag", TestInputs.values(ROWS, r -> r == 7 ? 1 : 0));

        assertThat(TestInputs.found(new ConstantDetector(), TestInputs.input(columns, "close")))
                .isEmpty();
    }

    // ---- time

    @Test
    void evenTimesAndHolidaysPass() {
        ArraySeries series = ArraySeries.of(TestInputs.bars(new Random(1), ROWS));

        assertThat(times(series.daily(LocalDate.of(2005, 1, 4)))).isEmpty();
        assertThat(times(at(series, row -> row * 86_400L + (row > 700 ? 11 * 86_400L : 0))))
                .isEmpty();
        // Minutes of trading: four hours a day, and a longer gap at the weekend.
        assertThat(times(at(series, row -> row % 240 * 60L + row / 240 * 86_400L)))
                .isEmpty();
    }

    @Test
    void duplicateTimesAndGapsAreFound() {
        ArraySeries series = ArraySeries.of(TestInputs.bars(new Random(1), ROWS));

        List<Finding> repeats = times(at(series, row -> (row - row / 100) * 3600L));
        assertThat(repeats).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(repeats.get(0).figures().get("repeats")).isEqualTo(14);

        List<Finding> jumps = times(at(series, row -> row * 60L + (row > 800 ? 30 * 86_400L : 0)));
        assertThat(jumps).extracting(Finding::severity).containsExactly(Severity.NOTE);
        assertThat(jumps.get(0).figures()).containsEntry("jumps", 1.0);
        assertThat(jumps.get(0).place()).get().isEqualTo(new Place.Rows("close", 760, 842));
    }

    @Test
    void gapsThatNoWindowCrossesAreNoFinding() {
        ArraySeries series = at(
                ArraySeries.of(TestInputs.bars(new Random(1), ROWS)),
                row -> row * 60L + (row > 800 ? 30 * 86_400L : 0));

        List<Finding> found = TestInputs.found(
                new TimeDetector(),
                TestInputs.input(series, "close", r -> r.withWindows(r.windows().withMaxGap(OptionalInt.of(1)))));

        assertThat(found).isEmpty();
    }

    @Test
    void withoutTimesTheDetectorIsNotApplicable() {
        assertThat(new TimeDetector().isApplicable(TestInputs.input(TestInputs.bars(new Random(1), ROWS), "close")))
                .isFalse();
    }

    // ---- ranges

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aRisingSeriesLeavesItsTrainRange(long seed) {
        Random random = new Random(seed);
        double[] rising = TestInputs.values(ROWS, r -> r + random.nextGaussian());
        Map<String, double[]> columns =
                TestInputs.columns("close", rising, "wave", TestInputs.wave(random, ROWS), "other", rising.clone());

        List<Finding> found = TestInputs.found(new RangeDetector(), TestInputs.input(columns, "close"));

        assertThat(found).hasSize(2);
        assertThat(found.get(0).figures().get("outside")).isCloseTo(1, within(0.02));
        assertThat(found.get(1).message().arguments()).startsWith(1, 2);
        assertThat(found.get(1).figures().get("outside.other")).isCloseTo(1, within(0.02));
        assertThat(ENGLISH.get(found.get(1).message())).endsWith(": other 100\u00a0%.");
        assertThat(found).extracting(Finding::severity).containsOnly(Severity.WARNING);
        assertThat(TestInputs.found(
                        new RangeDetector(),
                        TestInputs.input(ArraySeries.of(columns), "close", r -> r.withScaler(ScalerKind.PER_WINDOW))))
                .extracting(Finding::severity)
                .containsOnly(Severity.NOTE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void valuesWithinTheTrainRangePass(long seed) {
        Random random = new Random(seed);
        Map<String, double[]> columns =
                TestInputs.columns("close", TestInputs.wave(random, ROWS), "other", TestInputs.wave(random, ROWS));

        assertThat(TestInputs.found(new RangeDetector(), TestInputs.input(columns, "close")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aDistributionShiftWithinTheRangeIsFound(long seed) {
        Random random = new Random(seed);
        double[] calmer = TestInputs.values(ROWS, r -> (r < 1100 ? 1 : 0.4) * random.nextGaussian());
        Map<String, double[]> columns =
                TestInputs.columns("close", TestInputs.wave(random, ROWS), "calmer", calmer, "even", noise(random));

        List<Finding> found = TestInputs.found(new RangeDetector(), TestInputs.input(columns, "close"));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).severity()).isEqualTo(Severity.NOTE);
        assertThat(found.get(0).figures()).containsKey("distance.calmer").doesNotContainKey("distance.even");
        assertThat(found.get(0).figures().get("distance")).isBetween(0.15, 0.4);
        assertThat(found.get(0).sketch()).get().isInstanceOf(Sketch.Dots.class);
    }

    /** Autocorrelated values have a small effective sample size: slow noise wanders by chance. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void slowNoiseIsNoDistributionShift(long seed) {
        Random random = new Random(seed);
        double[] slow = new double[ROWS];
        for (int row = 1; row < ROWS; row++) {
            slow[row] = 0.97 * slow[row - 1] + random.nextGaussian();
        }
        Map<String, double[]> columns =
                TestInputs.columns("close", TestInputs.wave(random, ROWS), "slow", slow, "n", noise(random));

        assertThat(TestInputs.found(new RangeDetector(), TestInputs.input(columns, "close")))
                .noneMatch(found -> found.figures().containsKey("distance"));
    }

    private static double[] noise(Random random) {
        return TestInputs.values(ROWS, r -> random.nextGaussian());
    }

    // ---- short splits

    @Test
    void aSplitOfFewIndependentWindowsIsShort() {
        ArraySeries series = ArraySeries.of(TestInputs.bars(new Random(1), ROWS));
        DetectorInput few = TestInputs.input(
                series,
                "close",
                r -> TestInputs.ahead(1).apply(r).withSplits(new SplitSpec.ByRows(1200, 40, OptionalInt.of(200))));
        DetectorInput overlapping = TestInputs.input(series, "close", TestInputs.ahead(24));

        assertThat(TestInputs.found(new ShortSplitDetector(), few))
                .extracting(f -> f.figures().get("windows"))
                .containsExactly(20.0);
        assertThat(TestInputs.found(new ShortSplitDetector(), overlapping))
                .hasSize(2)
                .allSatisfy(
                        f -> assertThat(f.figures().get("independentWindows")).isLessThan(30));
        assertThat(TestInputs.found(new ShortSplitDetector(), TestInputs.input(series, "close", TestInputs.ahead(1))))
                .isEmpty();
    }

    private static List<Finding> times(ArraySeries series) {
        return TestInputs.found(new TimeDetector(), TestInputs.input(series, "close", r -> r));
    }

    private interface Seconds {
        long of(int row);
    }

    private static ArraySeries at(ArraySeries series, Seconds seconds) {
        LocalDateTime start = LocalDateTime.of(2020, 1, 1, 0, 0);
        return series.at(row -> start.plus(Duration.ofSeconds(seconds.of(row))));
    }

    private static double[] later(double[] values, int rows) {
        return TestInputs.values(values.length, r -> values[Math.min(values.length - 1, r + rows)]);
    }

    private static int clamp(int row) {
        return Math.max(0, Math.min(ROWS - 1, row));
    }

    private static double round(double value) {
        return Math.rint(100 * value) / 100;
    }
}
