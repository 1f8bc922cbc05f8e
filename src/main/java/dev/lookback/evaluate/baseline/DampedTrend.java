package dev.lookback.evaluate.baseline;

import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Exponential smoothing with a damped additive trend (Gardner and McKenzie 1985), in error correction form (Hyndman et al.
 * 2008): level ← level + φ·trend + α·e, trend ← φ·trend + β·e, where e is the error of the one-step forecast. The forecast h
 * rows ahead is level + (φ + φ² + … + φʰ)·trend. Starts with the first value as level and no trend; α = 1, β = 0 is
 * persistence.
 *
 * @param alpha smoothing weight of the level, 0 to 1
 * @param beta smoothing weight of the trend, 0 to alpha
 * @param phi damping of the trend per row, 0 to 1
 */
public record DampedTrend(double alpha, double beta, double phi) {

    /** The newest train rows, enough to fit three parameters. */
    private static final int MAX_ROWS = 100_000;

    private static final int EVALUATIONS = 300;
    private static final double PRECISION = 1e-6;
    private static final double[][] STARTS = {{0.5, 0.1, 0.9}, {0.95, 0.02, 0.8}};

    /** Minimises the squared errors of the one-step forecasts over rows {@code [0, end)}. */
    static DampedTrend fit(double[] values, int end) {
        DampedTrend best = new DampedTrend(1, 0, 0);
        double smallest = best.squaredErrors(values, end);
        for (double[] start : STARTS) {
            PointValuePair found = minimise(p -> within(p).squaredErrors(values, end), start);
            if (found.getValue() < smallest) {
                smallest = found.getValue();
                best = within(found.getPoint());
            }
        }
        return best;
    }

    private static PointValuePair minimise(MultivariateFunction loss, double[] start) {
        double[][] best = {start};
        double[] smallest = {loss.value(start)};
        MultivariateFunction recorded = p -> {
            double value = loss.value(p);
            if (value < smallest[0]) {
                smallest[0] = value;
                best[0] = p.clone();
            }
            return value;
        };
        try {
            return new SimplexOptimizer(new SimpleValueChecker(PRECISION, 0))
                    .optimize(
                            new MaxEval(EVALUATIONS),
                            new ObjectiveFunction(recorded),
                            GoalType.MINIMIZE,
                            new InitialGuess(start),
                            new NelderMeadSimplex(start.length, 0.1));
        } catch (TooManyEvaluationsException e) {
            // The best point so far; the optimizer keeps none itself.
            return new PointValuePair(best[0], smallest[0]);
        }
    }

    /** The nearest valid parameters. */
    private static DampedTrend within(double[] point) {
        double alpha = clamp(point[0], 1);
        return new DampedTrend(alpha, clamp(point[1], alpha), clamp(point[2], 1));
    }

    private static double clamp(double value, double max) {
        return Math.max(0, Math.min(max, value));
    }

    private double squaredErrors(double[] values, int end) {
        int first = Math.max(0, end - MAX_ROWS);
        double level = values[first];
        double trend = 0;
        double sum = 0;
        for (int row = first + 1; row < end; row++) {
            double predicted = level + phi * trend;
            double error = values[row] - predicted;
            level = predicted + alpha * error;
            trend = phi * trend + beta * error;
            sum += error * error;
        }
        return sum;
    }

    /** Filters the series: level and trend after each row depend only on the rows up to it. */
    RowForecaster.Rule on(double[] values) {
        double[] levels = new double[values.length];
        double[] trends = new double[values.length];
        levels[0] = values[0];
        for (int row = 1; row < values.length; row++) {
            double predicted = levels[row - 1] + phi * trends[row - 1];
            double error = values[row] - predicted;
            levels[row] = predicted + alpha * error;
            trends[row] = phi * trends[row - 1] + beta * error;
        }
        return (newest, ahead) -> levels[newest] + damping(ahead) * trends[newest];
    }

    /** φ + φ² + … + φʰ. */
    private double damping(int ahead) {
        return phi == 1 ? ahead : phi * (1 - Math.pow(phi, ahead)) / (1 - phi);
    }
}
