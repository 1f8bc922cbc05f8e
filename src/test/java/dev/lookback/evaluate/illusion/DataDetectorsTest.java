package dev.lookback.evaluate.illusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.series.ArraySeries;
import dev.lookback.text.Texts;
import dev.lookback.window.ScalerKind;
import dev.lookback.window.SplitSpec;
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

/** Each detector of what series and recipe show: where it must fire, and where it must not. */
class DataDetectorsTest {

    private static final int ROWS = Setups.ROWS;
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    // ---- leaks

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theTargetOfTheNextRowAsAColumnLeaks(long seed) {
        double[] close = Setups.walk(new Random(seed), ROWS);
        Map<String, double[]> columns = Setups.columns("next", later(close, 1), "close", close);

        List<Finding> found = Setups.found(new LeakDetector(), Setups.facts(columns, "close"));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(found.get(0).figures().get("equal")).isEqualTo(1);
        assertThat(ENGLISH.get(found.get(0).message()))
                .startsWith("next at the newest input row equals close of the next row: the target is known");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 5", "4, 5", "5, 24"})
    void whatIsComputedFromTheTargetToComeLeaks(long seed, int horizon) {
        Random random = new Random(seed);
        double[] close = Setups.walk(random, ROWS);
        double[] coming = later(close, horizon);
        Map<String, double[]> columns = Setups.columns(
                "close", close,
                "noisy", Setups.values(ROWS, r -> coming[r] * (1 + 0.001 * random.nextGaussian())),
                "return", Setups.values(ROWS, r -> Math.log(coming[r] / close[r])),
                "change", Setups.values(ROWS, r -> -3 * (coming[r] - close[r]) + 7),
                "mixed", Setups.values(ROWS, r -> 0.5 * coming[r] + 0.5 * close[Math.max(0, r - 1)]),
                "innocent", Setups.walk(random, ROWS));

        List<Finding> found =
                Setups.found(new LeakDetector(), Setups.facts(ArraySeries.of(columns), "close", Setups.ahead(horizon)));

        assertThat(found)
                .extracting(f -> f.message().arguments().get(0))
                .containsExactlyInAnyOrder("noisy", "return", "change", "mixed");
        // Close to the target and not computed from it: nobody can tell.
        assertThat(found)
                .allSatisfy(f -> assertThat(f.severity())
                        .isEqualTo(f.message().arguments().get(0).equals("noisy") ? Severity.NOTE : Severity.WARNING));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aCurvedFunctionOfTheTargetToComeLeaksToo(long seed) {
        // Rises a hundredfold, so that no straight line fits.
        double[] close = Setups.values(ROWS, r -> 0);
        double[] walk = Setups.walk(new Random(seed), ROWS);
        for (int row = 0; row < ROWS; row++) {
            close[row] = walk[row] * Math.exp(4.6 * row / ROWS);
        }
        double[] coming = later(close, 3);
        Map<String, double[]> columns =
                Setups.columns("close", close, "logarithm", Setups.values(ROWS, r -> -1 / coming[r]));

        assertThat(Setups.found(new LeakDetector(), Setups.facts(ArraySeries.of(columns), "close", Setups.ahead(3))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "4, 5", "5, 24", "6, 60"})
    void barsOfTheSameDayAndOtherHonestColumnsDoNotLeak(long seed, int horizon) {
        Random random = new Random(seed);
        Map<String, double[]> columns = new LinkedHashMap<>(Setups.bars(random, 4000));
        columns.put("row", Setups.values(4000, r -> r));
        columns.put("weekday", Setups.values(4000, r -> r % 5));
        columns.put("constant", Setups.values(4000, r -> 1));
        columns.put("switch", Setups.values(4000, r -> r < 1000 ? 0 : 1));
        double[] close = columns.get("close");
        columns.put("average", Setups.values(4000, r -> (close[r] + close[Math.max(0, r - 1)]) / 2));
        columns.put("closeToday", close.clone());
        for (String target : List.of("open", "high", "low", "close", "volume")) {
            if (target.equals("open")) {
                // Opens where the last row closed, nearly: that is known, and said to be.
                continue;
            }
            assertThat(Setups.found(
                            new LeakDetector(), Setups.facts(ArraySeries.of(columns), target, Setups.ahead(horizon))))
                    .as(target)
                    .isEmpty();
        }
    }

    /** Nearly what the close was: known in time, and no leak. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theNextOpenIsCloseToTheCloseWhichIsNoLeak(long seed) {
        Map<String, double[]> columns = Setups.bars(new Random(seed), ROWS);

        List<Finding> found = Setups.found(new LeakDetector(), Setups.facts(columns, "open"));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).severity()).isEqualTo(Severity.NOTE);
        assertThat(found.get(0).figures().get("closeness")).isBetween(0.9, 0.999);
        assertThat(ENGLISH.get(found.get(0).message()))
                .startsWith("close at the newest input row is close, but not equal, to open of the next row")
                .contains("That alone is no leak");
    }

    @Test
    void aWaveThatItsOwnPastDeterminesLeavesNothingToLeak() {
        Map<String, double[]> columns = Setups.columns(
                "sine",
                Setups.values(ROWS, r -> Math.sin(r / 5.0)),
                "cosine",
                Setups.values(ROWS, r -> Math.cos(r / 5.0)));

        assertThat(Setups.found(new LeakDetector(), Setups.facts(columns, "sine")))
                .isEmpty();
    }

    // ---- shifted copies

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 3", "3, 7", "4, -1", "5, -4", "6, -9"})
    void aShiftedCopyIsFound(long seed, int shift) {
        double[] close = Setups.walk(new Random(seed), ROWS);
        Map<String, double[]> columns =
                Setups.columns("close", close, "copy", Setups.values(ROWS, r -> 100 - 2 * close[clamp(r + shift)]));

        List<Finding> found = Setups.found(new ShiftedCopyDetector(), Setups.facts(columns, "close"));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).figures().get("shift")).isEqualTo(shift);
        // From the future it is a leak, from the past only too much of the same.
        assertThat(found.get(0).severity()).isEqualTo(shift > 0 ? Severity.WARNING : Severity.NOTE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void barsAndCopiesOfTheSameRowAreNotShifted(long seed) {
        Map<String, double[]> columns = new LinkedHashMap<>(Setups.bars(new Random(seed), ROWS));
        columns.put("copy", columns.get("close").clone());
        columns.put("smooth", Setups.values(ROWS, r -> Math.sin(r / 50.0)));
        columns.put("twin", Setups.values(ROWS, r -> 3 * Math.sin(r / 50.0)));

        assertThat(Setups.found(new ShiftedCopyDetector(), Setups.facts(columns, "close")))
                .isEmpty();
        assertThat(Setups.found(new ShiftedCopyDetector(), Setups.facts(columns, "smooth")))
                .isEmpty();
    }

    // ---- duplicates

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void copiesInOtherUnitsAreDuplicates(long seed) {
        Random random = new Random(seed);
        double[] celsius = Setups.values(ROWS, r -> round(10 + 8 * Math.sin(r / 30.0) + random.nextGaussian()));
        Map<String, double[]> columns = Setups.columns(
                "fahrenheit", Setups.values(ROWS, r -> round(32 + 1.8 * celsius[r])),
                "celsius", celsius,
                "again", celsius.clone(),
                "other", Setups.wave(random, ROWS));

        List<Finding> found = Setups.found(new DuplicateDetector(), Setups.facts(columns, "celsius"));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).message().arguments()).startsWith("fahrenheit, again", "celsius", 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void pricesOfOneBarAreNotDuplicates(long seed) {
        Map<String, double[]> columns = Setups.bars(new Random(seed), ROWS);

        assertThat(Setups.found(new DuplicateDetector(), Setups.facts(columns, "close")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void eachOfManyColumnsFindsItsCopy(long seed) {
        Random random = new Random(seed);
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int i = 0; i < 150; i++) {
            double[] values = Setups.wave(random, 200);
            double scale = random.nextBoolean() ? -7.5 : 0.001;
            columns.put("w" + i, values);
            columns.put("copy" + i, Setups.values(200, r -> 3 + scale * values[r]));
        }

        assertThat(Setups.found(new DuplicateDetector(), Setups.facts(columns, "w7")))
                .extracting(found -> found.message().arguments().get(0))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 150).mapToObj(i -> "copy" + i).toList());
    }

    // ---- constants

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void constantColumnsAreFound(long seed) {
        Map<String, double[]> columns = new LinkedHashMap<>(Setups.bars(new Random(seed), ROWS));
        columns.put("nothing", Setups.values(ROWS, r -> 0));
        columns.put("late", Setups.values(ROWS, r -> r < 1200 ? 5 : r));

        List<Finding> found = Setups.found(new ConstantDetector(), Setups.facts(columns, "close"));

        assertThat(found).extracting(Finding::severity).containsExactly(Severity.WARNING, Severity.NOTE);
        assertThat(found).extracting(f -> f.message().arguments().get(0)).containsExactly("late", "nothing");
    }

    @Test
    void aColumnThatChangesOnceInTrainingIsNotConstant() {
        Map<String, double[]> columns = new LinkedHashMap<>(Setups.bars(new Random(1), ROWS));
        columns.put("flag", Setups.values(ROWS, r -> r == 7 ? 1 : 0));

        assertThat(Setups.found(new ConstantDetector(), Setups.facts(columns, "close")))
                .isEmpty();
    }

    // ---- time

    @Test
    void evenTimesAndHolidaysPass() {
        ArraySeries series = ArraySeries.of(Setups.bars(new Random(1), ROWS));

        assertThat(times(series.daily(LocalDate.of(2005, 1, 4)))).isEmpty();
        assertThat(times(at(series, row -> row * 86_400L + (row > 700 ? 11 * 86_400L : 0))))
                .isEmpty();
        // Minutes of a bourse: four hours a day, and a longer rest at the weekend.
        assertThat(times(at(series, row -> row % 240 * 60L + row / 240 * 86_400L)))
                .isEmpty();
    }

    @Test
    void repeatsAndJumpsAreFound() {
        ArraySeries series = ArraySeries.of(Setups.bars(new Random(1), ROWS));

        List<Finding> repeats = times(at(series, row -> (row - row / 100) * 3600L));
        assertThat(repeats).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(repeats.get(0).figures().get("repeats")).isEqualTo(14);

        List<Finding> jumps = times(at(series, row -> row * 60L + (row > 800 ? 30 * 86_400L : 0)));
        assertThat(jumps).extracting(Finding::severity).containsExactly(Severity.NOTE);
        assertThat(jumps.get(0).figures()).containsEntry("jumps", 1.0);
        assertThat(jumps.get(0).place()).get().isEqualTo(new Place.Rows("close", 760, 842));
    }

    @Test
    void withoutTimesThereIsNothingToSay() {
        assertThat(new TimeDetector().canLook(Setups.facts(Setups.bars(new Random(1), ROWS), "close")))
                .isFalse();
    }

    // ---- ranges

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatRisesLeavesItsTrainingRange(long seed) {
        Random random = new Random(seed);
        double[] rising = Setups.values(ROWS, r -> r + random.nextGaussian());
        Map<String, double[]> columns =
                Setups.columns("close", rising, "wave", Setups.wave(random, ROWS), "other", rising.clone());

        List<Finding> found = Setups.found(new RangeDetector(), Setups.facts(columns, "close"));

        assertThat(found).hasSize(2);
        assertThat(found.get(0).figures().get("outside")).isCloseTo(1, within(0.02));
        assertThat(found.get(1).message().arguments()).startsWith(1, 2);
        assertThat(found.get(1).figures().get("outside.other")).isCloseTo(1, within(0.02));
        assertThat(ENGLISH.get(found.get(1).message())).endsWith(": other 100\u00a0%.");
        assertThat(found).extracting(Finding::severity).containsOnly(Severity.WARNING);
        assertThat(Setups.found(
                        new RangeDetector(),
                        Setups.facts(ArraySeries.of(columns), "close", r -> r.withScaler(ScalerKind.PER_WINDOW))))
                .extracting(Finding::severity)
                .containsOnly(Severity.NOTE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatStaysWithinItsRangePasses(long seed) {
        Random random = new Random(seed);
        Map<String, double[]> columns =
                Setups.columns("close", Setups.wave(random, ROWS), "other", Setups.wave(random, ROWS));

        assertThat(Setups.found(new RangeDetector(), Setups.facts(columns, "close")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsDistributedOtherwiseWithinItsRangeIsFound(long seed) {
        Random random = new Random(seed);
        double[] calmer = Setups.values(ROWS, r -> (r < 1100 ? 1 : 0.4) * random.nextGaussian());
        Map<String, double[]> columns =
                Setups.columns("close", Setups.wave(random, ROWS), "calmer", calmer, "even", noise(random));

        List<Finding> found = Setups.found(new RangeDetector(), Setups.facts(columns, "close"));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).severity()).isEqualTo(Severity.NOTE);
        assertThat(found.get(0).figures()).containsKey("distance.calmer").doesNotContainKey("distance.even");
        assertThat(found.get(0).figures().get("distance")).isBetween(0.15, 0.4);
        assertThat(found.get(0).sketch()).get().isInstanceOf(Sketch.Dots.class);
    }

    /** Neighbours that resemble each other are not so many values: slow noise has other values for a while, by chance. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void slowNoiseIsDistributedAlike(long seed) {
        Random random = new Random(seed);
        double[] slow = new double[ROWS];
        for (int row = 1; row < ROWS; row++) {
            slow[row] = 0.97 * slow[row - 1] + random.nextGaussian();
        }
        Map<String, double[]> columns =
                Setups.columns("close", Setups.wave(random, ROWS), "slow", slow, "n", noise(random));

        assertThat(Setups.found(new RangeDetector(), Setups.facts(columns, "close")))
                .noneMatch(found -> found.figures().containsKey("distance"));
    }

    private static double[] noise(Random random) {
        return Setups.values(ROWS, r -> random.nextGaussian());
    }

    // ---- short splits

    @Test
    void aSplitOfFewIndependentWindowsIsShort() {
        ArraySeries series = ArraySeries.of(Setups.bars(new Random(1), ROWS));
        Facts few = Setups.facts(
                series,
                "close",
                r -> Setups.ahead(1).apply(r).withSplits(new SplitSpec.ByRows(1200, 40, OptionalInt.of(200))));
        Facts overlapping = Setups.facts(series, "close", Setups.ahead(24));

        assertThat(Setups.found(new ShortSplitDetector(), few))
                .extracting(f -> f.figures().get("windows"))
                .containsExactly(20.0);
        assertThat(Setups.found(new ShortSplitDetector(), overlapping))
                .hasSize(2)
                .allSatisfy(
                        f -> assertThat(f.figures().get("independentWindows")).isLessThan(30));
        assertThat(Setups.found(new ShortSplitDetector(), Setups.facts(series, "close", Setups.ahead(1))))
                .isEmpty();
    }

    private static List<Finding> times(ArraySeries series) {
        return Setups.found(new TimeDetector(), Setups.facts(series, "close", r -> r));
    }

    private interface Seconds {
        long of(int row);
    }

    private static ArraySeries at(ArraySeries series, Seconds seconds) {
        LocalDateTime start = LocalDateTime.of(2020, 1, 1, 0, 0);
        return series.at(row -> start.plus(Duration.ofSeconds(seconds.of(row))));
    }

    private static double[] later(double[] values, int rows) {
        return Setups.values(values.length, r -> values[Math.min(values.length - 1, r + rows)]);
    }

    private static int clamp(int row) {
        return Math.max(0, Math.min(ROWS - 1, row));
    }

    private static double round(double value) {
        return Math.rint(100 * value) / 100;
    }
}
