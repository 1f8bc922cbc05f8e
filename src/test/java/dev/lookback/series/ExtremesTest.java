package dev.lookback.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExtremesTest {

    @Property(tries = 300)
    void theyAreThoseOfEveryRangeOfRows(@ForAll @IntRange(max = 3000) int rows, @ForAll long seed) {
        Random random = new Random(seed);
        double[] values =
                random.ints(rows, 0, 50).mapToDouble(v -> v < 5 ? odd(v) : v).toArray();
        Extremes extremes = Extremes.of(values);
        for (int i = 0; i < 50; i++) {
            int from = random.nextInt(rows + 1);
            int end = from + random.nextInt(rows - from + 1);
            assertThat(extremes.lowest(from, end)).isEqualTo(scanned(values, from, end, 1));
            assertThat(extremes.highest(from, end)).isEqualTo(scanned(values, from, end, -1));
        }
    }

    private static double odd(int kind) {
        return new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, 0}[kind];
    }

    private static int scanned(double[] values, int from, int end, int sign) {
        return IntStream.range(from, end)
                .filter(i -> Double.isFinite(values[i]))
                .reduce((best, i) -> sign * values[i] < sign * values[best] ? i : best)
                .orElse(-1);
    }

    @Test
    void theSpikeOfAMillionRowsIsFoundInEveryRangeThatHoldsIt() {
        double[] values = new double[1_000_000];
        values[654_321] = -7;
        Extremes extremes = Extremes.of(values);
        for (int reach = 1; reach < 300_000; reach *= 3) {
            assertThat(extremes.lowest(654_321 - reach, 654_321 + reach)).isEqualTo(654_321);
        }
        assertThat(extremes.highest(0, 1_000_000)).as("the first of equals").isZero();
    }

    @Test
    void theyTakeATwelfthOfTheColumnsMemory() {
        assertThat(Extremes.of(new double[1_000_000]).bytes()).isLessThan(8_000_000 / 11);
    }
}
