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
 * Exponential smoothing with a damped additive trend (Gardner and McKenzie 1985), in the form that corrects by the error e of
 * the forecast for the next row (Hyndman et al. 2008): level ← level + φ·trend + α·e, trend ← φ·trend + β·e. A forecast h rows
 * ahead is level + (φ + φ² + … + φʰ)·trend. It begins with the first value as level and no trend; α = 1, β = 0 is persistence.
 *
 * @param alpha weight of an error in the level, 0 to 1
 * @param beta weight of an error in the trend, 0 to alpha
 * @param phi what is left of the trend after a row, 0 to 1
 */
public record DampedTrend(double alpha, double beta, double phi) {

    /** As many of the newest train rows are enough to fit three numbers. */
    private static final int MOST_ROWS = 100_000;

    private static final int EVALUATIONS = 300;
    private static final double PRECISION = 1e-6;
    private static final double[][] STARTS = {{0.5, 0.1, 0.9}, {0.95, 0.02, 0.8}};

    /** Least squares of the forecasts for the next row, over rows {@code [0, end)}. */
    static DampedTrend fit(double[] values, int end) {
        DampedTrend best = new DampedTrend(1, 0, 0);
        double least = best.squares(values, end);
        for (double[] start : STARTS) {
            PointValuePair found = minimise(p -> within(p).squares(values, end), start);
            if (found.getValue() < least) {
                least = found.getValue();
                best = within(found.getPoint());
            }
        }
        return best;
    }

    private static PointValuePair minimise(MultivariateFunction squares, double[] start) {
        double[][] newest = {start};
        double[] least = {squares.value(start)};
        MultivariateFunction watched = p -> {
            double value = squares.value(p);
            if (value < least[0]) {
                least[0] = value;
                newest[0] = p.clone();
            }
            return value;
        };
        try {
            return new SimplexOptimizer(new SimpleValueChecker(PRECISION, 0))
                    .optimize(
                            new MaxEval(EVALUATIONS),
                            new ObjectiveFunction(watched),
                            GoalType.MINIMIZE,
                            new InitialGuess(start),
                            new NelderMeadSimplex(start.length, 0.1));
        } catch (TooManyEvaluationsException e) {
            // As good as it got; the optimizer keeps no result of its own.
            return new PointValuePair(newest[0], least[0]);
        }
    }

    /** The nearest parameters that are allowed. */
    private static DampedTrend within(double[] point) {
        double alpha = clamp(point[0], 1);
        return new DampedTrend(alpha, clamp(point[1], alpha), clamp(point[2], 1));
    }

    private static double clamp(double value, double most) {
        return Math.max(0, Math.min(most, value));
    }

    private double squares(double[] values, int end) {
        int first = Math.max(0, end - MOST_ROWS);
        double level = values[first];
        double trend = 0;
        double sum = 0;
        for (int row = first + 1; row < end; row++) {
            double expected = level + phi * trend;
            double error = values[row] - expected;
            level = expected + alpha * error;
            trend = phi * trend + beta * error;
            sum += error * error;
        }
        return sum;
    }

    /** Level and trend after every row, each from the rows up to it alone. */
    ByRow.Rule on(double[] values) {
        double[] levels = new double[values.length];
        double[] trends = new double[values.length];
        levels[0] = values[0];
        for (int row = 1; row < values.length; row++) {
            double expected = levels[row - 1] + phi * trends[row - 1];
            double error = values[row] - expected;
            levels[row] = expected + alpha * error;
            trends[row] = phi * trends[row - 1] + beta * error;
        }
        return (newest, ahead) -> levels[newest] + damping(ahead) * trends[newest];
    }

    /** φ + φ² + … + φʰ. */
    private double damping(int ahead) {
        return phi == 1 ? ahead : phi * (1 - Math.pow(phi, ahead)) / (1 - phi);
    }
}
