package dev.lookback.app.price.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FirstViewTest {

    private static final int WIDTH = 900;

    private static double[] noise(int rows) {
        Random random = new Random(1);
        return DoubleStream.generate(random::nextGaussian).limit(rows).toArray();
    }

    private static double[] walk(int rows) {
        double[] steps = noise(rows);
        for (int i = 1; i < rows; i++) {
            steps[i] += steps[i - 1];
        }
        return steps;
    }

    /** Hourly, with a daily cycle as high as all else. */
    private static double[] daily(int rows) {
        return IntStream.range(0, rows)
                .mapToDouble(i -> Math.sin(2 * Math.PI * i / 24) + Math.sin(2 * Math.PI * i / 2000))
                .toArray();
    }

    @Test
    void aShortSeriesOpensWhole() {
        assertThat(FirstView.rows(noise(144), WIDTH)).isEqualTo(144);
        assertThat(FirstView.rows(daily(200), WIDTH)).isEqualTo(200);
        assertThat(FirstView.rows(new double[] {3}, WIDTH)).isEqualTo(1);
    }

    @Test
    void pricesOpenWholeAsLongAsARowIsMoreThanATenthOfAPixel() {
        assertThat(FirstView.rows(walk(4438), WIDTH)).isEqualTo(4438);
        assertThat(FirstView.rows(walk(4438), 500)).isEqualTo(4438);
        assertThat(FirstView.rows(walk(100_000), WIDTH)).isEqualTo(9000);
    }

    /** 6,000 hourly values are a black band. */
    @Test
    void aDailyCycleOpensWhereItsDaysCanBeSeen() {
        int rows = FirstView.rows(daily(6000), WIDTH);
        double pixelsPerDay = 24.0 * WIDTH / rows;
        assertThat(pixelsPerDay).isBetween(12.0, 80.0);
        assertThat(FirstView.rows(daily(6000), WIDTH / 2)).isLessThan(rows);
    }

    @Test
    void noiseOpensRowByRow() {
        assertThat((double) WIDTH / FirstView.rows(noise(6000), WIDTH)).isBetween(3.0, 7.0);
    }

    @Test
    void whatDoesNotChangeIsNoBand() {
        assertThat(FirstView.rows(new double[5000], WIDTH)).isEqualTo(5000);
        assertThat(FirstView.ink(new double[5000], 5000, WIDTH)).isZero();
    }

    @Test
    void inkIsTheShareOfTheHeightThatIsCovered() {
        double[] saw = IntStream.range(0, 9000).mapToDouble(i -> i % 2).toArray();
        assertThat(FirstView.ink(saw, 9000, WIDTH))
                .as("up and down in every column")
                .isCloseTo(1, offset());
        double[] ramp = IntStream.range(0, 9001).mapToDouble(i -> i).toArray();
        assertThat(FirstView.ink(ramp, 9001, WIDTH)).as("once over all columns").isCloseTo(1.0 / WIDTH, offset());
    }

    private static org.assertj.core.data.Offset<Double> offset() {
        return org.assertj.core.data.Offset.offset(0.002);
    }

    @Property(tries = 100)
    void isBetweenOneAndAll(
            @ForAll @IntRange(min = 1, max = 3000) int rows, @ForAll @DoubleRange(min = 1, max = 4000) double width) {
        assertThat(FirstView.rows(noise(rows), width)).isBetween(1, rows);
        assertThat(FirstView.rows(walk(rows), width)).isBetween(1, rows);
    }
}
