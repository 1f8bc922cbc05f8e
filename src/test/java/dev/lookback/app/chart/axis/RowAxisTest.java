package dev.lookback.app.chart.axis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.ArraySeries;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RowAxisTest {

    private final RowAxis numbers = new RowAxis(ArraySeries.of("a", new double[50]));

    @Property
    void aBorderIsFoundWhereItIsDrawn(@ForAll @IntRange(max = 50) int border) {
        assertThat(numbers.nearestBorder(numbers.border(border))).isEqualTo(border);
    }

    @Test
    void everyPlaceHasANearestRow() {
        assertThat(numbers.nearest(-10)).isZero();
        assertThat(numbers.nearest(7.4)).isEqualTo(7);
        assertThat(numbers.nearest(7.6)).isEqualTo(8);
        assertThat(numbers.nearest(1000)).isEqualTo(49);
    }

    @Test
    void daysAreSecondsInTheFilesOwnClock() {
        RowAxis days = new RowAxis(ArraySeries.of("a", new double[10]).daily(LocalDate.of(1970, 1, 2)));
        assertThat(days.at(0)).isEqualTo(86_400);
        assertThat(days.at(11)).as("beyond the end").isEqualTo(12 * 86_400);
        assertThat(days.longestStep()).isEqualTo(20 * 86_400);
    }

    @Test
    void aSingleRowHasAStretch() {
        RowAxis one = new RowAxis(ArraySeries.of("a", 5));
        assertThat(one.all().contains(0)).isTrue();
        assertThat(one.nearestBorder(3)).isEqualTo(1);
    }
}
