package dev.lookback.explain;

import java.util.Arrays;

/**
 * How far a forecast moves when some of its inputs are covered up (Zeiler and Fergus 2014): forecast less forecast without them,
 * in units. The last seen value and the scale of the window stay as they are.
 *
 * @param block time steps that are covered together
 * @param cells {@code [features, timeSteps]}: one feature's block
 * @param byFeature {@code [features]}: a whole feature
 * @param byTimeStep {@code [timeSteps]}: a block of all features
 */
public record Occlusion(
        double forecast, int block, int timeSteps, double[] cells, double[] byFeature, double[] byTimeStep) {

    /** Blocks that a window is cut into at most. */
    private static final int BLOCKS = 60;

    /** @param step ahead, from 0 */
    public static Occlusion of(ExplainedModel subject, int anchor, int step, OcclusionFill fill) {
        int features = subject.features();
        int timeSteps = subject.timeSteps();
        int block = (timeSteps + BLOCKS - 1) / BLOCKS;
        float[] window = subject.window(anchor);
        double forecast = subject.forecast(anchor, window, step);
        Cover cover = new Cover(window, timeSteps, fill, subject.means());
        double[] cells = new double[window.length];
        double[] byTimeStep = new double[timeSteps];
        for (int from = 0; from < timeSteps; from += block) {
            int to = Math.min(timeSteps, from + block);
            for (int f = 0; f < features; f++) {
                double moved = forecast - subject.forecast(anchor, cover.over(f, f + 1, from, to), step);
                Arrays.fill(cells, f * timeSteps + from, f * timeSteps + to, moved);
            }
            double moved = forecast - subject.forecast(anchor, cover.over(0, features, from, to), step);
            Arrays.fill(byTimeStep, from, to, moved);
        }
        double[] byFeature = new double[features];
        for (int f = 0; f < features; f++) {
            byFeature[f] = forecast - subject.forecast(anchor, cover.over(f, f + 1, 0, timeSteps), step);
        }
        return new Occlusion(forecast, block, timeSteps, cells, byFeature, byTimeStep);
    }

    /** @param means {@code [features]} */
    private record Cover(float[] window, int timeSteps, OcclusionFill fill, double[] means) {

        /** The window with these features' steps {@code from} … {@code to − 1} covered. */
        float[] over(int firstFeature, int endFeature, int from, int to) {
            float[] covered = window.clone();
            for (int f = firstFeature; f < endFeature; f++) {
                Arrays.fill(covered, f * timeSteps + from, f * timeSteps + to, (float) value(f, from, to));
            }
            return covered;
        }

        private double value(int feature, int from, int to) {
            boolean nothingLeft = from == 0 && to == timeSteps;
            if (fill == OcclusionFill.TRAIN_MEAN || nothingLeft) {
                return means[feature];
            }
            return window[feature * timeSteps + (from > 0 ? from - 1 : to)];
        }
    }
}
