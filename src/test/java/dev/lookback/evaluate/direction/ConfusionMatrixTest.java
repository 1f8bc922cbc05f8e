package dev.lookback.evaluate.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.evaluate.Metrics;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.window.split.Split;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

    private static SplitForecast forecast(double[] actual, double[] forecast, double[] last) {
        return new SplitForecast(Split.TEST, 100, actual, forecast, last);
    }

    private static SplitForecast noise(long seed, int windows) {
        Random random = new Random(seed);
        double[][] columns = new double[3][windows];
        for (double[] column : columns) {
            for (int i = 0; i < windows; i++) {
                column[i] = 1 + random.nextInt(5);
            }
        }
        return forecast(columns[0], columns[1], columns[2]);
    }

    private static SplitForecast coin(long seed) {
        Random random = new Random(seed);
        double[] actual = random.doubles(250, -1, 1).toArray();
        return forecast(actual, random.doubles(250, -1, 1).toArray(), new double[250]);
    }

    @Test
    void countsPredictedByActualDirections() {
        ConfusionMatrix found = ConfusionMatrix.of(
                forecast(new double[] {2, 2, 2, 0, 0, 1, Double.NaN}, new double[] {3, 0, 1, 0, 2, 2, 2}, new double[] {
                    1, 1, 1, 1, 1, 1, 1
                }),
                1);
        assertThat(found.up()).isEqualTo(new ConfusionMatrix.Predicted(1, 1, 1));
        assertThat(found.down()).isEqualTo(new ConfusionMatrix.Predicted(1, 1, 0));
        assertThat(found.unchanged()).isEqualTo(2);
        assertThat(found.moved()).isEqualTo(5);
        assertThat(found.hits()).isEqualTo(2);
        assertThat(found.hitRate()).isEqualTo(0.4);
        assertThat(found.alwaysUp()).isEqualTo(0.6);
    }

    @Property
    void theHitRateIsTheDirectionalAccuracyOfTheMetrics(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int n) {
        SplitForecast forecast = noise(seed, n);
        Double expected = Metrics.of(forecast, 1, 1).directionalAccuracy();
        assertThat((Double) ConfusionMatrix.of(forecast, 1).hitRate()).isEqualTo(expected);
    }

    @Property
    void theIntervalIsTheWilsonInterval(
            @ForAll @IntRange(min = 1, max = 400) int trials, @ForAll @IntRange(max = 400) int of) {
        int hits = Math.min(trials, of);
        ConfidenceInterval expected = new WilsonScoreInterval().createInterval(trials, hits, 0.95);
        WilsonInterval found = WilsonInterval.of((double) hits / trials, trials, 0.95);
        assertThat(found.low()).isCloseTo(Math.max(0, expected.getLowerBound()), within(1e-9));
        assertThat(found.high()).isCloseTo(Math.min(1, expected.getUpperBound()), within(1e-9));
    }

    @Test
    void overlappingWindowsWidenTheInterval() {
        SplitForecast forecast = noise(7, 300);
        WilsonInterval alone = ConfusionMatrix.of(forecast, 1).interval();
        WilsonInterval overlapping = ConfusionMatrix.of(forecast, 10).interval();
        assertThat(overlapping.high() - overlapping.low()).isGreaterThan(2.5 * (alone.high() - alone.low()));
    }

    @Test
    void onlyBeatingTheMajorityRateIsBetter() {
        int n = 200;
        double[] actual = new double[n];
        double[] perfect = new double[n];
        double[] up = new double[n];
        double[] last = new double[n];
        for (int i = 0; i < n; i++) {
            last[i] = 10;
            actual[i] = i % 10 < 7 ? 11 : 9;
            perfect[i] = actual[i];
            up[i] = 12;
        }
        assertThat(ConfusionMatrix.of(forecast(actual, perfect, last), 2)
                        .sentence()
                        .key())
                .isEqualTo("evaluate.direction.BETTER");
        assertThat(ConfusionMatrix.of(forecast(actual, up, last), 2).sentence().key())
                .as("70 % right, by always saying up")
                .isEqualTo("evaluate.direction.OPEN");
        double[] wrong = new double[n];
        for (int i = 0; i < n; i++) {
            wrong[i] = 20 - actual[i];
        }
        assertThat(ConfusionMatrix.of(forecast(actual, wrong, last), 2)
                        .sentence()
                        .key())
                .isEqualTo("evaluate.direction.WORSE");
        assertThat(ConfusionMatrix.of(forecast(last, up, last), 2).sentence().key())
                .isEqualTo("evaluate.direction.still");
    }

    @Test
    void aCoinIsRarelySignificant() {
        int better = 0;
        for (int seed = 0; seed < 200; seed++) {
            better += ConfusionMatrix.of(coin(seed), 1).sentence().key().endsWith("better") ? 1 : 0;
        }
        assertThat(better).isLessThan(10);
    }
}
