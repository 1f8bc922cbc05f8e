package dev.lookback.series.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.MissingPolicy;
import org.junit.jupiter.api.Test;

class GapFillingTest {

    private static final double GAP = Double.NaN;
    private static final double[] A = {GAP, 1, GAP, GAP, 4, 5, GAP};

    @Test
    void fillsNothingWhereRowsAreDropped() {
        assertThat(GapFilling.filled(A, MissingPolicy.DROP_ROWS)).isSameAs(A);
    }

    @Test
    void carriesForwardFromTheFirstValue() {
        assertThat(GapFilling.filled(A, MissingPolicy.CARRY_FORWARD)).containsExactly(GAP, 1, 1, 1, 4, 5, 5);
        assertThat(GapFilling.firstValue(A)).isEqualTo(1);
    }

    @Test
    void interpolatesBetweenNeighbours() {
        assertThat(GapFilling.filled(A, MissingPolicy.INTERPOLATE)).containsExactly(GAP, 1, 2, 3, 4, 5, 5);
    }

    @Test
    void leavesTheInputAlone() {
        GapFilling.filled(A, MissingPolicy.INTERPOLATE);
        assertThat(A[2]).isNaN();
    }

    @Test
    void copiesNothingWhereNothingIsMissing() {
        double[] whole = {1, 2, 3};
        assertThat(GapFilling.filled(whole, MissingPolicy.CARRY_FORWARD)).isSameAs(whole);
    }
}
