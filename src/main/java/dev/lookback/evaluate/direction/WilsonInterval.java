package dev.lookback.evaluate.direction;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Wilson score interval: confidence interval of a probability, from a share of trials (Wilson 1927).
 *
 * @param low at least 0
 * @param high at most 1
 */
public record WilsonInterval(double low, double high) {

    /**
     * @param share of successes
     * @param trials number of independent ones, not necessarily whole; without any the interval is 0 to 1
     * @param confidence level, between 0 and 1
     */
    public static WilsonInterval of(double share, double trials, double confidence) {
        if (!(trials > 0)) {
            return new WilsonInterval(0, 1);
        }
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + confidence) / 2);
        double shrinkage = z * z / trials;
        double centre = (share + shrinkage / 2) / (1 + shrinkage);
        double halfWidth = z / (1 + shrinkage) * Math.sqrt(share * (1 - share) / trials + shrinkage / (4 * trials));
        return new WilsonInterval(Math.max(0, centre - halfWidth), Math.min(1, centre + halfWidth));
    }
}
