package dev.lookback.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.text.Message;
import dev.lookback.window.WalkForward.Origin;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Plans.class)
@Domain(DomainContext.Global.class)
class FoldsTest {

    private static final WindowSpec SPEC = new WindowSpec(10, 1, 1, Alignment.ANCHOR);
    private static final Borders BORDERS = new Borders(600, 800, 1000);

    @Provide
    Arbitrary<WalkForward> walks() {
        Arbitrary<OptionalInt> purges = Arbitraries.integers()
                .between(0, 12)
                .optional()
                .map(rows -> rows.map(OptionalInt::of).orElse(OptionalInt.empty()));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(Origin.class),
                        Arbitraries.of(true, false),
                        purges,
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.of(true, false))
                .as((folds, origin, retrain, purge, embargo, test) ->
                        new WalkForward(folds, origin, retrain, purge, embargo, OptionalInt.empty(), test));
    }

    @Provide
    Arbitrary<Borders> longBorders() {
        return Combinators.combine(
                        Arbitraries.integers().between(50, 400),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(0, 200))
                .as((train, validation, test) -> new Borders(train, train + validation, train + validation + test));
    }

    /** The folds if they can be trained, which is about every second time; otherwise none. */
    private static List<Fold> folds(WalkForward walk, WindowSpec spec, Context context, Borders borders) {
        Folds folds = Folds.of(walk, new WindowPlan(spec, borders, context));
        return folds.problem().isPresent() ? List.of() : folds.all();
    }

    @Property
    void evaluatedBlocksAreDisjointAndInOrderAndOutsideTheTestSplitUnlessItIsIncluded(
            @ForAll("walks") WalkForward walk,
            @ForAll WindowSpec spec,
            @ForAll Context context,
            @ForAll("longBorders") Borders borders) {
        int end = walk.testIncluded() ? borders.testEnd() : borders.validationEnd();
        int before = 0;
        for (Fold fold : folds(walk, spec, context, borders)) {
            assertThat(fold.evaluatedFrom()).isGreaterThanOrEqualTo(before).isLessThan(fold.evaluatedEnd());
            before = fold.evaluatedEnd() + (fold.number() < walk.folds() ? walk.embargo() : 0);
            assertThat(fold.embargoEnd()).isEqualTo(before);
            assertThat(fold.evaluatedEnd()).isLessThanOrEqualTo(end);
        }
        assertThat(before).isIn(0, end);
    }

    @Property
    void noTrainingWindowOverlapsTheEvaluatedBlockOrThePurgedRowsBeforeIt(
            @ForAll("walks") WalkForward walk,
            @ForAll WindowSpec spec,
            @ForAll Context context,
            @ForAll("longBorders") Borders borders) {
        for (Fold fold : folds(walk, spec, context, borders)) {
            RowRanges train = fold.plan(new WindowPlan(spec, borders, context)).anchors(Split.TRAIN);
            int last = fold.trainFrom() + Math.max(spec.newestRow(train.last()), spec.lastTargetRow(train.last()));
            assertThat(fold.trainFrom() + spec.oldestRow(train.first())).isGreaterThanOrEqualTo(fold.trainFrom());
            assertThat(last).isLessThan(fold.trainEnd()).isLessThan(fold.evaluatedFrom() - fold.purge());
        }
    }

    @Property
    void evaluatedTargetsLieInTheirBlockAndOwnContextReadsNoTrainingRow(
            @ForAll("walks") WalkForward walk,
            @ForAll WindowSpec spec,
            @ForAll Context context,
            @ForAll("longBorders") Borders borders) {
        for (Fold fold : folds(walk, spec, context, borders)) {
            RowRanges evaluated =
                    fold.plan(new WindowPlan(spec, borders, context)).anchors(Split.TEST);
            int from = fold.trainFrom();
            assertThat(from + spec.targetRow(evaluated.first())).isGreaterThanOrEqualTo(fold.evaluatedFrom());
            assertThat(from + spec.lastTargetRow(evaluated.last())).isLessThan(fold.evaluatedEnd());
            if (context == Context.OWN) {
                assertThat(from + spec.oldestRow(evaluated.first())).isGreaterThanOrEqualTo(fold.validationEnd());
            }
        }
    }

    @Property
    void validationLiesBetweenTrainingAndTheEvaluatedBlockWithAPurgeOnBothSides(
            @ForAll WindowSpec spec, @ForAll Context context, @ForAll("longBorders") Borders borders) {
        for (Fold fold : folds(WalkForward.of(3), spec, context, borders)) {
            WindowPlan plan = fold.plan(new WindowPlan(spec, borders, context));
            if (plan.count(Split.VALIDATION) > 0) {
                RowRanges validation = plan.anchors(Split.VALIDATION);
                assertThat(spec.targetRow(validation.first())).isGreaterThanOrEqualTo(fold.validationFrom());
                assertThat(spec.lastTargetRow(validation.last())).isLessThan(fold.evaluatedFrom() - fold.purge());
                assertThat(fold.validationFrom() - fold.trainEnd()).isEqualTo(fold.purge());
            }
        }
    }

    @Property
    void theDefaultPurgeLeavesAllRowsOfABlockEvaluated(
            @ForAll WindowSpec spec, @ForAll Context context, @ForAll("longBorders") Borders borders) {
        for (Fold fold : folds(WalkForward.of(3), spec, context, borders)) {
            assertThat(fold.plan(new WindowPlan(spec, borders, context)).count(Split.TEST))
                    .isEqualTo(fold.evaluatedEnd() - fold.evaluatedFrom() - spec.length() + 1);
        }
    }

    @Test
    void anExpandingOriginTrainsOnAllRowsASlidingOneOnAsManyAsTheFirstFold() {
        List<Fold> expanding = Folds.of(WalkForward.of(4), new WindowPlan(SPEC, BORDERS, Context.PRECEDING))
                .all();
        List<Fold> sliding = Folds.of(
                        WalkForward.of(4).withOrigin(Origin.SLIDING), new WindowPlan(SPEC, BORDERS, Context.PRECEDING))
                .all();

        assertThat(expanding).extracting(Fold::evaluatedFrom).containsExactly(400, 500, 600, 700);
        assertThat(expanding).extracting(Fold::trainFrom).containsOnly(0);
        assertThat(sliding).extracting(Fold::evaluatedFrom).containsExactly(400, 500, 600, 700);
        assertThat(sliding).extracting(Fold::trainFrom).containsExactly(0, 100, 200, 300);
        assertThat(sliding)
                .extracting(fold -> fold.trainEnd() - fold.trainFrom())
                .containsOnly(299);
    }

    @Test
    void withoutRetrainingEveryFoldTrainsOnTheRowsOfTheFirst() {
        List<Fold> folds = Folds.of(WalkForward.of(4).withRetrain(false), new WindowPlan(SPEC, BORDERS, Context.OWN))
                .all();

        assertThat(folds).extracting(Fold::trainEnd).containsOnly(folds.get(0).trainEnd());
        assertThat(folds).extracting(Fold::validationEnd).containsOnly(390);
        assertThat(folds).extracting(Fold::evaluatedFrom).containsExactly(400, 500, 600, 700);
    }

    @Test
    void theTestSplitIsUsedOnlyOnRequest() {
        assertThat(Folds.of(WalkForward.of(2), new WindowPlan(SPEC, BORDERS, Context.OWN))
                        .all()
                        .get(1)
                        .evaluatedEnd())
                .isEqualTo(800);
        assertThat(Folds.of(WalkForward.of(2).withTestIncluded(true), new WindowPlan(SPEC, BORDERS, Context.OWN))
                        .all()
                        .get(1)
                        .evaluatedEnd())
                .isEqualTo(1000);
    }

    @Test
    void foldsThatCannotBeTrainedOrEvaluatedAreReported() {
        assertThat(problem(WalkForward.of(0))).contains(Message.of("window.folds.count", 100));
        assertThat(problem(WalkForward.of(101))).contains(Message.of("window.folds.count", 100));
        assertThat(problem(WalkForward.of(2).withEmbargo(-1))).contains(Message.of("window.folds.negative"));
        assertThat(problem(WalkForward.of(2).withInitial(OptionalInt.of(800))))
                .contains(Message.of("window.folds.initial", 800));
        assertThat(problem(WalkForward.of(2).withPurge(OptionalInt.of(400))))
                .contains(Message.of("window.folds.noTraining", 1));
        assertThat(problem(WalkForward.of(2).withEmbargo(200))).contains(Message.of("window.folds.noJudged", 1));
        assertThat(problem(WalkForward.of(2).withInitial(OptionalInt.of(25))))
                .contains(Message.of("window.folds.noTraining", 1));
        assertThat(problem(WalkForward.of(5))).isEmpty();
    }

    private static Optional<Message> problem(WalkForward walk) {
        return Folds.of(walk, new WindowPlan(SPEC, BORDERS, Context.OWN)).problem();
    }
}
