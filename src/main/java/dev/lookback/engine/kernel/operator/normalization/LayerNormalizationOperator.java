package dev.lookback.engine.kernel.operator.normalization;

import dev.lookback.engine.kernel.operator.DropoutRandom;
import dev.lookback.engine.kernel.operator.LayerOperator;
import dev.lookback.engine.kernel.operator.OutputGradient;

/** LayerNormalization on one window: every row scaled to mean 0 and variance 1, then by gamma and beta. */
public final class LayerNormalizationOperator extends LayerOperator {

    private final SharedLayerNormalization norm;
    private final float[] normalized;
    private final float[] deviation;
    private final float[] gammaGradient;
    private final float[] betaGradient;

    public LayerNormalizationOperator(SharedLayerNormalization norm) {
        super(norm.out);
        this.norm = norm;
        normalized = new float[y.length];
        deviation = new float[norm.in.steps()];
        gammaGradient = new float[norm.gamma.length];
        betaGradient = new float[norm.beta.length];
    }

    @Override
    public void forward(float[] x, DropoutRandom random) {
        int channels = norm.in.channels();
        for (int t = 0; t < norm.in.steps(); t++) {
            int from = t * norm.in.length();
            int to = t * norm.out.length();
            double sum = 0;
            for (int c = 0; c < channels; c++) {
                sum += x[from + c];
            }
            double mean = sum / channels;
            double squares = 0;
            for (int c = 0; c < channels; c++) {
                squares += (x[from + c] - mean) * (x[from + c] - mean);
            }
            deviation[t] = (float) Math.sqrt(squares / channels + norm.epsilon);
            for (int c = 0; c < channels; c++) {
                normalized[to + c] = (float) (x[from + c] - mean) / deviation[t];
                y[to + c] = normalized[to + c] * norm.gamma[c] + norm.beta[c];
            }
        }
    }

    /** Input gradient with g = gradient · gamma: (g − mean(g) − normalized · mean(g · normalized)) / deviation. */
    @Override
    public void backward(float[] x, OutputGradient dy, OutputGradient dx) {
        dy.toDense();
        float[] gradient = dy.values;
        int channels = norm.in.channels();
        if (dx != null) {
            dx.zero();
        }
        for (int t = 0; t < norm.in.steps(); t++) {
            int from = t * norm.out.length();
            double sum = 0;
            double projection = 0;
            for (int c = 0; c < channels; c++) {
                float g = gradient[from + c];
                gammaGradient[c] += g * normalized[from + c];
                betaGradient[c] += g;
                sum += g * norm.gamma[c];
                projection += g * norm.gamma[c] * normalized[from + c];
            }
            for (int c = 0; c < channels && dx != null; c++) {
                double value =
                        gradient[from + c] * norm.gamma[c] - (sum + normalized[from + c] * projection) / channels;
                dx.values[t * norm.in.length() + c] = (float) (value / deviation[t]);
            }
        }
    }

    @Override
    public boolean hasWeights() {
        return true;
    }

    @Override
    public void drainGradients(float[] gradient) {
        norm.addGradients(gammaGradient, betaGradient, gradient);
    }
}
