package dev.lookback.app.price.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ForecastZoomTest {

    private static final int WIDTH = 900;

    private static double[] wave(int rows, double shift) {
        return IntStream.range(0, rows)
                .mapToDouble(i -> Math.sin((i - shift) / 30))
                .toArray();
    }

    @Test
    void linesApartAreSeenAtSixPixelsPerRow() {
        double[] actual = wave(5000, 0);
        double[] low = Arrays.stream(actual).map(y -> y - 0.3).toArray();
        assertThat(ForecastZoom.rows(actual, low, WIDTH)).isEqualTo(WIDTH / 6);
    }

    @Test
    void linesCloseTogetherAreSeenCloser() {
        int rows = ForecastZoom.rows(wave(5000, 0), wave(5000, 0.5), WIDTH);
        assertThat(rows).isBetween(WIDTH / 24 + 1, WIDTH / 6 - 1);
    }

    @Test
    void linesUponEachOtherAreSeenRowByRow() {
        assertThat(ForecastZoom.rows(wave(5000, 0), wave(5000, 0), WIDTH)).isEqualTo(38);
        assertThat(ForecastZoom.rows(new double[5000], new double[5000], WIDTH)).isEqualTo(38);
    }

    @Test
    void fewRowsAreSeenAtOnce() {
        assertThat(ForecastZoom.rows(wave(20, 0), wave(20, 1), WIDTH)).isEqualTo(20);
        assertThat(ForecastZoom.rows(new double[0], new double[0], WIDTH)).isZero();
    }

    @Property(tries = 200)
    void isBetweenOneAndAll(
            @ForAll @IntRange(min = 1, max = 2000) int rows,
            @ForAll @DoubleRange(min = 0, max = 50) double shift,
            @ForAll @DoubleRange(min = 1, max = 4000) double width) {
        assertThat(ForecastZoom.rows(wave(rows, 0), wave(rows, shift), width)).isBetween(1, rows);
    }
}
