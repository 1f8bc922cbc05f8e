package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.RowLayout;
import java.util.Map;

/**
 * BatchNormalization at inference, shared by its threads: each channel is normalized by the moving mean and variance
 * (Ioffe and Szegedy 2015), that is y = factor · x + shift.
 */
public final class SharedBatchNormalization {

    final RowLayout in;
    public final RowLayout out;
    final float[] factor;
    final float[] shift;

    private final double epsilon;
    private final Map<String, Integer> offsets;

    public SharedBatchNormalization(RowLayout in, double epsilon, Map<String, Integer> offsets, int lanes) {
        this.in = in;
        this.out = RowLayout.of(in.steps(), in.channels(), lanes);
        this.epsilon = epsilon;
        this.offsets = offsets;
        factor = new float[in.channels()];
        shift = new float[in.channels()];
    }

    public void refresh(float[] parameters) {
        for (int c = 0; c < factor.length; c++) {
            double scale = parameters[offsets.get("gamma") + c] / Math.sqrt(variance(parameters, c) + epsilon);
            factor[c] = (float) scale;
            shift[c] = (float) (parameters[offsets.get("beta") + c] - scale * parameters[offsets.get("mean") + c]);
        }
    }

    /** DL4J stores either the variance or the decimal logarithm of the standard deviation. */
    private double variance(float[] parameters, int c) {
        return offsets.containsKey("var")
                ? parameters[offsets.get("var") + c]
                : Math.pow(10, 2.0 * parameters[offsets.get("log10stdev") + c]);
    }
}
