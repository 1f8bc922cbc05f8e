package dev.lookback.evaluate.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeasonalPeriodTest {

    private static double[] series(int rows, IntToDoubleFunction value) {
        return IntStream.range(0, rows).mapToDouble(value).toArray();
    }

    @Test
    void autocorrelationByFftEqualsItsDefinition() {
        Random random = new Random(1);
        double[] values = series(37, i -> 100 + random.nextGaussian());
        double mean =
                IntStream.range(0, 37).mapToDouble(i -> values[i]).average().orElseThrow();
        double[] fast = Autocorrelation.of(values, 20);
        for (int lag = 0; lag <= 20; lag++) {
            double product = 0;
            double square = 0;
            for (int i = 0; i < 37; i++) {
                square += (values[i] - mean) * (values[i] - mean);
                product += i + lag < 37 ? (values[i] - mean) * (values[i + lag] - mean) : 0;
            }
            assertThat(fast[lag]).isEqualTo(product / square, within(1e-9));
        }
        assertThat(Autocorrelation.of(new double[] {5, 5, 5, 5}, 2)).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 7, 12, 24, 144})
    void aPeriodIsFoundUnderTrendAndNoise(int period) {
        Random random = new Random(period);
        double[] shape = random.doubles(period).toArray();
        double[] values = series(12 * period + 3, i -> 0.01 * i + shape[i % period] + 0.1 * random.nextGaussian());
        assertThat(SeasonalPeriod.find(values, values.length)).hasValue(period);
    }

    @Test
    void aSlowCycleIsFoundWhereNoiseHidesItInTheDifferences() {
        Random random = new Random(4);
        double[] values = series(3000, i -> 11 + 5 * Math.sin(2 * Math.PI * i / 365) + 2.5 * random.nextGaussian());
        assertThat(SeasonalPeriod.find(values, values.length).orElseThrow()).isBetween(355, 375);
    }

    @Test
    void withoutSeasonalityNothingIsFound() {
        int found = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double[] walk = new double[300 + 5 * seed];
            double[] pulled = new double[walk.length];
            for (int i = 1; i < walk.length; i++) {
                walk[i] = walk[i - 1] + random.nextGaussian();
                pulled[i] = 0.9 * pulled[i - 1] + random.nextGaussian();
            }
            found += SeasonalPeriod.find(walk, walk.length).isPresent() ? 1 : 0;
            found += SeasonalPeriod.find(pulled, pulled.length).isPresent() ? 1 : 0;
        }
        assertThat(found).as("of 400").isLessThanOrEqualTo(4);
        assertThat(SeasonalPeriod.find(series(500, i -> 3), 500)).isEmpty();
        assertThat(SeasonalPeriod.find(series(500, i -> 3 * i), 500)).isEmpty();
        assertThat(SeasonalPeriod.find(new double[] {1, 2, 3}, 3)).isEmpty();
    }

    @Test
    void onlyTheRowsBeforeTheEndAreRead() {
        double[] values = series(400, i -> i < 200 ? i % 6 : i % 10);
        OptionalInt before = SeasonalPeriod.find(values, 200);
        assertThat(before).hasValue(6);
        values[200] = Double.NaN;
        assertThat(SeasonalPeriod.find(values, 200)).isEqualTo(before);
    }
}
