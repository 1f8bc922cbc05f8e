package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.engine.kernel.RowLayout;
import java.util.Arrays;

/**
 * An LSTM on one window (Hochreiter and Schmidhuber 1997, with the forget gate of Gers, Schmidhuber and Cummins 2000): c ← f · c
 * + i · a, h = o · tanh(c), with a = tanh and f, o, i = sigmoid of weighted sums of the input and the h before.
 */
public final class LstmOperator extends LayerOperator {

    private final SharedLstm lstm;
    private final Kernels kernels;
    private final boolean sequences;
    private final int steps;

    /** {@code [steps][width]}: the gates, behind their activations. */
    private final float[] gates;

    private final float[] cells;
    private final float[] squashed;
    private final float[] hidden;
    private final float[] gateSlope;
    private final float[] laterGateSlope;
    private final float[] hiddenSlope;
    private final float[] cellSlope;
    private final float[] weightGradient;
    private final float[] recurrentGradient;
    private final float[] biasGradient;
    private final float[] zeros;

    public LstmOperator(SharedLstm lstm, boolean sequences, Kernels kernels) {
        super(new RowLayout(sequences ? lstm.in.steps() : 1, lstm.units, lstm.gate));
        this.lstm = lstm;
        this.kernels = kernels;
        this.sequences = sequences;
        steps = lstm.in.steps();
        gates = new float[steps * lstm.width];
        gateSlope = new float[gates.length];
        laterGateSlope = new float[gates.length];
        cells = new float[steps * lstm.gate];
        squashed = new float[cells.length];
        hidden = new float[cells.length];
        hiddenSlope = new float[lstm.gate];
        cellSlope = new float[lstm.gate];
        weightGradient = new float[lstm.weights.length];
        recurrentGradient = new float[lstm.recurrent.length];
        biasGradient = new float[lstm.width];
        zeros = new float[Math.max(lstm.gate, lstm.in.length())];
    }

    @Override
    public void forward(float[] x, DropoutRandom noise) {
        int width = lstm.width;
        int length = lstm.in.length();
        kernels.product(x, 0, length, length, lstm.weights, 0, width, lstm.bias, gates, 0, width, steps, width, false);
        for (int t = 0; t < steps; t++) {
            if (t > 0) {
                kernels.product(
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
            step(t);
        }
        System.arraycopy(hidden, sequences ? 0 : hidden.length - y.length, y, 0, y.length);
    }

    private void step(int t) {
        int gate = lstm.gate;
        int at = t * gate;
        int a = t * lstm.width;
        for (int u = 0; u < lstm.units; u++) {
            float input = ActivationFunctions.tanh(gates[a + u]);
            float forget = ActivationFunctions.sigmoid(gates[a + gate + u]);
            float output = ActivationFunctions.sigmoid(gates[a + 2 * gate + u]);
            float let = ActivationFunctions.sigmoid(gates[a + 3 * gate + u]);
            gates[a + u] = input;
            gates[a + gate + u] = forget;
            gates[a + 2 * gate + u] = output;
            gates[a + 3 * gate + u] = let;
            float cell = let * input + (t == 0 ? 0 : forget * cells[at - gate + u]);
            cells[at + u] = cell;
            squashed[at + u] = ActivationFunctions.tanh(cell);
            hidden[at + u] = output * squashed[at + u];
        }
    }

    @Override
    public void backward(float[] x, OutputGradient dy, OutputGradient dx) {
        dy.toValues();
        Arrays.fill(hiddenSlope, 0);
        Arrays.fill(cellSlope, 0);
        int width = lstm.width;
        for (int t = steps - 1; t >= 0; t--) {
            if (sequences || t == steps - 1) {
                kernels.add(1, dy.values, sequences ? t * lstm.gate : 0, hiddenSlope, 0, lstm.gate);
            }
            stepBack(t);
            kernels.product(
                    gateSlope,
                    t * width,
                    width,
                    width,
                    lstm.recurrentTransposed,
                    0,
                    lstm.gate,
                    zeros,
                    hiddenSlope,
                    0,
                    lstm.gate,
                    1,
                    lstm.gate,
                    false);
        }
        int length = lstm.in.length();
        kernels.sumRows(gateSlope, steps, width, biasGradient);
        kernels.weightGradient(x, 0, length, length, gateSlope, steps, width, weightGradient, 0);
        // A step's gates saw the output of the step before.
        System.arraycopy(gateSlope, width, laterGateSlope, 0, (steps - 1) * width);
        kernels.weightGradient(hidden, 0, lstm.gate, lstm.gate, laterGateSlope, steps - 1, width, recurrentGradient, 0);
        if (dx != null) {
            dx.overwritten();
            kernels.product(
                    gateSlope,
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

    private void stepBack(int t) {
        int gate = lstm.gate;
        int at = t * gate;
        int a = t * lstm.width;
        for (int u = 0; u < lstm.units; u++) {
            float input = gates[a + u];
            float forget = gates[a + gate + u];
            float output = gates[a + 2 * gate + u];
            float let = gates[a + 3 * gate + u];
            float tanh = squashed[at + u];
            float h = hiddenSlope[u];
            float c = cellSlope[u] + h * output * (1 - tanh * tanh);
            float before = t == 0 ? 0 : cells[at - gate + u];
            gateSlope[a + u] = c * let * (1 - input * input);
            gateSlope[a + gate + u] = c * before * forget * (1 - forget);
            gateSlope[a + 2 * gate + u] = h * tanh * output * (1 - output);
            gateSlope[a + 3 * gate + u] = c * input * let * (1 - let);
            cellSlope[u] = c * forget;
        }
    }

    @Override
    public boolean hasWeights() {
        return true;
    }

    @Override
    public void collect(float[] gradient) {
        lstm.collect(weightGradient, recurrentGradient, biasGradient, gradient);
    }
}
