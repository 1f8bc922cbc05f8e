package dev.lookback.evaluate;

import java.util.List;

/**
 * MAE and RMSE pooled over the windows of several blocks, in the target's units.
 *
 * @param windows in all blocks
 * @param mae mean |error| of the network
 * @param persistenceMae mean |error| of persistence
 * @param rmse root mean squared error of the network
 * @param persistenceRmse root mean squared error of persistence
 */
public record PooledScores(int windows, double mae, double persistenceMae, double rmse, double persistenceRmse) {

    /** All errors are NaN where no block has windows. */
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

    /** {@link Skill} of the MAE against persistence; NaN if persistence is perfect. */
    public double skill() {
        return Skill.of(mae, persistenceMae);
    }
}
