package dev.lookback.explain;

import java.util.Arrays;

/**
 * Occlusion sensitivity of a forecast (Zeiler and Fergus 2014): the forecast minus the forecast with some inputs hidden,
 * in units. The window's last seen value and scale stay as they are.
 *
 * @param block time steps that are hidden together
 * @param cells {@code [features, timeSteps]}: effect of one feature's block
 * @param byFeature {@code [features]}: effect of a whole feature
 * @param byTimeStep {@code [timeSteps]}: effect of a block of all features
 */
public record Occlusion(
        double forecast, int block, int timeSteps, double[] cells, double[] byFeature, double[] byTimeStep) {

    /** Maximum number of blocks that a window is divided into. */
    private static final int BLOCKS = 60;

    /** @param step ahead, from 0 */
    public static Occlusion of(ExplainedModel model, int anchor, int step, OcclusionFill fill) {
        int features = model.features();
        int timeSteps = model.timeSteps();
        int block = (timeSteps + BLOCKS - 1) / BLOCKS;
        float[] window = model.window(anchor);
        double forecast = model.forecast(anchor, window, step);
        Occluder occluder = new Occluder(window, timeSteps, fill, model.means());
        double[] cells = new double[window.length];
        double[] byTimeStep = new double[timeSteps];
        for (int from = 0; from < timeSteps; from += block) {
            int to = Math.min(timeSteps, from + block);
            for (int f = 0; f < features; f++) {
                double effect = forecast - model.forecast(anchor, occluder.occlude(f, f + 1, from, to), step);
                Arrays.fill(cells, f * timeSteps + from, f * timeSteps + to, effect);
            }
            double effect = forecast - model.forecast(anchor, occluder.occlude(0, features, from, to), step);
            Arrays.fill(byTimeStep, from, to, effect);
        }
        double[] byFeature = new double[features];
        for (int f = 0; f < features; f++) {
            byFeature[f] = forecast - model.forecast(anchor, occluder.occlude(f, f + 1, 0, timeSteps), step);
        }
        return new Occlusion(forecast, block, timeSteps, cells, byFeature, byTimeStep);
    }

    /** @param means {@code [features]} */
    private record Occluder(float[] window, int timeSteps, OcclusionFill fill, double[] means) {

        /** A copy of the window with these features hidden at steps {@code from} … {@code to − 1}. */
        float[] occlude(int firstFeature, int endFeature, int from, int to) {
            float[] covered = window.clone();
            for (int f = firstFeature; f < endFeature; f++) {
                Arrays.fill(covered, f * timeSteps + from, f * timeSteps + to, (float) value(f, from, to));
            }
            return covered;
        }

        private double value(int feature, int from, int to) {
            boolean nothingRemains = from == 0 && to == timeSteps;
            if (fill == OcclusionFill.TRAIN_MEAN || nothingRemains) {
                return means[feature];
            }
            return window[feature * timeSteps + (from > 0 ? from - 1 : to)];
        }
    }
}
