package dev.lookback.evaluate.baseline;

import dev.lookback.window.AnchorRange;
import dev.lookback.window.WindowSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ejml.data.DMatrixRMaj;

/**
 * Fits ridge regressions on train windows. Penalties are compared by their mean |error| on the held-out windows; the best is
 * then fitted on all of them.
 *
 * <p>Bounded in time and memory: of windows with more than {@value #MOST_INPUTS} inputs it reads the newest time steps only,
 * and of many windows every second, third, … one, which says nearly the same since neighbours share nearly all their rows.
 */
final class RidgeFit {

    static final int MOST_INPUTS = 1500;

    private static final double MOST_PRODUCTS = 1e10;
    private static final int LEAST_WINDOWS = 30;
    private static final int BLOCK = 256;
    private static final double[] PENALTIES = {1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1, 10, 100};

    private final WindowSource source;
    private final TrainWindows windows;
    private final BooleanSupplier goOn;
    private final int timeSteps;
    private final int steps;
    private final int every;
    private final RidgeInputs inputs;
    private final double[] offsets;
    private final double[] scales;

    /**
     * @param chosen fitted on all train windows
     * @param onTaught with the same penalty, fitted without the windows that were held out
     */
    record Result(Ridge chosen, Ridge onTaught) {}

    /** Empty where there are too few windows, where rounding leaves no solution, and once {@code goOn} says no. */
    static Optional<Result> of(WindowSource source, BooleanSupplier goOn) {
        TrainWindows windows = TrainWindows.of(source.plan());
        return windows.taught().count() < LEAST_WINDOWS || windows.heldOut().isEmpty()
                ? Optional.empty()
                : new RidgeFit(source, windows, goOn).fit();
    }

    private RidgeFit(WindowSource source, TrainWindows windows, BooleanSupplier goOn) {
        this.source = source;
        this.windows = windows;
        this.goOn = goOn;
        timeSteps = Math.min(source.plan().spec().timeSteps(), Math.max(1, MOST_INPUTS / source.features()));
        steps = source.length();
        inputs = new RidgeInputs(source, timeSteps);
        int count = inputs.count();
        int all = windows.heldOut().last() - windows.taught().first() + 1;
        every = (int) Math.max(1, Math.ceil(all * (double) count * count / MOST_PRODUCTS));
        offsets = new double[count];
        scales = new double[count];
    }

    private Optional<Result> fit() {
        standardise();
        NormalEquations equations = new NormalEquations(inputs.count() + 1, steps);
        add(equations, windows.taught());
        Optional<Ridge> best = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (double penalty : PENALTIES) {
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
            Optional<Ridge> candidate = ridge(equations, penalty);
            double error = candidate
                    .map(ridge -> ForecastErrors.mean(source, ridge.on(source), windows.heldOut()))
                    .orElse(Double.NaN);
            if (error < least) {
                least = error;
                best = candidate;
            }
        }
        add(
                equations,
                new AnchorRange(windows.taught().last() + 1, windows.heldOut().last()));
        return goOn.getAsBoolean()
                ? best.flatMap(taught -> ridge(equations, taught.penalty()).map(all -> new Result(all, taught)))
                : Optional.empty();
    }

    /** Mean and deviation of every input over the windows that teach, so that one penalty suits all. */
    private void standardise() {
        double[] window = new double[offsets.length];
        AnchorRange taught = windows.taught();
        inputs.write(taught.first(), offsets, 0);
        double[] sums = new double[offsets.length];
        double[] squares = new double[offsets.length];
        int count = 0;
        for (int anchor = taught.first(); anchor <= taught.last(); anchor += every, count++) {
            inputs.write(anchor, window, 0);
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

    private void add(NormalEquations equations, AnchorRange anchors) {
        for (int first = anchors.first(); first <= anchors.last() && goOn.getAsBoolean(); first += BLOCK * every) {
            int count = Math.min(BLOCK, (anchors.last() - first) / every + 1);
            DMatrixRMaj x = new DMatrixRMaj(count, inputs.count() + 1);
            DMatrixRMaj y = new DMatrixRMaj(count, steps);
            for (int i = 0; i < count; i++) {
                write(first + i * every, i, x, y);
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

    /** Solved, and brought back from standardised inputs to those of the network. */
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
