package dev.lookback.explain;

import dev.lookback.engine.NetworkValues;

/**
 * The forecast's slope by every scaled input, exactly: how many units it moves for each deviation that an input moves (with the
 * standard scaler), as long as the move is small. What a last seen value adds by itself to a change or a return is left out.
 *
 * @param features F
 * @param timeSteps T
 * @param slopes {@code [features, timeSteps]}, time fastest, in units
 * @param parts slope · scaled input: to first order, what the input moves the forecast by against a scaled 0, in units
 */
public record InputGradients(int features, int timeSteps, double[] slopes, double[] parts) {

    /** @param step ahead, from 0 */
    public static InputGradients of(ExplainedModel subject, int anchor, int step) {
        float[] window = subject.window(anchor);
        NetworkValues network = subject.insight().slopes(window, step);
        double units = subject.source().unitsPerOutput(anchor, subject.insight().outputs(window)[step]);
        double[] slopes = new double[window.length];
        double[] parts = new double[window.length];
        for (int i = 0; i < window.length; i++) {
            slopes[i] = network.input().values()[i] * units;
            parts[i] = slopes[i] * window[i];
        }
        return new InputGradients(subject.features(), subject.timeSteps(), slopes, parts);
    }
}
