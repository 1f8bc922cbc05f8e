package dev.lookback.series.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StackingTest {

    @Property(tries = 60)
    void anIdExplainsRepeatedTimesInWhateverOrderOfTheRows(
            @ForAll @IntRange(min = 2, max = 9) int series,
            @ForAll @IntRange(min = 4, max = 40) int times,
            @ForAll boolean interleaved) {
        int rows = series * times;
        long[] at = IntStream.range(0, rows)
                .mapToLong(i -> interleaved ? i / series : i % times)
                .toArray();
        Optional<Stacking> stack = Stacking.of(
                at,
                List.of(
                        label(0, "flag", rows, i -> i % 5 < 2 ? "x" : "y"),
                        label(1, "name", rows, i -> "s" + (interleaved ? i % series : i / times))),
                new double[0]);
        assertThat(stack.orElseThrow().series().texts()).hasSize(series);
    }

    @Test
    void twoIdsTogetherExplainWhatNeitherDoesAlone() {
        Stacking stack = Stacking.of(
                        IntStream.range(0, 120).mapToLong(i -> i % 20).toArray(),
                        List.of(
                                label(0, "store", 120, i -> "s" + i / 60),
                                label(1, "item", 120, i -> "i" + i / 20 % 3),
                                label(2, "remark", 120, i -> "r" + i % 4)),
                        new double[0])
                .orElseThrow();
        assertThat(stack.columns()).containsExactly(0, 1);
        assertThat(stack.series().text(119)).isEqualTo("s1 / i2");
    }

    @Test
    void textsThatDoNotExplainRepeatedTimesAreNoIds() {
        long[] ticks = IntStream.range(0, 100).mapToLong(i -> i / 5).toArray();
        assertThat(Stacking.of(ticks, List.of(label(0, "side", 100, i -> i % 2 == 0 ? "buy" : "sell")), new double[0]))
                .isEmpty();
        assertThat(Stacking.of(ticks, List.of(label(0, "trade", 100, i -> "t" + i)), new double[0]))
                .isEmpty();
        long[] days = IntStream.range(0, 100).asLongStream().toArray();
        assertThat(Stacking.of(days, List.of(label(0, "weekday", 100, i -> "d" + i % 7)), new double[0]))
                .isEmpty();
    }

    @Test
    void timesThatBeginAnewAreThoseOfBlocks() {
        long[] times = {5, 6, 7, 8, 1, 2, 3, 4};
        Stacking.Label blocks = label(0, "fund", 8, i -> i < 4 ? "A" : "B");
        assertThat(Stacking.of(times, List.of(blocks), new double[0])).isPresent();
        assertThat(Stacking.of(times, List.of(label(0, "fund", 8, i -> i < 3 ? "A" : "B")), new double[0]))
                .isEmpty();
    }

    @Test
    void aDayOf25HoursHasItsSecondHourInItsPlace() {
        HeaderParts hours = HeaderParts.of(
                        IntStream.rangeClosed(1, 25).mapToObj(i -> "H" + i).toList())
                .get(0);
        double[] values = new double[25];
        long autumn = 1_729_987_200_000L; // 2024-10-27
        long[] times = DayParts.times(autumn, hours.parts(), values);
        assertThat(Arrays.stream(times).map(time -> (time - autumn) / 3_600_000).limit(6))
                .containsExactly(0L, 1L, 2L, 2L, 3L, 4L);
        values[24] = Double.NaN;
        times = DayParts.times(autumn, hours.parts(), values);
        assertThat((times[23] - autumn) / 3_600_000).isEqualTo(23);
        assertThat(times[24]).isEqualTo(SpanPart.NONE);
    }

    private static Stacking.Label label(int column, String name, int rows, IntFunction<String> text) {
        return new Stacking.Label(
                column,
                name,
                true,
                Codes.of(IntStream.range(0, rows).mapToObj(text).toList()));
    }
}
