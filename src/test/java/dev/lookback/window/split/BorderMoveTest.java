package dev.lookback.window.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.text.Message;
import dev.lookback.window.Plans;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(Plans.class)
@Domain(DomainContext.Global.class)
class BorderMoveTest {

    private static final Borders BORDERS = new Borders(50, 70, 90);

    private static int row(Borders borders, Border border) {
        return switch (border) {
            case TRAIN_END -> borders.trainEnd();
            case VALIDATION_END -> borders.validationEnd();
            case TEST_END -> borders.testEnd();
        };
    }

    @Property
    void aBorderMovesToTheWantedRowOrGivesAReasonAndTheOthersStay(
            @ForAll Borders borders, @ForAll Border border, @ForAll @IntRange(min = -20, max = 120) int wanted) {
        Assume.that(borders.trainEnd() > 0);
        BorderMove move = BorderMove.of(borders, border, wanted, Plans.ROWS);

        assertThat(move.refused().isEmpty()).isEqualTo(row(move.borders(), border) == wanted);
        assertThat(move.borders().trainEnd()).isPositive();
        assertThat(move.borders().testEnd()).isLessThanOrEqualTo(Plans.ROWS);
        for (Border other : Border.values()) {
            if (other != border) {
                assertThat(row(move.borders(), other)).isEqualTo(row(borders, other));
            }
        }
    }

    @Test
    void aRefusedBorderStopsAtItsNeighbour() {
        assertThat(BorderMove.of(BORDERS, Border.TRAIN_END, 75, 90).borders()).isEqualTo(new Borders(70, 70, 90));
        assertThat(BorderMove.of(BORDERS, Border.TRAIN_END, 75, 90).refused())
                .contains(Message.of("window.border.TRAIN_END.tooHigh"));
        assertThat(BorderMove.of(BORDERS, Border.TRAIN_END, 0, 90).borders()).isEqualTo(new Borders(1, 70, 90));
        assertThat(BorderMove.of(BORDERS, Border.TEST_END, 91, 90).refused())
                .contains(Message.of("window.border.TEST_END.tooHigh"));
    }
}
