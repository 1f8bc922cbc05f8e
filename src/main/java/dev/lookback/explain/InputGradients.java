package dev.lookback.explain;

import dev.lookback.engine.NetworkValues;

/**
 * Gradients of a forecast with respect to every scaled input: exact saliency, in units of the target per standard
 * deviation of the input (with the standard scaler). Leaves out what a last seen value itself adds to a forecast change
 * or return.
 *
 * @param features F
 * @param timeSteps T
 * @param gradients {@code [features, timeSteps]}, time fastest, in units
 * @param gradientTimesInput gradient · scaled input: to first order, an input's contribution to the forecast compared
 *     with a scaled 0, in units
 */
public record InputGradients(int features, int timeSteps, double[] gradients, double[] gradientTimesInput) {

    /** @param step ahead, from 0 */
    public static InputGradients of(ExplainedModel model, int anchor, int step) {
        float[] window = model.window(anchor);
        NetworkValues byLayer = model.inspector().gradients(window, step);
        double units = model.source().unitsPerOutput(anchor, model.inspector().outputs(window)[step]);
        double[] gradients = new double[window.length];
        double[] gradientTimesInput = new double[window.length];
        for (int i = 0; i < window.length; i++) {
            gradients[i] = byLayer.input().values()[i] * units;
            gradientTimesInput[i] = gradients[i] * window[i];
        }
        return new InputGradients(model.features(), model.timeSteps(), gradients, gradientTimesInput);
    }
}
