package dev.lookback.evaluate.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.window.TargetForm;
import dev.lookback.window.split.Split;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConformalIntervalsTest {

    /** Windows of one step whose forecast is 0 and whose errors are these. */
    private static SplitForecast errors(double... actual) {
        return new SplitForecast(Split.VALIDATION, 0, actual, new double[actual.length], new double[actual.length]);
    }

    private static double[] draw(int count, DoubleSupplier value) {
        double[] drawn = new double[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = value.getAsDouble();
        }
        return drawn;
    }

    @Test
    void theHalfWidthIsTheQuantileForFiniteSamples() {
        double[] nine = {1, -2, 3, -4, 5, -6, 7, -8, 9};
        assertThat(ConformalIntervals.of(errors(nine), IntervalForm.ADDITIVE, 0.9)
                        .halfWidths()[0])
                .as("(9 + 1) · 0.9 = 9th smallest")
                .isEqualTo(9);
        assertThat(ConformalIntervals.of(errors(nine), IntervalForm.ADDITIVE, 0.5)
                        .halfWidths()[0])
                .as("5th smallest")
                .isEqualTo(5);
    }

    @Test
    void tooFewErrorsGiveNoInterval() {
        ConformalIntervals bands = ConformalIntervals.of(errors(1, 2, 3, 4, 5, 6, 7, 8), IntervalForm.ADDITIVE, 0.9);
        assertThat(bands.isBounded(0)).isFalse();
        assertThat(bands.low(0, 5)).isNaN();
        assertThat(ConformalIntervals.minCalibrationWindows(0.9)).isEqualTo(9);
        assertThat(ConformalIntervals.minCalibrationWindows(0.95)).isEqualTo(19);
        assertThat(ConformalIntervals.minCalibrationWindows(0.99)).isEqualTo(99);
        Intervals none = Intervals.of(Map.of(Split.VALIDATION, errors(1, 2, 3)), TargetForm.LEVEL, 0.9)
                .orElseThrow();
        assertThat(none.whyNone().orElseThrow().key()).isEqualTo("evaluate.interval.tooFew");
        assertThat(none.coverage().get(Split.VALIDATION).share()).isNaN();
    }

    @Property
    void theMinimumOfErrorsIsSufficientAndOneLessIsNot(@ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
        int minimum = ConformalIntervals.minCalibrationWindows(level);
        assertThat(ConformalIntervals.of(errors(new double[minimum]), IntervalForm.ADDITIVE, level)
                        .isBounded(0))
                .isTrue();
        assertThat(ConformalIntervals.of(errors(new double[minimum - 1]), IntervalForm.ADDITIVE, level)
                        .isBounded(0))
                .isFalse();
    }

    @Test
    void forecastsOfNaNCountAsTheLargestErrors() {
        double[] actual = {1, 2, 3, 4, 5, 6, 7, 8, Double.NaN, Double.NaN};
        assertThat(ConformalIntervals.of(errors(actual), IntervalForm.ADDITIVE, 0.5)
                        .halfWidths()[0])
                .isEqualTo(6);
        assertThat(ConformalIntervals.of(errors(actual), IntervalForm.ADDITIVE, 0.9)
                        .isBounded(0))
                .isFalse();
    }

    @Test
    void everyStepHasItsOwnWidth() {
        // Two windows of three steps: errors 1, 2, 3 and −2, −3, −4.
        SplitForecast validation = new SplitForecast(
                Split.VALIDATION, 0, 3, new double[] {1, 2, 3, 4}, new double[] {0, 0, 0, 4, 6, 8}, new double[] {0, 0
                });
        ConformalIntervals bands = ConformalIntervals.of(validation, IntervalForm.ADDITIVE, 0.6);
        assertThat(bands.halfWidths()).containsExactly(2, 3, 4);
        for (int k = 0; k < 3; k++) {
            assertThat(ConformalIntervals.of(validation.atStep(k), IntervalForm.ADDITIVE, 0.6)
                            .halfWidths())
                    .as("as the step by itself")
                    .containsExactly(bands.halfWidths()[k]);
        }
    }

    @Test
    void intervalsOfLogReturnsAreMultiplicative() {
        SplitForecast validation = new SplitForecast(
                Split.VALIDATION, 0, new double[] {20, 50, 100}, new double[] {10, 100, 100}, new double[3]);
        ConformalIntervals bands = ConformalIntervals.of(validation, IntervalForm.of(TargetForm.LOG_RETURN), 0.5);
        assertThat(bands.low(0, 40)).isCloseTo(20, within(1e-9));
        assertThat(bands.high(0, 40)).isCloseTo(80, within(1e-9));
        assertThat(bands.coverage(validation).share()).isEqualTo(1);
    }

    /** The theorem: over calibration and test drawn together, coverage is between level and level + 1 / (n + 1). */
    @Property(tries = 20)
    void coverageOfExchangeableErrorsIsTheNominalLevel(
            @ForAll @IntRange(min = 20, max = 150) int n,
            @ForAll @DoubleRange(min = 0.6, max = 0.95) double level,
            @ForAll @IntRange(max = 2) int shape) {
        Random random = new Random(n * 31L + shape);
        DoubleSupplier error = switch (shape) {
            case 0 -> random::nextGaussian;
            case 1 -> () -> Math.exp(2 * random.nextGaussian()); // heavy tails, one-sided
            default -> () -> random.nextInt(2) == 0 ? random.nextDouble() : 50 + random.nextDouble();
        };
        int rounds = 1500;
        double covered = 0;
        for (int round = 0; round < rounds; round++) {
            ConformalIntervals bands = ConformalIntervals.of(errors(draw(n, error)), IntervalForm.ADDITIVE, level);
            covered += bands.coverage(errors(draw(20, error))).share() / rounds;
        }
        assertThat(covered).isBetween(level - 0.012, level + 1.0 / (n + 1) + 0.012);
    }

    @Test
    void coverageOfTheCalibrationSplitIsTheNominalLevel() {
        Random random = new Random(3);
        Map<Split, SplitForecast> forecasts = new EnumMap<>(Split.class);
        forecasts.put(Split.VALIDATION, errors(draw(999, random::nextGaussian)));
        Intervals intervals = Intervals.of(forecasts, TargetForm.CHANGE, 0.9).orElseThrow();
        assertThat(intervals.coverage().get(Split.VALIDATION).share()).isCloseTo(0.9, within(0.002));
        assertThat(intervals.sentence().key()).isEqualTo("evaluate.interval.untested");
    }

    @Test
    void withoutValidationWindowsThereIsNoInterval() {
        assertThat(Intervals.of(Map.of(Split.TRAIN, errors(1, 2, 3)), TargetForm.LEVEL, 0.9))
                .isEmpty();
    }
}
