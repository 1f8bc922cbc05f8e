package dev.lookback.window.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnScaleTest {

    /** The outer values lie outside the fitted rows. */
    private static final double[] COLUMN = {1e9, 2, 4, 4, 4, 5, 5, 7, 9, -1e9};

    private static ColumnScale fit(ScalerKind kind) {
        return ColumnScale.fit(kind, COLUMN, 1, 9);
    }

    @Test
    void standardIsMeanAndPopulationDeviation() {
        // mean 40 / 8 = 5; squared distances 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32; sqrt(32 / 8) = 2
        assertThat(fit(ScalerKind.STANDARD)).isEqualTo(new ColumnScale(5, 2));
    }

    @Test
    void minMaxIsMinimumAndRange() {
        assertThat(fit(ScalerKind.MIN_MAX)).isEqualTo(new ColumnScale(2, 7));
    }

    @Test
    void robustIsMedianAndInterquartileRange() {
        // sorted 2 4 4 4 5 5 7 9, positions 0.25 · 7 = 1.75 and 5.25: 4 and 5 + 0.25 · (7 − 5) = 5.5; median 4.5
        assertThat(fit(ScalerKind.ROBUST)).isEqualTo(new ColumnScale(4.5, 1.5));
    }

    @Test
    void noneAndPerWindowLeaveTheColumnUnchanged() {
        assertThat(fit(ScalerKind.NONE)).isEqualTo(ColumnScale.IDENTITY);
        assertThat(fit(ScalerKind.PER_WINDOW)).isEqualTo(ColumnScale.IDENTITY);
    }

    @ParameterizedTest
    @EnumSource(ScalerKind.class)
    void aConstantColumnGetsScaleOne(ScalerKind kind) {
        double[] constant = new double[1000];
        Arrays.fill(constant, 0.1);
        ColumnScale scale = ColumnScale.fit(kind, constant, 0, 1000);
        assertThat(scale.scale()).isEqualTo(1);
        assertThat(scale.offset()).isIn(0.1, 0.0);
    }

    @ParameterizedTest
    @EnumSource(ScalerKind.class)
    void withoutRowsTheColumnIsUnchanged(ScalerKind kind) {
        assertThat(ColumnScale.fit(kind, COLUMN, 3, 3)).isEqualTo(ColumnScale.IDENTITY);
    }

    @ParameterizedTest
    @EnumSource(ScalerKind.class)
    void invertIsTheInverseOfApply(ScalerKind kind) {
        ColumnScale scale = fit(kind);
        assertThat(scale.invert(scale.apply(3.7))).isEqualTo(3.7, within(1e-12));
    }

    @Test
    void aSmallDeviationAtALargeLevelIsComputedWithoutCancellation() {
        double[] column = {1e9 + 1, 1e9 + 3};
        assertThat(ColumnScale.fit(ScalerKind.STANDARD, column, 0, 2)).isEqualTo(new ColumnScale(1e9 + 2, 1));
    }
}
