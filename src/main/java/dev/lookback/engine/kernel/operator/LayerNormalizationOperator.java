package dev.lookback.engine.kernel.operator;

/** A LayerNormalization on one window: every row to mean 0 and variance 1, scaled by gamma and shifted by beta. */
public final class LayerNormalizationOperator extends LayerOperator {

    private final SharedLayerNormalization norm;
    private final float[] normal;
    private final float[] deviation;
    private final float[] gammaGradient;
    private final float[] betaGradient;

    public LayerNormalizationOperator(SharedLayerNormalization norm) {
        super(norm.out);
        this.norm = norm;
        normal = new float[y.length];
        deviation = new float[norm.in.steps()];
        gammaGradient = new float[norm.gamma.length];
        betaGradient = new float[norm.beta.length];
    }

    @Override
    public void forward(float[] x, DropoutRandom noise) {
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
                normal[to + c] = (float) (x[from + c] - mean) / deviation[t];
                y[to + c] = normal[to + c] * norm.gamma[c] + norm.beta[c];
            }
        }
    }

    /** With g = slope · gamma: (g − mean(g) − normal · mean(g · normal)) / deviation. */
    @Override
    public void backward(float[] x, OutputGradient dy, OutputGradient dx) {
        dy.toValues();
        float[] slope = dy.values;
        int channels = norm.in.channels();
        if (dx != null) {
            dx.zero();
        }
        for (int t = 0; t < norm.in.steps(); t++) {
            int from = t * norm.out.length();
            double sum = 0;
            double along = 0;
            for (int c = 0; c < channels; c++) {
                float value = slope[from + c];
                gammaGradient[c] += value * normal[from + c];
                betaGradient[c] += value;
                sum += value * norm.gamma[c];
                along += value * norm.gamma[c] * normal[from + c];
            }
            for (int c = 0; c < channels && dx != null; c++) {
                double own = slope[from + c] * norm.gamma[c] - (sum + normal[from + c] * along) / channels;
                dx.values[t * norm.in.length() + c] = (float) (own / deviation[t]);
            }
        }
    }

    @Override
    public boolean hasWeights() {
        return true;
    }

    @Override
    public void collect(float[] gradient) {
        norm.collect(gammaGradient, betaGradient, gradient);
    }
}
