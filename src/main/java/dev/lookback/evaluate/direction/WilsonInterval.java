package dev.lookback.evaluate.direction;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Where a probability may lie that showed itself as a share of trials (Wilson 1927).
 *
 * @param low at least 0
 * @param high at most 1
 */
public record WilsonInterval(double low, double high) {

    /**
     * @param share of successes
     * @param trials independent ones, which need not be a whole number; everything is possible without any
     * @param confidence between 0 and 1
     */
    public static WilsonInterval of(double share, double trials, double confidence) {
        if (!(trials > 0)) {
            return new WilsonInterval(0, 1);
        }
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + confidence) / 2);
        double shrunk = z * z / trials;
        double middle = (share + shrunk / 2) / (1 + shrunk);
        double reach = z / (1 + shrunk) * Math.sqrt(share * (1 - share) / trials + shrunk / (4 * trials));
        return new WilsonInterval(Math.max(0, middle - reach), Math.min(1, middle + reach));
    }
}
