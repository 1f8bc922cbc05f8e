package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.RowLayout;
import java.util.Arrays;

/**
 * What an LSTM's threads share: its weights, arranged for reading in both directions. The four gates lie one behind the other,
 * each {@code gate} places long: cell input, forget, output, input.
 */
public final class SharedLstm {

    static final int GATES = 4;

    final RowLayout in;
    final int units;

    /** Places of a gate, and of a row of outputs. */
    public final int gate;

    /** Places of all gates. */
    final int width;

    /** {@code [in.length][width]}. */
    final float[] weights;

    /** {@code [width][in.length]}. */
    final float[] transposed;

    /** {@code [gate][width]}, from the output before. */
    final float[] recurrent;

    /** {@code [width][gate]}. */
    final float[] recurrentTransposed;

    final float[] bias;

    private final int weightsAt;
    private final int recurrentAt;
    private final int biasAt;

    public SharedLstm(RowLayout in, int units, int weightsAt, int recurrentAt, int biasAt, int lanes) {
        this.in = in;
        this.units = units;
        this.weightsAt = weightsAt;
        this.recurrentAt = recurrentAt;
        this.biasAt = biasAt;
        gate = RowLayout.roundUp(units, lanes);
        width = GATES * gate;
        weights = new float[in.length() * width];
        transposed = new float[weights.length];
        recurrent = new float[gate * width];
        recurrentTransposed = new float[recurrent.length];
        bias = new float[width];
    }

    /** DL4J keeps both matrices with the inputs of a unit side by side, as {@code [4 · units][inputs]}. */
    public void refresh(float[] parameters) {
        for (int g = 0; g < GATES; g++) {
            for (int u = 0; u < units; u++) {
                int from = g * units + u;
                int to = g * gate + u;
                bias[to] = parameters[biasAt + from];
                for (int c = 0; c < in.channels(); c++) {
                    float value = parameters[weightsAt + from * in.channels() + c];
                    weights[c * width + to] = value;
                    transposed[to * in.length() + c] = value;
                }
                for (int h = 0; h < units; h++) {
                    float value = parameters[recurrentAt + from * units + h];
                    recurrent[h * width + to] = value;
                    recurrentTransposed[to * gate + h] = value;
                }
            }
        }
    }

    /** Adds gradients, laid out as weights, recurrent and bias are, to those of all parameters, and clears them. */
    public void collect(float[] weightGradient, float[] recurrentGradient, float[] biasGradient, float[] gradient) {
        for (int g = 0; g < GATES; g++) {
            for (int u = 0; u < units; u++) {
                int to = g * units + u;
                int from = g * gate + u;
                gradient[biasAt + to] += biasGradient[from];
                for (int c = 0; c < in.channels(); c++) {
                    gradient[weightsAt + to * in.channels() + c] += weightGradient[c * width + from];
                }
                for (int h = 0; h < units; h++) {
                    gradient[recurrentAt + to * units + h] += recurrentGradient[h * width + from];
                }
            }
        }
        Arrays.fill(weightGradient, 0);
        Arrays.fill(recurrentGradient, 0);
        Arrays.fill(biasGradient, 0);
    }
}
