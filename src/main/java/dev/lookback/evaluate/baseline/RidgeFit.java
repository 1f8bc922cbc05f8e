package dev.lookback.evaluate.baseline;

import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ejml.data.DMatrixRMaj;

/**
 * Fits ridge regressions on train windows. The penalty is selected by the MAE on the held-out windows; the regression is then
 * refitted on all of them.
 *
 * <p>Bounded in time and memory: of windows with more than {@value #MAX_INPUTS} inputs it reads only the newest time steps,
 * and of many windows only every second, third, … one, which loses little since neighbouring windows share nearly all their
 * rows.
 */
final class RidgeFit {

    static final int MAX_INPUTS = 1500;

    private static final double MAX_PRODUCTS = 1e10;
    private static final int MIN_WINDOWS = 30;
    private static final int BLOCK = 256;
    private static final double[] PENALTIES = {1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1, 10, 100};

    private final WindowSource source;
    private final HoldOut windows;
    private final BooleanSupplier shouldContinue;
    private final int timeSteps;
    private final int steps;
    private final int stride;
    private final RidgeInputs inputs;
    private final double[] offsets;
    private final double[] scales;

    /** Empty for too few windows, without a numerical solution, and once {@code shouldContinue} returns false. */
    static Optional<Ridge> of(WindowSource source, BooleanSupplier shouldContinue) {
        HoldOut windows = HoldOut.of(source.plan());
        return windows.fitting().count() < MIN_WINDOWS || windows.heldOut().isEmpty()
                ? Optional.empty()
                : new RidgeFit(source, windows, shouldContinue).fit();
    }

    private RidgeFit(WindowSource source, HoldOut windows, BooleanSupplier shouldContinue) {
        this.source = source;
        this.windows = windows;
        this.shouldContinue = shouldContinue;
        timeSteps = Math.min(source.plan().spec().timeSteps(), Math.max(1, MAX_INPUTS / source.features()));
        steps = source.length();
        inputs = new RidgeInputs(source, timeSteps);
        int count = inputs.count();
        int all = windows.fitting().count() + windows.rest().count();
        stride = (int) Math.max(1, Math.ceil(all * (double) count * count / MAX_PRODUCTS));
        offsets = new double[count];
        scales = new double[count];
    }

    private Optional<Ridge> fit() {
        standardise();
        NormalEquations equations = new NormalEquations(inputs.count() + 1, steps);
        add(equations, windows.fitting());
        Optional<Ridge> best = Optional.empty();
        double smallest = Double.POSITIVE_INFINITY;
        for (double penalty : PENALTIES) {
            if (!shouldContinue.getAsBoolean()) {
                return Optional.empty();
            }
            Optional<Ridge> candidate = ridge(equations, penalty);
            double error = candidate
                    .map(ridge -> ForecastErrors.mae(source, ridge.on(source), windows.heldOut()))
                    .orElse(Double.NaN);
            if (error < smallest) {
                smallest = error;
                best = candidate;
            }
        }
        add(equations, windows.rest());
        return shouldContinue.getAsBoolean()
                ? best.flatMap(early -> ridge(equations, early.penalty()))
                : Optional.empty();
    }

    /** Mean and standard deviation of every input over the fitting windows: standardised inputs share one penalty. */
    private void standardise() {
        double[] window = new double[offsets.length];
        RowRanges fitting = windows.fitting();
        inputs.write(fitting.first(), offsets, 0);
        double[] sums = new double[offsets.length];
        double[] squares = new double[offsets.length];
        int count = 0;
        for (int at = 0; at < fitting.count(); at += stride, count++) {
            inputs.write(fitting.at(at), window, 0);
            for (int i = 0; i < window.length; i++) {
                double distance = window[i] - offsets[i];
                sums[i] += distance;
                squares[i] += distance * distance;
            }
        }
        for (int i = 0; i < offsets.length; i++) {
            double mean = sums[i] / count;
            double variance = squares[i] / count - mean * mean;
            offsets[i] += mean;
            scales[i] = variance > 0 ? Math.sqrt(variance) : 1;
        }
    }

    private void add(NormalEquations equations, RowRanges anchors) {
        for (int first = 0; first < anchors.count() && shouldContinue.getAsBoolean(); first += BLOCK * stride) {
            int count = Math.min(BLOCK, (anchors.count() - 1 - first) / stride + 1);
            DMatrixRMaj x = new DMatrixRMaj(count, inputs.count() + 1);
            DMatrixRMaj y = new DMatrixRMaj(count, steps);
            for (int i = 0; i < count; i++) {
                write(anchors.at(first + i * stride), i, x, y);
            }
            equations.add(x, y);
        }
    }

    private void write(int anchor, int row, DMatrixRMaj x, DMatrixRMaj y) {
        int start = row * x.numCols;
        inputs.write(anchor, x.data, start);
        for (int i = 0; i < offsets.length; i++) {
            x.data[start + i] = (x.data[start + i] - offsets[i]) / scales[i];
        }
        x.data[start + offsets.length] = 1;
        double persistence = source.persistenceOutput(anchor);
        for (int step = 0; step < steps; step++) {
            y.set(row, step, source.target(anchor, step) - persistence);
        }
    }

    /** Solution, converted from standardised inputs back to those of the network. */
    private Optional<Ridge> ridge(NormalEquations equations, double penalty) {
        return equations.solve(penalty).map(solution -> {
            double[][] weights = new double[steps][offsets.length];
            double[] intercepts = new double[steps];
            for (int step = 0; step < steps; step++) {
                intercepts[step] = solution.get(offsets.length, step);
                for (int i = 0; i < offsets.length; i++) {
                    weights[step][i] = solution.get(i, step) / scales[i];
                    intercepts[step] -= weights[step][i] * offsets[i];
                }
            }
            return new Ridge(timeSteps, weights, intercepts, penalty);
        });
    }
}
