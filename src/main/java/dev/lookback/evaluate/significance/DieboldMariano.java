package dev.lookback.evaluate.significance;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Diebold–Mariano test of equal expected loss of two forecasts of the same values (Diebold and Mariano 1995), with the
 * small-sample correction of Harvey, Leybourne and Newbold (1997).
 *
 * @param statistic below 0 where the first forecast has the smaller loss
 * @param pValue two-sided; 1 where the losses are the same
 */
public record DieboldMariano(double statistic, double pValue) {

    /**
     * The long-run variance includes autocovariances up to lag {@code ahead − 1}, over which errors of forecasts so many rows
     * ahead are correlated; where that estimate is not positive, Bartlett weights make it so (Newey and West 1987).
     *
     * @param differences {@code [windows]} loss of the first forecast less that of the second, in order of time
     * @param ahead rows from the newest input to the farthest target, at least 1
     * @throws IllegalArgumentException if there are not more windows than rows ahead
     */
    public static DieboldMariano of(double[] differences, int ahead) {
        int n = differences.length;
        if (n <= ahead) {
            throw new IllegalArgumentException("%d windows, %d rows ahead".formatted(n, ahead));
        }
        double mean = mean(differences);
        double variance = variance(differences, mean, ahead, false);
        if (variance <= 0) {
            variance = variance(differences, mean, ahead, true);
        }
        if (variance <= 0) {
            return mean == 0
                    ? new DieboldMariano(0, 1)
                    : new DieboldMariano(Math.copySign(Double.POSITIVE_INFINITY, mean), 0);
        }
        double correction = (n + 1 - 2.0 * ahead + ahead * (ahead - 1.0) / n) / n;
        double statistic = Math.sqrt(correction) * mean / Math.sqrt(variance / n);
        return new DieboldMariano(
                statistic, 2 * new TDistribution(null, n - 1).cumulativeProbability(-Math.abs(statistic)));
    }

    /** Long-run variance: sum of the autocovariances at lags −ahead + 1 to ahead − 1. */
    private static double variance(double[] differences, double mean, int ahead, boolean bartlett) {
        int n = differences.length;
        double sum = 0;
        for (int lag = 0; lag < ahead; lag++) {
            double covariance = 0;
            for (int i = lag; i < n; i++) {
                covariance += (differences[i] - mean) * (differences[i - lag] - mean) / n;
            }
            double weight = bartlett ? 1 - (double) lag / ahead : 1;
            sum += (lag == 0 ? 1 : 2) * weight * covariance;
        }
        return sum;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
