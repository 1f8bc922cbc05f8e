package dev.lookback.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.text.Message;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Plans.class)
@Domain(DomainContext.Global.class)
class WindowPlanTest {

    /** The definition of a split's windows, tested on every row that could be an anchor. */
    private static List<Integer> anchorsByDefinition(WindowPlan plan, Split split) {
        int oldestAllowed = plan.context() == Context.OWN ? plan.borders().start(split) : 0;
        return IntStream.range(-2 * Plans.ROWS, 2 * Plans.ROWS)
                .filter(r -> plan.spec().targetRow(r) >= plan.borders().start(split))
                .filter(r -> plan.spec().targetRow(r) + plan.spec().length()
                        <= plan.borders().end(split))
                .filter(r -> IntStream.range(0, plan.spec().timeSteps())
                        .map(i -> plan.spec().inputRow(r, i))
                        .allMatch(row -> row >= oldestAllowed))
                .filter(r -> !plan.gaps()
                        .isCrossed(
                                Math.min(plan.spec().oldestRow(r), plan.spec().targetRow(r)),
                                Math.max(plan.spec().newestRow(r), plan.spec().lastTargetRow(r))))
                .boxed()
                .toList();
    }

    private static List<Integer> anchors(WindowPlan plan, Split split) {
        RowRanges range = plan.anchors(split);
        return range.rows().boxed().toList();
    }

    @Property
    void anchorsAreThoseOfTheDefinition(@ForAll WindowPlan plan, @ForAll Split split) {
        assertThat(anchors(plan, split)).isEqualTo(anchorsByDefinition(plan, split));
        assertThat(plan.count(split)).isEqualTo(anchorsByDefinition(plan, split).size());
    }

    @Property
    void noWindowCrossesABorderWithOwnContext(@ForAll WindowSpec spec, @ForAll Borders borders, @ForAll Split split) {
        for (int r : anchors(new WindowPlan(spec, borders, Context.OWN), split)) {
            assertThat(spec.oldestRow(r)).isGreaterThanOrEqualTo(borders.start(split));
            assertThat(Math.max(spec.newestRow(r), spec.lastTargetRow(r))).isLessThan(borders.end(split));
        }
    }

    @Property
    void targetsStayInTheirSplitWithPrecedingContext(
            @ForAll WindowSpec spec, @ForAll Borders borders, @ForAll Split split) {
        for (int r : anchors(new WindowPlan(spec, borders, Context.PRECEDING), split)) {
            assertThat(spec.targetRow(r)).isBetween(borders.start(split), borders.end(split) - 1);
            assertThat(spec.lastTargetRow(r)).isBetween(borders.start(split), borders.end(split) - 1);
            assertThat(spec.oldestRow(r)).isGreaterThanOrEqualTo(0);
        }
    }

    @Property
    void contextNeverChangesTraining(@ForAll WindowSpec spec, @ForAll Borders borders) {
        assertThat(new WindowPlan(spec, borders, Context.PRECEDING).anchors(Split.TRAIN))
                .isEqualTo(new WindowPlan(spec, borders, Context.OWN).anchors(Split.TRAIN));
    }

    @Property
    void inputsAreStepApartAndTheNewestIsTheHorizonBeforeTheTarget(@ForAll WindowSpec spec) {
        int r = 100;
        for (int i = 1; i < spec.timeSteps(); i++) {
            assertThat(spec.inputRow(r, i) - spec.inputRow(r, i - 1)).isEqualTo(spec.step());
        }
        assertThat(spec.inputRow(r, spec.timeSteps() - 1)).isEqualTo(spec.newestRow(r));
        assertThat(spec.targetRow(r) - spec.newestRow(r)).isEqualTo(spec.horizon());
    }

    @Property
    void aSplitOfTheRowsNeededHasOneWindowAndWithOneRowLessNoneWithAReason(
            @ForAll WindowSpec spec, @ForAll @IntRange(max = 60) int trainRows, @ForAll Context context) {
        int needed = new WindowPlan(spec, new Borders(trainRows, trainRows, trainRows), context)
                .rowsNeeded(Split.VALIDATION);
        int end = trainRows + needed;
        WindowPlan enough = new WindowPlan(spec, new Borders(trainRows, end, end), context);
        WindowPlan short1 = new WindowPlan(spec, new Borders(trainRows, end - 1, end - 1), context);

        assertThat(enough.count(Split.VALIDATION)).isPositive();
        assertThat(enough.whyNoWindows(Split.VALIDATION)).isEmpty();
        assertThat(short1.count(Split.VALIDATION)).isZero();
        assertThat(short1.whyNoWindows(Split.VALIDATION))
                .contains(Message.of("window.split.tooFew", needed, needed - 1));
    }

    @Property
    void batchesHoldEveryWindowOfASplit(
            @ForAll WindowPlan plan, @ForAll Split split, @ForAll @IntRange(min = 1, max = 40) int size) {
        int batches = plan.batches(split, size);
        assertThat(batches * size).isBetween(plan.count(split), plan.count(split) + size - 1);
    }

    @Test
    void theOldestRowsAreUnusedIfTheLookbackIsNoMultipleOfTheStep() {
        WindowSpec spec = new WindowSpec(62, 5, 1, Alignment.STEP_BEFORE);
        assertThat(spec.timeSteps()).isEqualTo(12);
        assertThat(spec.unusedRows()).isEqualTo(2);
        assertThat(spec.oldestRow(100)).isEqualTo(40);
    }
}
