package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.baseline.Autocorrelation;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * How far values of a later split are distributed otherwise than those of training: the largest difference between both shares of
 * values below any one level (Kolmogorov and Smirnov).
 *
 * @param distance 0 to 1
 * @param pValue how rarely chance gives as much to as many values as say something of their own
 * @param below {@code [training or later, levels]} share of values below each of some levels
 */
record DistributionShift(double distance, double pValue, double[][] below) {

    private static final int LEVELS = 61;
    private static final double PRECISION = 1e-10;
    private static final int MOST_TERMS = 100_000;

    /** Neighbours resemble each other for so many rows at most; what wanders for longer says nothing that could be tested. */
    private static final int MOST_LAGS = 1_000;

    /** Empty where one of both does not vary, or has too few values of its own. */
    static Optional<DistributionShift> of(double[] training, double[] later) {
        double first = independent(training);
        double second = independent(later);
        if (!(first >= 2 && second >= 2)) {
            return Optional.empty();
        }
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        double distance = test.kolmogorovSmirnovStatistic(training, later);
        // Smirnov's limit, with Stephens' correction (1970) for few values.
        double root = Math.sqrt(first * second / (first + second));
        double pValue = 1 - test.ksSum((root + 0.12 + 0.11 / root) * distance, PRECISION, MOST_TERMS);
        return Optional.of(new DistributionShift(distance, Math.max(0, pValue), below(training, later)));
    }

    /** Values less those that neighbours make needless: n / (1 + 2 Σ ρ), up to the first lag without correlation (Geyer 1992). */
    private static double independent(double[] values) {
        int lags = Math.min(MOST_LAGS, values.length - 1);
        if (lags < 1) {
            return 0;
        }
        double[] correlation = Autocorrelation.of(values, lags);
        if (correlation[0] == 0) {
            return 0;
        }
        double time = 1;
        for (int lag = 1; lag <= lags && correlation[lag] > 0; lag++) {
            time += 2 * correlation[lag];
        }
        return values.length / time;
    }

    /** At levels that spread evenly over both together. */
    private static double[][] below(double[] training, double[] later) {
        double[] first = sorted(training);
        double[] second = sorted(later);
        double[] both = sorted(DoubleStream.concat(Arrays.stream(training), Arrays.stream(later))
                .toArray());
        double[][] below = new double[2][LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            double level = both[(int) Math.round((double) (both.length - 1) * i / (LEVELS - 1))];
            below[0][i] = shareBelow(first, level);
            below[1][i] = shareBelow(second, level);
        }
        return below;
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double shareBelow(double[] sorted, double level) {
        int place = Arrays.binarySearch(sorted, level);
        int below = place >= 0 ? place : -place - 1;
        return (double) below / sorted.length;
    }
}
