package dev.lookback.series.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.text.Message;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Weights of rows. */
class RowWeightsTest {

    private static final OptionalDouble NEVER = OptionalDouble.empty();

    @Property(tries = 200)
    void halveOverTheHalfLifeAndHaveMeanOne(
            @ForAll @IntRange(min = 1, max = 50) int halfLife, @ForAll @IntRange(min = 1, max = 500) int rows) {
        double[] weights = new RowWeights(OptionalDouble.of(halfLife), List.of()).of(rows);

        assertThat(Arrays.stream(weights).average().orElseThrow()).isCloseTo(1, within(1e-9));
        for (int row = halfLife; row < rows; row++) {
            assertThat(weights[row - halfLife] / weights[row]).isCloseTo(0.5, within(1e-9));
        }
    }

    @Property(tries = 100)
    void spansCountByTheirFactor(@ForAll @DoubleRange(min = 0, max = 10) double factor) {
        RowWeights.Span span = new RowWeights.Span(2, 4, factor);
        double[] weights = new RowWeights(NEVER, List.of(span)).of(6);

        assertThat(weights[2]).isCloseTo(factor * weights[0], within(1e-9));
        assertThat(weights[3]).isEqualTo(weights[2]);
        assertThat(weights[4]).isEqualTo(weights[1]);
        assertThat(Arrays.stream(weights).sum()).isCloseTo(6, within(1e-9));
    }

    @Test
    void evenWeightsAreAllOne() {
        assertThat(RowWeights.EVEN.of(3)).containsExactly(1, 1, 1);
        assertThat(RowWeights.EVEN.of(0)).isEmpty();
    }

    @Test
    void weightsThatCannotBeAreNamed() {
        assertThat(new RowWeights(OptionalDouble.of(0), List.of()).problem(5))
                .contains(Message.of("series.weights.halfLife"));
        assertThat(new RowWeights(OptionalDouble.of(Double.NaN), List.of()).problem(5))
                .contains(Message.of("series.weights.halfLife"));
        assertThat(span(3, 3, 1).problem(5)).contains(Message.of("series.weights.span", 3, 2));
        assertThat(span(1, 3, -1).problem(5)).contains(Message.of("series.weights.factor", 1, 2));
        assertThat(span(0, 9, 0).problem(5)).contains(Message.of("series.weights.none"));
        assertThat(span(0, 9, 0).problem(10)).isEmpty();
        assertThatThrownBy(() -> span(0, 9, 0).of(5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RowWeights span(int from, int to, double factor) {
        return new RowWeights(NEVER, List.of(new RowWeights.Span(from, to, factor)));
    }
}
