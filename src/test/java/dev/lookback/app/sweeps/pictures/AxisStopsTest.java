package dev.lookback.app.sweeps.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AxisStopsTest {

    private final AxisStops stops = AxisStops.of(Stream.of(0.8, 0.1, Double.NaN, 0.4, 0.1, 0.6));

    @Test
    void aBrushGrowsAndShrinksFromTheValueThatIsPointedAt() {
        Optional<Brush> up = stops.grown(Optional.empty(), 0.41, 1);
        assertThat(up).contains(new Brush(0.4, 0.6));
        assertThat(stops.grown(up, 0.41, 1)).contains(new Brush(0.4, 0.8));
        assertThat(stops.grown(up, 0.41, -1)).as("the value alone").contains(new Brush(0.4, 0.4));
        assertThat(stops.grown(Optional.of(new Brush(0.4, 0.4)), 0.41, -1)).contains(new Brush(0.1, 0.4));
        assertThat(stops.grown(Optional.of(new Brush(0.1, 0.4)), 0.41, 1)).contains(new Brush(0.4, 0.4));
    }

    @Test
    void itEndsWithTheAxis() {
        assertThat(stops.grown(Optional.of(new Brush(0.4, 0.8)), 0.4, 1)).isEmpty();
        assertThat(stops.moved(new Brush(0.4, 0.8), 1)).isEmpty();
        assertThat(stops.moved(new Brush(0.1, 0.4), -1)).isEmpty();
    }

    @Test
    void aBrushThatDoesNotEndAtTheValueGivesWayToANewOne() {
        assertThat(stops.grown(Optional.of(new Brush(0.55, 0.9)), 0.1, 1)).contains(new Brush(0.1, 0.4));
    }

    @Test
    void itMovesByAStopAtBothEndsAlsoWhereItWasDrawnBetweenThem() {
        assertThat(stops.moved(new Brush(0.1, 0.4), 1)).contains(new Brush(0.4, 0.6));
        assertThat(stops.moved(new Brush(0.3, 0.7), 1)).contains(new Brush(0.4, 0.8));
        assertThat(stops.moved(new Brush(0.3, 0.7), -1)).contains(new Brush(0.1, 0.6));
    }
}
