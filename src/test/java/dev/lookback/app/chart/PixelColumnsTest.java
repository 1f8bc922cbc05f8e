package dev.lookback.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PixelColumnsTest {

    @Property(tries = 200)
    void thePointsOfAColumnAreThoseWithThePixelOfTheFirst(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1000) double scale) {
        double[] xs = new Random(seed).doubles(500, 0, 100).sorted().toArray();
        PixelColumns columns = new PixelColumns(x -> x * scale, pixel -> pixel / scale);
        for (int i = 0; i < xs.length; ) {
            int end = columns.end(xs, i, xs.length);
            double pixel = Math.floor(xs[i] * scale);
            for (int point = i; point < end; point++) {
                assertThat(Math.floor(xs[point] * scale)).isEqualTo(pixel);
            }
            assertThat(end).isGreaterThan(i);
            assertThat(end == xs.length || Math.floor(xs[end] * scale) > pixel).isTrue();
            i = end;
        }
    }

    @Test
    void aColumnEndsAtTheLatestWithTheLastPoint() {
        PixelColumns columns = new PixelColumns(x -> x, x -> x);
        double[] xs = new double[100];
        assertThat(columns.end(xs, 10, 50)).isEqualTo(50);
        assertThat(columns.end(xs, 49, 50)).isEqualTo(50);
    }

    @Test
    void wherePixelsAreFinerThanNumbersEachPointHasItsOwn() {
        // Rounding leaves the edge of the column at the point itself.
        PixelColumns columns = new PixelColumns(x -> x, pixel -> 1e17);
        assertThat(columns.end(new double[] {1e17, 1e17, 1e17}, 0, 3)).isEqualTo(1);
    }
}
