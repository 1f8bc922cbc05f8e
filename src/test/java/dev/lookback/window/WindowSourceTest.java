package dev.lookback.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.lookback.series.ArraySeries;
import dev.lookback.window.scale.ColumnScale;
import dev.lookback.window.scale.FittedScales;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.Borders;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Small windows with values calculated by hand: two inputs, the target one row after the newest. */
class WindowSourceTest {

    private static final WindowSpec TWO_INPUTS = new WindowSpec(2, 1, 1, Alignment.ANCHOR);

    /** Train rows 0 to 3; the windows at anchors 1 and 2 are the train windows. */
    private static final WindowPlan PLAN = new WindowPlan(TWO_INPUTS, new Borders(4, 6, 6), Context.PRECEDING);

    private static final ArraySeries SERIES = ArraySeries.of("y", 2, 4, 8, 2, 16, 10);

    private static WindowSource source(ScalerKind scaler, TargetForm form) {
        return WindowSource.of(SERIES, List.of("y"), "y", PLAN, scaler, form);
    }

    @Test
    void inputsAreScaledAndTimeIsFastest() {
        ArraySeries two = ArraySeries.of(new TreeMap<>(Map.of(
                "a", new double[] {0, 1, 2, 3, 4, 5},
                "b", new double[] {10, 20, 30, 40, 50, 60})));
        WindowSpec everySecond = new WindowSpec(4, 2, 0, Alignment.STEP_BEFORE);
        WindowPlan plan = new WindowPlan(everySecond, new Borders(5, 6, 6), Context.OWN);
        WindowSource source = WindowSource.of(two, List.of("b", "a"), "a", plan, ScalerKind.MIN_MAX, TargetForm.LEVEL);

        float[] out = {9, 9, 9, 9, 9, 9};
        source.input(5, out, 1);

        // rows 1 and 3; b: (20 − 10) / 40, (40 − 10) / 40; a: 1 / 4, 3 / 4
        assertThat(out).containsExactly(9, 0.25f, 0.75f, 0.25f, 0.75f, 9);
        assertThat(source.features()).isEqualTo(2);
    }

    @Test
    void changesAreDividedByTheirStandardDeviationOverTheTrainWindows() {
        WindowSource source = source(ScalerKind.STANDARD, TargetForm.CHANGE);
        // changes 8 − 4 = 4 and 2 − 8 = −6: mean −1, deviation 5
        assertThat(source.scales().output()).isEqualTo(new ColumnScale(0, 5));
        assertThat(source.target(2)).isEqualTo(-6 / 5f);
        assertThat(source.target(3)).isEqualTo(14 / 5f);
        assertThat(source.forecast(3, 2f)).isEqualTo(2 + 2 * 5.0);
        assertThat(source.persistenceOutput(3)).isZero();
    }

    @Test
    void logReturnsAreDividedByTheirStandardDeviationLikewise() {
        WindowSource source = source(ScalerKind.STANDARD, TargetForm.LOG_RETURN);
        // log(8 / 4) = ln 2 and log(2 / 8) = −2 ln 2: deviation 1.5 ln 2
        assertThat(source.scales().output().scale()).isEqualTo(1.5 * Math.log(2), within(1e-15));
        // log(16 / 2) = 3 ln 2
        assertThat(source.target(3)).isEqualTo(2f, within(1e-6f));
        assertThat(source.forecast(3, 2f)).isEqualTo(16, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(
            value = TargetForm.class,
            names = {"CHANGE", "LOG_RETURN"})
    void withoutScalerChangesAreNotScaled(TargetForm form) {
        assertThat(source(ScalerKind.NONE, form).scales().output()).isEqualTo(ColumnScale.IDENTITY);
    }

    @Test
    void perWindowScalingStandardisesTheTargetByTheInputs() {
        WindowSource source = WindowSource.of(
                ArraySeries.of(new java.util.TreeMap<>(
                        java.util.Map.of("x", new double[] {1, 1, 1, 1, 1, 1}, "y", SERIES.values("y")))),
                List.of("x"),
                "y",
                PLAN,
                ScalerKind.PER_WINDOW,
                TargetForm.LEVEL);
        // inputs 8 and 2: mean 5, deviation 3; target 16, last seen 2
        assertThat(source.target(3)).isEqualTo(11 / 3f);
        assertThat(source.persistenceOutput(3)).isEqualTo(-1f);
        assertThat(source.forecast(3, 1f)).isEqualTo(8);
        float[] out = new float[2];
        source.input(3, out, 0);
        assertThat(out).as("a constant window").containsExactly(0, 0);
    }

    @ParameterizedTest
    @EnumSource(TargetForm.class)
    void unitsPerOutputAreTheDerivativeOfTheForecast(TargetForm form) {
        for (ScalerKind scaler : ScalerKind.values()) {
            WindowSource source = source(scaler, form);
            double derivative = (source.forecast(3, 0.5f + 0x1p-10f) - source.forecast(3, 0.5f - 0x1p-10f)) * 0x1p9;
            assertThat(source.unitsPerOutput(3, 0.5f)).isCloseTo(derivative, within(1e-5 * derivative));
        }
    }

    @Test
    void errorsAreReportedInTheTargetsOwnScaleForEveryTargetForm() {
        // train rows 2 4 8 2: mean 4, squares 4 + 0 + 16 + 4 = 24, deviation sqrt 6; range 6
        assertThat(source(ScalerKind.STANDARD, TargetForm.CHANGE).scales().reportScale())
                .isEqualTo(Math.sqrt(6));
        assertThat(source(ScalerKind.PER_WINDOW, TargetForm.LEVEL).scales().reportScale())
                .isEqualTo(Math.sqrt(6));
        assertThat(source(ScalerKind.MIN_MAX, TargetForm.LEVEL).scales().reportScale())
                .isEqualTo(6);
        assertThat(source(ScalerKind.NONE, TargetForm.LOG_RETURN).scales().reportScale())
                .isEqualTo(1);
        // |4| and |−6|
        assertThat(source(ScalerKind.STANDARD, TargetForm.LEVEL).scales().naiveMae())
                .isEqualTo(5);
    }

    @Test
    void withoutTrainWindowsColumnsAreStillScaledByTheTrainRows() {
        WindowPlan tooShort = new WindowPlan(TWO_INPUTS, new Borders(2, 6, 6), Context.OWN);
        WindowSource source =
                WindowSource.of(SERIES, List.of("y"), "y", tooShort, ScalerKind.STANDARD, TargetForm.CHANGE);
        assertThat(source.scales().features()).containsExactly(new ColumnScale(3, 1));
        assertThat(source.scales().output()).isEqualTo(ColumnScale.IDENTITY);
        assertThat(source.scales().naiveMae()).isNaN();
    }

    @Test
    void futureRowsHaveAForecastButNoActualValue() {
        WindowSource source = source(ScalerKind.STANDARD, TargetForm.CHANGE);
        assertThat(source.actual(5)).isNaN();
        assertThat(source.target(5)).isNaN();
        assertThat(source.lastSeen(5)).isEqualTo(10);
        assertThat(source.forecast(5, 1f)).isEqualTo(15);
    }

    @Test
    void fittedScalesCanBeUsedOnAnotherFile() {
        FittedScales scales = source(ScalerKind.STANDARD, TargetForm.LEVEL).scales();
        ArraySeries other = ArraySeries.of("y", 4, 4 + Math.sqrt(6), 4);
        WindowPlan plan = new WindowPlan(TWO_INPUTS, new Borders(0, 0, 3), Context.PRECEDING);
        WindowSource source =
                WindowSource.with(other, List.of("y"), "y", plan, ScalerKind.STANDARD, TargetForm.LEVEL, scales);
        float[] out = new float[2];
        source.input(1, out, 0);
        assertThat(out).containsExactly(0, 1);
        assertThat(source.scales()).isEqualTo(scales);
    }

    @Test
    void scalesAndColumnsMustMatch() {
        FittedScales scales = source(ScalerKind.STANDARD, TargetForm.LEVEL).scales();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WindowSource.with(
                        SERIES, List.of("y", "y"), "y", PLAN, ScalerKind.STANDARD, TargetForm.LEVEL, scales));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        WindowSource.of(SERIES, List.of("absent"), "y", PLAN, ScalerKind.STANDARD, TargetForm.LEVEL));
    }

    @ParameterizedTest
    @EnumSource(ScalerKind.class)
    void gatheringAllocatesNothing(ScalerKind scaler) {
        WindowSource source = source(scaler, TargetForm.LEVEL);
        float[] out = new float[2];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        gather(source, out);
        long before = threads.getCurrentThreadAllocatedBytes();
        gather(source, out);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000);
    }

    private static void gather(WindowSource source, float[] out) {
        for (int i = 0; i < 10_000; i++) {
            source.input(1 + i % 4, out, 0);
        }
    }
}
