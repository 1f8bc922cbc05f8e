package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.baseline.Autocorrelation;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * Distribution shift between the train split and a later one, by the two-sample Kolmogorov–Smirnov test.
 *
 * @param distance KS statistic: the largest difference of the cumulative distributions, 0 to 1
 * @param pValue for the effective number of independent values
 * @param below {@code [train or later, levels]} both cumulative distributions: share of values below each of some levels
 */
record DistributionShift(double distance, double pValue, double[][] below) {

    private static final int LEVELS = 61;
    private static final double PRECISION = 1e-10;
    private static final int MAX_TERMS = 100_000;

    /** Longest autocorrelation considered; a series that wanders for longer cannot be tested. */
    private static final int MAX_LAGS = 1_000;

    /** Empty where one sample is constant, or has too few independent values. */
    static Optional<DistributionShift> of(double[] train, double[] later) {
        double first = effectiveSize(train);
        double second = effectiveSize(later);
        if (!(first >= 2 && second >= 2)) {
            return Optional.empty();
        }
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        double distance = test.kolmogorovSmirnovStatistic(train, later);
        // Asymptotic distribution with the small-sample correction of Stephens (1970).
        double root = Math.sqrt(first * second / (first + second));
        double pValue = 1 - test.ksSum((root + 0.12 + 0.11 / root) * distance, PRECISION, MAX_TERMS);
        return Optional.of(new DistributionShift(distance, Math.max(0, pValue), below(train, later)));
    }

    /**
     * Effective sample size of autocorrelated values: n / (1 + 2 Σ ρ), up to the first lag without positive correlation (Geyer
     * 1992).
     */
    private static double effectiveSize(double[] values) {
        int lags = Math.min(MAX_LAGS, values.length - 1);
        if (lags < 1) {
            return 0;
        }
        double[] correlation = Autocorrelation.of(values, lags);
        if (correlation[0] == 0) {
            return 0;
        }
        double inflation = 1;
        for (int lag = 1; lag <= lags && correlation[lag] > 0; lag++) {
            inflation += 2 * correlation[lag];
        }
        return values.length / inflation;
    }

    /** Cumulative distributions at evenly spread quantiles of both samples together. */
    private static double[][] below(double[] train, double[] later) {
        double[] first = sorted(train);
        double[] second = sorted(later);
        double[] both = sorted(
                DoubleStream.concat(Arrays.stream(train), Arrays.stream(later)).toArray());
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
