package dev.lookback.series.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.MissingPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapFillingTest {

    private static final double GAP = Double.NaN;
    private static final double[] A = {GAP, 1, GAP, GAP, 4, 5, GAP};
    private static final double[] B = {10, 11, 12, 13, 14, 15, 16};

    @Test
    void dropsRows() {
        GapFilling gaps = GapFilling.apply(List.of(A, B), 7, MissingPolicy.DROP_ROWS);
        assertThat(gaps.kept()).containsExactly(1, 4, 5);
        assertThat(gaps.columns().get(0)).containsExactly(1, 4, 5);
        assertThat(gaps.columns().get(1)).containsExactly(11, 14, 15);
        assertThat(gaps.dropped()).isEqualTo(4);
        assertThat(gaps.filled()).isZero();
    }

    @Test
    void carriesForwardFromTheFirstValue() {
        GapFilling gaps = GapFilling.apply(List.of(A, B), 7, MissingPolicy.CARRY_FORWARD);
        assertThat(gaps.columns().get(0)).containsExactly(1, 1, 1, 4, 5, 5);
        assertThat(gaps.columns().get(1)).containsExactly(11, 12, 13, 14, 15, 16);
        assertThat(gaps.dropped()).isEqualTo(1);
        assertThat(gaps.filled()).isEqualTo(3);
    }

    @Test
    void interpolatesBetweenNeighbours() {
        GapFilling gaps = GapFilling.apply(List.of(A, B), 7, MissingPolicy.INTERPOLATE);
        assertThat(gaps.columns().get(0)).containsExactly(1, 2, 3, 4, 5, 5);
        assertThat(gaps.dropped()).isEqualTo(1);
    }

    @Test
    void leavesTheInputAlone() {
        GapFilling.apply(List.of(A, B), 7, MissingPolicy.INTERPOLATE);
        assertThat(A[2]).isNaN();
    }
}
