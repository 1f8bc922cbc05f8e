package dev.lookback.evaluate;

import java.util.List;

/**
 * Errors over the windows of several blocks as if they were one, in the target's units.
 *
 * @param windows of all blocks
 * @param mae mean |error| of the network
 * @param persistenceMae of repeating the last value
 * @param rmse root of the network's mean squared error
 * @param persistenceRmse of repeating the last value
 */
public record PooledScores(int windows, double mae, double persistenceMae, double rmse, double persistenceRmse) {

    /** NaN where no block has windows. */
    public static PooledScores of(List<SplitForecast> blocks) {
        int windows = 0;
        double[] sums = new double[4];
        for (SplitForecast block : blocks) {
            windows += block.count();
            Scores scores = Scores.of(block, 1, 1);
            sums[0] += block.count() * scores.network().maeUnits();
            sums[1] += block.count() * scores.persistence().maeUnits();
            sums[2] += block.count() * square(scores.network().rmseUnits());
            sums[3] += block.count() * square(scores.persistence().rmseUnits());
        }
        return new PooledScores(
                windows,
                sums[0] / windows,
                sums[1] / windows,
                Math.sqrt(sums[2] / windows),
                Math.sqrt(sums[3] / windows));
    }

    private static double square(double value) {
        return value * value;
    }

    /** 1 − MAE / MAE of persistence; NaN if persistence is perfect. */
    public double skill() {
        return Scores.skill(mae, persistenceMae);
    }
}
