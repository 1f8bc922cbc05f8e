package dev.lookback.engine.kernel;

/** A Dense layer on one window; a sequence is taken as one vector. */
final class FullConnectionWork extends LayerWork {

    private final FullConnection dense;
    private final Kernels kernels;
    private final float[] beforeActivation;
    private final float[] weightGradient;
    private final float[] biasGradient;
    private final int[] places;

    FullConnectionWork(FullConnection dense, Kernels kernels) {
        super(Rows.tight(1, dense.units));
        this.dense = dense;
        this.kernels = kernels;
        beforeActivation = new float[dense.units];
        weightGradient = new float[dense.weights.length];
        biasGradient = new float[dense.units];
        places = new int[dense.units];
        for (int u = 0; u < places.length; u++) {
            places[u] = u * dense.in.places();
        }
    }

    @Override
    void forward(float[] x, Noise noise) {
        int inputs = dense.in.places();
        for (int u = 0; u < dense.units; u++) {
            y[u] = dense.bias[u] + kernels.dot(x, 0, dense.weights, u * inputs, inputs);
        }
        System.arraycopy(y, 0, beforeActivation, 0, y.length);
        Elementwise.apply(dense.activation, y, y.length);
    }

    @Override
    void backward(float[] x, Slope dy, Slope dx) {
        int inputs = dense.in.places();
        dy.toValues();
        float[] slope = dy.values;
        for (int u = 0; u < dense.units; u++) {
            slope[u] *= Elementwise.slope(dense.activation, beforeActivation[u], y[u]);
            if (slope[u] != 0) {
                biasGradient[u] += slope[u];
                kernels.add(slope[u], x, 0, weightGradient, u * inputs, inputs);
            }
        }
        if (dx != null) {
            dx.zero();
            kernels.combine(slope, places, 0, dense.units, dense.weights, 0, dx.values, 0, inputs);
        }
    }

    @Override
    boolean hasWeights() {
        return true;
    }

    @Override
    void collect(float[] gradient) {
        dense.collect(weightGradient, biasGradient, gradient);
    }
}
