package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.engine.kernel.RowLayout;

/** A Dense layer on one window; a sequence is taken as one vector. */
public final class DenseOperator extends LayerOperator {

    private final SharedDense dense;
    private final Kernels kernels;
    private final float[] beforeActivation;
    private final float[] weightGradient;
    private final float[] biasGradient;
    private final int[] places;

    public DenseOperator(SharedDense dense, Kernels kernels) {
        super(RowLayout.tight(1, dense.units));
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
    public void forward(float[] x, DropoutRandom noise) {
        int inputs = dense.in.places();
        for (int u = 0; u < dense.units; u++) {
            y[u] = dense.bias[u] + kernels.dot(x, 0, dense.weights, u * inputs, inputs);
        }
        System.arraycopy(y, 0, beforeActivation, 0, y.length);
        ActivationFunctions.apply(dense.activation, y, y.length);
    }

    @Override
    public void backward(float[] x, OutputGradient dy, OutputGradient dx) {
        int inputs = dense.in.places();
        dy.toValues();
        float[] slope = dy.values;
        for (int u = 0; u < dense.units; u++) {
            slope[u] *= ActivationFunctions.slope(dense.activation, beforeActivation[u], y[u]);
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
    public boolean hasWeights() {
        return true;
    }

    @Override
    public void collect(float[] gradient) {
        dense.collect(weightGradient, biasGradient, gradient);
    }
}
