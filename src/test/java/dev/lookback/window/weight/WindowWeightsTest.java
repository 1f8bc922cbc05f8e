package dev.lookback.window.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Weights of training windows. */
class WindowWeightsTest {

    private static final OptionalDouble NEVER = OptionalDouble.empty();

    /** Windows of two rows whose target is the next one. */
    private static final WindowSpec ONE = new WindowSpec(2, 1, 1, Alignment.ANCHOR);

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    private static Series rows(int count) {
        return ArraySeries.of("y", new double[count]);
    }

    private static Series days(int count) {
        return ArraySeries.of("y", new double[count]).daily(FIRST_DAY);
    }

    private static WindowPlan plan(WindowSpec spec, int rows) {
        return new WindowPlan(spec, new Borders(rows, rows, rows), Context.OWN);
    }

    private static double mean(float[] weights) {
        return IntStream.range(0, weights.length)
                .mapToDouble(i -> weights[i])
                .average()
                .orElseThrow();
    }

    @Property(tries = 200)
    void halveOverTheHalfLifeAndHaveMeanOne(
            @ForAll @IntRange(min = 1, max = 50) int halfLife,
            @ForAll @IntRange(min = 10, max = 500) int rows,
            @ForAll @IntRange(min = 1, max = 5) int length) {
        WindowPlan plan = plan(new WindowSpec(2, 1, 1, length, Alignment.ANCHOR), rows);
        float[] weights = WindowWeights.of(new RowWeights(OptionalDouble.of(halfLife), List.of()), rows(rows), plan);

        assertThat(weights).hasSize(plan.count(Split.TRAIN));
        assertThat(mean(weights)).isCloseTo(1, within(1e-5));
        for (int i = weights.length - 1; i >= halfLife && weights[i] > 1e-20; i--) {
            assertThat(weights[i - halfLife] / (double) weights[i]).isCloseTo(0.5, within(1e-5));
        }
    }

    @Property(tries = 100)
    void spansCountByTheirFactor(@ForAll @DoubleRange(min = 0, max = 10) double factor) {
        // The target of window i is row i + 2.
        RowWeights spans = new RowWeights(NEVER, List.of(new RowWeights.ByRows(4, 5, factor)));
        float[] weights = WindowWeights.of(spans, rows(8), plan(ONE, 8));

        assertThat(weights).hasSize(6);
        assertThat(weights[2] / weights[0]).isCloseTo((float) factor, within(1e-5f));
        assertThat(weights[3]).isEqualTo(weights[2]);
        assertThat(weights[1]).isEqualTo(weights[0]);
        assertThat(weights[4]).isEqualTo(weights[0]);
        assertThat(mean(weights)).isCloseTo(1, within(1e-5));
    }

    @Test
    void aWindowOfSeveralTargetsHasTheirMean() {
        WindowSpec two = new WindowSpec(2, 1, 1, 2, Alignment.ANCHOR);
        RowWeights spans = new RowWeights(NEVER, List.of(new RowWeights.ByRows(4, 4, 0)));

        float[] weights = WindowWeights.of(spans, rows(8), plan(two, 8));

        assertThat(weights).containsExactly(new float[] {1.25f, 0.625f, 0.625f, 1.25f, 1.25f}, within(1e-6f));
    }

    @Test
    void factorsOfSpansThatOverlapMultiply() {
        RowWeights spans =
                new RowWeights(NEVER, List.of(new RowWeights.ByRows(0, 3, 0.5), new RowWeights.ByRows(3, 100, 3)));

        float[] weights = WindowWeights.of(spans, rows(6), plan(ONE, 6));

        float mean = (0.5f + 1.5f + 3 + 3) / 4;
        assertThat(weights).containsExactly(new float[] {0.5f / mean, 1.5f / mean, 3 / mean, 3 / mean}, within(1e-5f));
    }

    @Test
    void aSpanOfTimeEndsWithTheRowOfItsLastStamp() {
        LocalDateTime third = FIRST_DAY.plusDays(2).atStartOfDay();
        RowWeights spans = new RowWeights(NEVER, List.of(new RowWeights.ByTime(third, third.plusDays(1), 0)));
        RowWeights alsoAfter = new RowWeights(
                NEVER,
                List.of(new RowWeights.ByTime(
                        third.minusHours(5), third.plusDays(2).minusNanos(1), 0)));

        float[] weights = WindowWeights.of(spans, days(6), plan(ONE, 6));

        assertThat(weights).containsExactly(0, 0, 2, 2);
        assertThat(WindowWeights.of(alsoAfter, days(6), plan(ONE, 6))).containsExactly(0, 0, 2, 2);
        RowWeights.ByTime ever = new RowWeights.ByTime(LocalDateTime.MIN, LocalDateTime.MAX, 0);
        assertThat(ever.first(days(6))).isZero();
        assertThat(ever.behind(days(6))).isEqualTo(6);
        assertThat(ever.fits(rows(6))).isFalse();
    }

    @Test
    void rowNumbersFollowTheFirstRow() {
        LocalDateTime third = FIRST_DAY.plusDays(2).atStartOfDay();
        RowWeights.Span time = new RowWeights.ByTime(third, third, 0);
        RowWeights all = new RowWeights(
                OptionalDouble.of(9),
                List.of(
                        new RowWeights.ByRows(0, 3, 0.5),
                        time,
                        new RowWeights.ByRows(2, 6, 3),
                        new RowWeights.ByRows(8, 9, 2)));

        assertThat(all.from(4))
                .isEqualTo(new RowWeights(
                        OptionalDouble.of(9),
                        List.of(time, new RowWeights.ByRows(0, 2, 3), new RowWeights.ByRows(4, 5, 2))));
        assertThat(all.from(0)).isEqualTo(all);
    }

    @Test
    void evenWeightsAreNone() {
        assertThat(WindowWeights.of(RowWeights.EVEN, rows(9), plan(ONE, 9))).isEmpty();
        RowWeights alike = new RowWeights(NEVER, List.of(new RowWeights.ByRows(0, 3, 1)));
        assertThat(WindowWeights.of(alike, rows(5), plan(ONE, 5))).containsExactly(1, 1, 1);
    }

    /** However old the rows: the newest that counts keeps a weight. */
    @Test
    void aShortHalfLifeLeavesTheNewestWindowThatCounts() {
        RowWeights weights = new RowWeights(OptionalDouble.of(1), List.of(new RowWeights.ByRows(10, 4000, 0)));

        float[] of = WindowWeights.of(weights, rows(4000), plan(ONE, 4000));

        assertThat(of[7]).isCloseTo(of.length / 2f, within(of.length / 100f));
        assertThat(mean(of)).isCloseTo(1, within(1e-5));
    }

    @Test
    void noWeightAtAllIsFoundBeforehand() {
        RowWeights off = new RowWeights(NEVER, List.of(new RowWeights.ByRows(2, 4, 0), new RowWeights.ByRows(5, 7, 0)));
        assertThat(WindowWeights.areAllZero(off, rows(8), plan(ONE, 8))).isTrue();
        assertThat(WindowWeights.areAllZero(off, rows(9), plan(ONE, 9))).isFalse();
        assertThat(WindowWeights.areAllZero(RowWeights.EVEN, rows(9), plan(ONE, 9)))
                .isFalse();
        assertThatThrownBy(() -> WindowWeights.of(off, rows(8), plan(ONE, 8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(WindowWeights.isUsed(new RowWeights.ByRows(0, 1, 0), rows(8), plan(ONE, 8)))
                .isFalse();
        assertThat(WindowWeights.isUsed(new RowWeights.ByRows(0, 2, 0), rows(8), plan(ONE, 8)))
                .isTrue();
        assertThat(WindowWeights.isUsed(new RowWeights.ByRows(8, 20, 0), rows(8), plan(ONE, 8)))
                .isFalse();
    }
}
