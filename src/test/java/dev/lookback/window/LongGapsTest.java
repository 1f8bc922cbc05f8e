package dev.lookback.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.series.SeriesSlice;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.time.LocalDateTime;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LongGapsTest {

    /** Hourly; three hours are missing before row 40, one before row 70. */
    private static final Series HOURS = ArraySeries.of(
                    "a", IntStream.range(0, 100).mapToDouble(i -> i).toArray())
            .at(row -> LocalDateTime.of(2020, 1, 1, 0, 0).plusHours(row + (row < 40 ? 0 : row < 70 ? 3 : 4)));

    private static LongGaps gaps(Series series, int longest) {
        return LongGaps.of(series, OptionalInt.of(longest));
    }

    @Test
    void stepsLongerThanTheBoundAreLongGaps() {
        assertThat(gaps(HOURS, 1)).isEqualTo(LongGaps.before(40, 70));
        assertThat(gaps(HOURS, 2)).isEqualTo(LongGaps.before(40));
        assertThat(gaps(HOURS, 4)).isEqualTo(LongGaps.NONE);
        assertThat(LongGaps.of(HOURS, OptionalInt.empty())).isEqualTo(LongGaps.NONE);
        assertThat(gaps(ArraySeries.of("a", 1, 2, 3), 1)).isEqualTo(LongGaps.NONE);
    }

    @Test
    void aSliceHasTheGapsOfItsRows() {
        assertThat(gaps(new SeriesSlice(HOURS, 30, 80), 1)).isEqualTo(LongGaps.before(10, 40));
        assertThat(gaps(HOURS, 1).within(30, 80)).isEqualTo(LongGaps.before(10, 40));
        assertThat(gaps(new SeriesSlice(HOURS, 40, 60), 1)).isEqualTo(LongGaps.NONE);
    }

    @Test
    void windowsAcrossALongGapAreLeftOutAndCounted() {
        WindowSpec spec = new WindowSpec(5, 1, 1, 2, Alignment.STEP_BEFORE);
        WindowPlan any = new WindowPlan(spec, new Borders(60, 90, 100), Context.PRECEDING);
        WindowPlan plan = any.without(gaps(HOURS, 1));
        // A window has 8 rows from its oldest input to its last target: 7 of them cross a gap.
        assertThat(plan.leftOut(Split.TRAIN)).isEqualTo(7);
        assertThat(plan.leftOut(Split.VALIDATION)).isEqualTo(7);
        assertThat(plan.leftOut(Split.TEST)).isZero();
        assertThat(plan.count(Split.TRAIN)).isEqualTo(any.count(Split.TRAIN) - 7);
        assertThat(plan.anchors(Split.TEST)).isEqualTo(any.anchors(Split.TEST));
        assertThat(any.leftOut(Split.TRAIN)).isZero();
    }

    @Test
    void theReasonForNoWindowsNamesTheGaps() {
        WindowSpec spec = new WindowSpec(30, 1, 1, Alignment.STEP_BEFORE).withMaxGap(OptionalInt.of(1));
        WindowPlan plan = new WindowPlan(spec, new Borders(40, 75, 100), Context.OWN).without(gaps(HOURS, 1));
        assertThat(plan.count(Split.VALIDATION)).isZero();
        assertThat(plan.whyNoWindows(Split.VALIDATION))
                .hasValueSatisfying(reason -> assertThat(reason.key()).isEqualTo("window.split.allCrossGaps"));
    }

    /** Against the plain rule: each window whose rows, from the oldest to the newest, have no step that is too long. */
    @Property(tries = 300)
    void windowsAreThoseOfThePlainRule(
            @ForAll @IntRange(min = 1, max = 12) int lookback,
            @ForAll @IntRange(min = 1, max = 3) int step,
            @ForAll @IntRange(max = 4) int delay,
            @ForAll @IntRange(min = 1, max = 3) int length,
            @ForAll Alignment alignment,
            @ForAll Context context,
            @ForAll long seed) {
        Assume.that(lookback >= step);
        Random random = new Random(seed);
        int rows = 120;
        boolean[] isAfterGap = new boolean[rows];
        for (int row = 1; row < rows; row++) {
            isAfterGap[row] = random.nextInt(25) == 0;
        }
        int[] after = IntStream.range(0, rows).filter(row -> isAfterGap[row]).toArray();
        WindowSpec spec = new WindowSpec(lookback, step, delay, length, alignment);
        WindowPlan any = new WindowPlan(spec, new Borders(70, 95, rows), context);
        WindowPlan plan = any.without(LongGaps.before(after));

        for (Split split : Split.values()) {
            int[] kept = any.anchors(split)
                    .rows()
                    .filter(anchor -> IntStream.rangeClosed(
                                    Math.min(spec.oldestRow(anchor), spec.targetRow(anchor)) + 1,
                                    Math.max(spec.newestRow(anchor), spec.lastTargetRow(anchor)))
                            .noneMatch(row -> isAfterGap[row]))
                    .toArray();
            assertThat(plan.anchors(split).rows().toArray()).containsExactly(kept);
            assertThat(plan.leftOut(split)).isEqualTo(any.count(split) - kept.length);
        }
    }
}
