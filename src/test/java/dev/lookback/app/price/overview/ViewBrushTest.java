package dev.lookback.app.price.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.app.chart.axis.AxisSpan;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ViewBrushTest {

    private static final double EXACT = 1e-9;

    /** A change of a brush, with a number whose meaning it knows. */
    private record Change(int kind, double number) {

        ViewBrush of(ViewBrush brush) {
            return switch (kind) {
                case 0 -> brush.moved(number);
                case 1 -> brush.withStart(number);
                case 2 -> brush.withEnd(number);
                case 3 -> brush.centred(number);
                case 4 -> brush.widened(Math.exp(number / 100));
                default -> brush.widened(Math.exp(number / 100), -number);
            };
        }
    }

    @Provide
    Arbitrary<ViewBrush> brushes() {
        Arbitrary<Double> at = Arbitraries.doubles().between(-200, 200);
        Arbitrary<Double> length = Arbitraries.doubles().between(1, 300);
        return Combinators.combine(at, length, at, length, Arbitraries.doubles().between(0.5, 50))
                .as((home, homeLength, from, viewLength, shortest) -> new ViewBrush(
                        new AxisSpan(home, home + homeLength), new AxisSpan(from, from + viewLength), shortest));
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.doubles().between(-400, 400))
                .as(Change::new)
                .list()
                .ofMaxSize(8);
    }

    @Property(tries = 500)
    void isNeverOutsideNorTooNarrow(@ForAll("brushes") ViewBrush first, @ForAll("changes") List<Change> changes) {
        ViewBrush brush = first;
        for (Change change : changes) {
            brush = change.of(brush);
            AxisSpan home = brush.home();
            assertThat(brush.view().from()).isGreaterThanOrEqualTo(home.from() - EXACT);
            assertThat(brush.view().to()).isLessThanOrEqualTo(home.to() + EXACT);
            assertThat(brush.view().length()).isGreaterThanOrEqualTo(Math.min(home.length(), brush.shortest()) - EXACT);
        }
    }

    @Property(tries = 300)
    void keepsItsWidthWhenMoved(@ForAll("brushes") ViewBrush brush, @ForAll("changes") List<Change> changes) {
        for (Change change : changes) {
            double width = brush.view().length();
            assertThat(brush.moved(change.number()).view().length()).isCloseTo(width, within(EXACT));
            assertThat(brush.centred(change.number()).view().length()).isCloseTo(width, within(EXACT));
        }
    }

    @Property(tries = 300)
    void keepsOneEdgeWhileTheOtherIsDragged(
            @ForAll("brushes") ViewBrush brush, @ForAll("changes") List<Change> changes) {
        for (Change change : changes) {
            assertThat(brush.withStart(change.number()).view().to())
                    .isCloseTo(brush.view().to(), within(EXACT));
            assertThat(brush.withEnd(change.number()).view().from())
                    .isCloseTo(brush.view().from(), within(EXACT));
        }
    }

    @Test
    void goesWhereItIsSent() {
        ViewBrush brush = new ViewBrush(new AxisSpan(0, 100), new AxisSpan(20, 30), 4);
        assertThat(brush.moved(5).view()).isEqualTo(new AxisSpan(25, 35));
        assertThat(brush.moved(500).view()).isEqualTo(new AxisSpan(90, 100));
        assertThat(brush.centred(60).view()).isEqualTo(new AxisSpan(55, 65));
        assertThat(brush.withStart(10).view()).isEqualTo(new AxisSpan(10, 30));
        assertThat(brush.withStart(40).view()).as("not past its other edge").isEqualTo(new AxisSpan(26, 30));
        assertThat(brush.withEnd(-7).view()).isEqualTo(new AxisSpan(20, 24));
        assertThat(brush.widened(2).view()).isEqualTo(new AxisSpan(15, 35));
        assertThat(brush.widened(100).view()).isEqualTo(brush.home());
    }
}
