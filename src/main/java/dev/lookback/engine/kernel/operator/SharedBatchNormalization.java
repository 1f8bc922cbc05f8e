package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.RowLayout;
import java.util.Map;

/**
 * A BatchNormalization as it is when nothing is trained: each channel by the moving mean and variance that it remembers (Ioffe
 * and Szegedy 2015), which makes y = factor · x + shift.
 */
public final class SharedBatchNormalization {

    final RowLayout in;
    public final RowLayout out;
    final float[] factor;
    final float[] shift;

    private final double epsilon;
    private final Map<String, Integer> places;

    public SharedBatchNormalization(RowLayout in, double epsilon, Map<String, Integer> places, int lanes) {
        this.in = in;
        this.out = RowLayout.of(in.steps(), in.channels(), lanes);
        this.epsilon = epsilon;
        this.places = places;
        factor = new float[in.channels()];
        shift = new float[in.channels()];
    }

    public void refresh(float[] parameters) {
        for (int c = 0; c < factor.length; c++) {
            double scale = parameters[places.get("gamma") + c] / Math.sqrt(variance(parameters, c) + epsilon);
            factor[c] = (float) scale;
            shift[c] = (float) (parameters[places.get("beta") + c] - scale * parameters[places.get("mean") + c]);
        }
    }

    /** DL4J keeps either the variance or the decimal logarithm of the deviation. */
    private double variance(float[] parameters, int c) {
        return places.containsKey("var")
                ? parameters[places.get("var") + c]
                : Math.pow(10, 2.0 * parameters[places.get("log10stdev") + c]);
    }
}
