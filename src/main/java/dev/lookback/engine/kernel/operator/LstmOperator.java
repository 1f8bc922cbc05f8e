package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.engine.kernel.RowLayout;
import java.util.Arrays;

/**
 * LSTM on one window (Hochreiter and Schmidhuber 1997, with the forget gate of Gers, Schmidhuber and Cummins 2000): c ← f
 * · c + i · a, h = o · tanh(c), with a = tanh and f, o, i = sigmoid of weighted sums of the input and the previous h.
 */
public final class LstmOperator extends LayerOperator {

    private final SharedLstm lstm;
    private final Kernels kernels;
    private final boolean returnSequences;
    private final int steps;

    /** Gates after their activations, {@code [steps][width]}. */
    private final float[] gates;

    private final float[] cells;
    private final float[] cellTanh;
    private final float[] hidden;
    private final float[] gateGradient;
    private final float[] shiftedGateGradient;
    private final float[] hiddenGradient;
    private final float[] cellGradient;
    private final float[] weightGradient;
    private final float[] recurrentGradient;
    private final float[] biasGradient;
    private final float[] zeros;

    public LstmOperator(SharedLstm lstm, boolean returnSequences, Kernels kernels) {
        super(new RowLayout(returnSequences ? lstm.in.steps() : 1, lstm.units, lstm.gate));
        this.lstm = lstm;
        this.kernels = kernels;
        this.returnSequences = returnSequences;
        steps = lstm.in.steps();
        gates = new float[steps * lstm.width];
        gateGradient = new float[gates.length];
        shiftedGateGradient = new float[gates.length];
        cells = new float[steps * lstm.gate];
        cellTanh = new float[cells.length];
        hidden = new float[cells.length];
        hiddenGradient = new float[lstm.gate];
        cellGradient = new float[lstm.gate];
        weightGradient = new float[lstm.weights.length];
        recurrentGradient = new float[lstm.recurrent.length];
        biasGradient = new float[lstm.width];
        zeros = new float[Math.max(lstm.gate, lstm.in.length())];
    }

    @Override
    public void forward(float[] x, DropoutRandom random) {
        int width = lstm.width;
        int length = lstm.in.length();
        kernels.gemm(x, 0, length, length, lstm.weights, 0, width, lstm.bias, gates, 0, width, steps, width, false);
        for (int t = 0; t < steps; t++) {
            if (t > 0) {
                kernels.gemm(
                        hidden,
                        (t - 1) * lstm.gate,
                        lstm.gate,
                        lstm.units,
                        lstm.recurrent,
                        0,
                        width,
                        null,
                        gates,
                        t * width,
                        width,
                        1,
                        width,
                        false);
            }
            forwardStep(t);
        }
        System.arraycopy(hidden, returnSequences ? 0 : hidden.length - y.length, y, 0, y.length);
    }

    private void forwardStep(int t) {
        int gate = lstm.gate;
        int at = t * gate;
        int gatesAt = t * lstm.width;
        for (int u = 0; u < lstm.units; u++) {
            float candidate = ActivationFunctions.tanh(gates[gatesAt + u]);
            float forgetGate = ActivationFunctions.sigmoid(gates[gatesAt + gate + u]);
            float outputGate = ActivationFunctions.sigmoid(gates[gatesAt + 2 * gate + u]);
            float inputGate = ActivationFunctions.sigmoid(gates[gatesAt + 3 * gate + u]);
            gates[gatesAt + u] = candidate;
            gates[gatesAt + gate + u] = forgetGate;
            gates[gatesAt + 2 * gate + u] = outputGate;
            gates[gatesAt + 3 * gate + u] = inputGate;
            float cell = inputGate * candidate + (t == 0 ? 0 : forgetGate * cells[at - gate + u]);
            cells[at + u] = cell;
            cellTanh[at + u] = ActivationFunctions.tanh(cell);
            hidden[at + u] = outputGate * cellTanh[at + u];
        }
    }

    @Override
    public void backward(float[] x, OutputGradient dy, OutputGradient dx) {
        dy.toDense();
        Arrays.fill(hiddenGradient, 0);
        Arrays.fill(cellGradient, 0);
        int width = lstm.width;
        for (int t = steps - 1; t >= 0; t--) {
            if (returnSequences || t == steps - 1) {
                kernels.axpy(1, dy.values, returnSequences ? t * lstm.gate : 0, hiddenGradient, 0, lstm.gate);
            }
            backwardStep(t);
            kernels.gemm(
                    gateGradient,
                    t * width,
                    width,
                    width,
                    lstm.recurrentTransposed,
                    0,
                    lstm.gate,
                    zeros,
                    hiddenGradient,
                    0,
                    lstm.gate,
                    1,
                    lstm.gate,
                    false);
        }
        int length = lstm.in.length();
        kernels.sumRows(gateGradient, steps, width, biasGradient);
        kernels.gemmWeightGradient(x, 0, length, length, gateGradient, steps, width, weightGradient, 0);
        // A step's gates read the hidden state of the step before.
        System.arraycopy(gateGradient, width, shiftedGateGradient, 0, (steps - 1) * width);
        kernels.gemmWeightGradient(
                hidden, 0, lstm.gate, lstm.gate, shiftedGateGradient, steps - 1, width, recurrentGradient, 0);
        if (dx != null) {
            dx.markDense();
            kernels.gemm(
                    gateGradient,
                    0,
                    width,
                    width,
                    lstm.transposed,
                    0,
                    length,
                    zeros,
                    dx.values,
                    0,
                    length,
                    steps,
                    length,
                    false);
        }
    }

    private void backwardStep(int t) {
        int gate = lstm.gate;
        int at = t * gate;
        int gatesAt = t * lstm.width;
        for (int u = 0; u < lstm.units; u++) {
            float candidate = gates[gatesAt + u];
            float forgetGate = gates[gatesAt + gate + u];
            float outputGate = gates[gatesAt + 2 * gate + u];
            float inputGate = gates[gatesAt + 3 * gate + u];
            float tanh = cellTanh[at + u];
            float h = hiddenGradient[u];
            float c = cellGradient[u] + h * outputGate * (1 - tanh * tanh);
            float before = t == 0 ? 0 : cells[at - gate + u];
            gateGradient[gatesAt + u] = c * inputGate * (1 - candidate * candidate);
            gateGradient[gatesAt + gate + u] = c * before * forgetGate * (1 - forgetGate);
            gateGradient[gatesAt + 2 * gate + u] = h * tanh * outputGate * (1 - outputGate);
            gateGradient[gatesAt + 3 * gate + u] = c * candidate * inputGate * (1 - inputGate);
            cellGradient[u] = c * forgetGate;
        }
    }

    @Override
    public boolean hasWeights() {
        return true;
    }

    @Override
    public void drainGradients(float[] gradient) {
        lstm.addGradients(weightGradient, recurrentGradient, biasGradient, gradient);
    }
}
