package dev.lookback.series.guess.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeEchoesTest {

    private static final long HOUR = 3_600_000;

    /** Hours from 2024-01-01T00:00. */
    private static final long[] TIMES =
            IntStream.range(0, 96).mapToLong(i -> 1_704_067_200_000L + i * HOUR).toArray();

    @Test
    void countsOfTheSameTimeAreEchoes() {
        assertThat(isEcho(i -> TIMES[(int) i] + HOUR - 1)).isTrue();
        assertThat(isEcho(i -> TIMES[(int) i] / 1000)).isTrue();
        assertThat(isEcho(i -> 45292 + i / 24)).isTrue();
        assertThat(isEcho(i -> 2_460_310.5 + i / 24)).isTrue();
        assertThat(isEcho(i -> 2024 + i / 24 / 366)).isTrue();
    }

    @Test
    void periodsOfTheDayAreEchoes() {
        assertThat(isEcho(i -> i % 24)).isTrue();
        assertThat(isEcho(i -> i % 24 + 1)).isTrue();
    }

    @Test
    void valuesAreNone() {
        assertThat(isEcho(i -> i)).isFalse();
        assertThat(isEcho(i -> 45292)).isFalse();
        assertThat(isEcho(i -> 100 + 12 * Math.sin(i))).isFalse();
        assertThat(isEcho(i -> i % 20)).isFalse();
        assertThat(isEcho(i -> 1.7e12)).isFalse();
    }

    private static boolean isEcho(DoubleUnaryOperator value) {
        return TimeEchoes.isEcho(
                IntStream.range(0, TIMES.length)
                        .mapToDouble(value::applyAsDouble)
                        .toArray(),
                TIMES);
    }
}
