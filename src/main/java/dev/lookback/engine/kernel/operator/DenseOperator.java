package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.engine.kernel.RowLayout;

/** Dense layer on one window; a sequence is taken as one vector. */
public final class DenseOperator extends LayerOperator {

    private final SharedDense dense;
    private final Kernels kernels;
    private final float[] beforeActivation;
    private final float[] weightGradient;
    private final float[] biasGradient;
    private final int[] weightOffsets;

    public DenseOperator(SharedDense dense, Kernels kernels) {
        super(RowLayout.tight(1, dense.units));
        this.dense = dense;
        this.kernels = kernels;
        beforeActivation = new float[dense.units];
        weightGradient = new float[dense.weights.length];
        biasGradient = new float[dense.units];
        weightOffsets = new int[dense.units];
        for (int u = 0; u < weightOffsets.length; u++) {
            weightOffsets[u] = u * dense.in.places();
        }
    }

    @Override
    public void forward(float[] x, DropoutRandom random) {
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
        dy.toDense();
        float[] gradient = dy.values;
        for (int u = 0; u < dense.units; u++) {
            gradient[u] *= ActivationFunctions.derivative(dense.activation, beforeActivation[u], y[u]);
            if (gradient[u] != 0) {
                biasGradient[u] += gradient[u];
                kernels.axpy(gradient[u], x, 0, weightGradient, u * inputs, inputs);
            }
        }
        if (dx != null) {
            dx.zero();
            kernels.addWeightedRows(gradient, weightOffsets, 0, dense.units, dense.weights, 0, dx.values, 0, inputs);
        }
    }

    @Override
    public boolean hasWeights() {
        return true;
    }

    @Override
    public void drainGradients(float[] gradient) {
        dense.addGradients(weightGradient, biasGradient, gradient);
    }
}
