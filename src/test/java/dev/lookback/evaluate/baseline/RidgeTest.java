package dev.lookback.evaluate.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.series.ArraySeries;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RidgeTest {

    /** Changes of y depend on x three rows before. */
    private static WindowSource led(int rows, TargetForm form, ScalerKind scaler) {
        Random random = new Random(7);
        double[] x = new double[rows];
        double[] y = new double[rows];
        y[0] = y[1] = y[2] = 100;
        for (int row = 0; row < rows; row++) {
            x[row] = 1000 * random.nextGaussian();
            if (row >= 3) {
                y[row] = y[row - 1] + 0.002 * x[row - 3] + 0.1 * random.nextGaussian();
            }
        }
        double least = Arrays.stream(y).min().orElseThrow();
        for (int row = 0; row < rows; row++) {
            y[row] += 5000 - least;
        }
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("x", x);
        columns.put("y", y);
        WindowPlan plan = new WindowPlan(
                new WindowSpec(6, 1, 1, Alignment.ANCHOR),
                new Borders(rows * 3 / 5, rows * 4 / 5, rows),
                Context.PRECEDING);
        return WindowSource.of(ArraySeries.of(columns), List.of("x", "y"), "y", plan, scaler, form);
    }

    @ParameterizedTest
    @EnumSource(TargetForm.class)
    void aLinearDependenceIsFound(TargetForm form) {
        WindowSource source = led(1500, form, ScalerKind.STANDARD);
        BaselineFit fit = Cut.fit(source);
        double persistence = Cut.error(source, fit, Baseline.PERSISTENCE, Split.TEST);
        double ridge = Cut.error(source, fit, Baseline.RIDGE, Split.TEST);
        assertThat(persistence).isGreaterThan(1.5);
        assertThat(ridge).as("the noise has 0.08").isLessThan(form == TargetForm.LOG_RETURN ? 0.15 : 0.09);
    }

    @ParameterizedTest
    @EnumSource(ScalerKind.class)
    void theScalerMattersLittle(ScalerKind scaler) {
        WindowSource source = led(1500, TargetForm.CHANGE, scaler);
        assertThat(Cut.error(source, Cut.fit(source), Baseline.RIDGE, Split.TEST))
                .isLessThan(scaler == ScalerKind.PER_WINDOW ? 1.2 : 0.09);
    }

    @Test
    void unpredictableChangesAreShrunkToPersistence() {
        Random random = new Random(11);
        double[] walk = new double[1000];
        for (int row = 1; row < walk.length; row++) {
            walk[row] = walk[row - 1] + random.nextGaussian();
        }
        WindowSource source = Cut.of(walk, 60, 1);
        BaselineFit fit = Cut.fit(source);
        assertThat(fit.ridge().orElseThrow().penalty()).isGreaterThanOrEqualTo(0.1);
        double persistence = Cut.error(source, fit, Baseline.PERSISTENCE, Split.TEST);
        assertThat(Cut.error(source, fit, Baseline.RIDGE, Split.TEST))
                .isEqualTo(persistence, within(0.1 * persistence));
    }

    @Test
    void normalEquationsByBlocksEqualThoseAtOnce() {
        Random random = new Random(5);
        double[][] x = new double[90][4];
        double[][] y = new double[90][2];
        for (int i = 0; i < 90; i++) {
            x[i] = new double[] {random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), 1};
            y[i] = new double[] {random.nextGaussian(), random.nextGaussian()};
        }
        NormalEquations blocks = new NormalEquations(4, 2);
        for (int first = 0; first < 90; first += 40) {
            int end = Math.min(90, first + 40);
            blocks.add(
                    new DMatrixRMaj(Arrays.copyOfRange(x, first, end)),
                    new DMatrixRMaj(Arrays.copyOfRange(y, first, end)));
        }

        RealMatrix all = MatrixUtils.createRealMatrix(x);
        RealMatrix penalty = MatrixUtils.createRealDiagonalMatrix(new double[] {27, 27, 27, 0});
        RealMatrix expected = new LUDecomposition(all.transpose().multiply(all).add(penalty))
                .getSolver()
                .solve(all.transpose().multiply(MatrixUtils.createRealMatrix(y)));
        DMatrixRMaj solved = blocks.solve(0.3).orElseThrow();
        for (int i = 0; i < 4; i++) {
            for (int k = 0; k < 2; k++) {
                assertThat(solved.get(i, k)).isEqualTo(expected.getEntry(i, k), within(1e-9));
            }
        }
    }

    @Test
    void onlyTheNewestTimeStepsOfVeryLongWindowsAreRead() {
        Random random = new Random(13);
        double[] y = new double[4000];
        for (int row = 1; row < y.length; row++) {
            y[row] = 0.5 * y[row - 1] + random.nextGaussian();
        }
        WindowSource source = Cut.of(y, 1700, 1);
        Ridge ridge = Cut.fit(source).ridge().orElseThrow();
        assertThat(ridge.timeSteps()).isEqualTo(RidgeFit.MAX_INPUTS);
        assertThat(ridge.weights()[0]).hasSize(RidgeFit.MAX_INPUTS);
    }

    @Test
    void tooFewWindowsGiveNoRidge() {
        WindowSource source = Cut.of(new Random(1).doubles(50).toArray(), 5, 1);
        BaselineFit fit = Cut.fit(source);
        assertThat(fit.ridge()).isEmpty();
        assertThat(fit.available()).doesNotContain(Baseline.RIDGE).contains(Baseline.DRIFT);
    }
}
