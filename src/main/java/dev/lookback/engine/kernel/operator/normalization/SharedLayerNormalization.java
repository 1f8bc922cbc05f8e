package dev.lookback.engine.kernel.operator.normalization;

import dev.lookback.engine.kernel.RowLayout;

/** Gamma and beta of a LayerNormalization, shared by its threads. */
public final class SharedLayerNormalization {

    final RowLayout in;
    public final RowLayout out;
    final float epsilon;
    final float[] gamma;
    final float[] beta;

    private final int gammaAt;
    private final int betaAt;

    public SharedLayerNormalization(RowLayout in, double epsilon, int gammaAt, int betaAt, int lanes) {
        this.in = in;
        this.out = RowLayout.of(in.steps(), in.channels(), lanes);
        this.epsilon = (float) epsilon;
        this.gammaAt = gammaAt;
        this.betaAt = betaAt;
        gamma = new float[in.channels()];
        beta = new float[in.channels()];
    }

    public void refresh(float[] parameters) {
        System.arraycopy(parameters, gammaAt, gamma, 0, gamma.length);
        System.arraycopy(parameters, betaAt, beta, 0, beta.length);
    }

    /** Adds gradients to those of all parameters, and clears them. */
    public void addGradients(float[] gammaGradient, float[] betaGradient, float[] gradient) {
        for (int c = 0; c < gamma.length; c++) {
            gradient[gammaAt + c] += gammaGradient[c];
            gradient[betaAt + c] += betaGradient[c];
            gammaGradient[c] = 0;
            betaGradient[c] = 0;
        }
    }
}
