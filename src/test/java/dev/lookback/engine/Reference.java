package dev.lookback.engine;

import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Residual;
import java.util.Map;

/** Layers written out with loops; sequences are {@code [channels][timeSteps]}. */
final class Reference {

    private Reference() {}

    static double[][] window(float[] inputs, int index, int features, int timeSteps) {
        double[][] window = new double[features][timeSteps];
        for (int f = 0; f < features; f++) {
            for (int t = 0; t < timeSteps; t++) {
                window[f][t] = inputs[(index * features + f) * timeSteps + t];
            }
        }
        return window;
    }

    static double[][] apply(Layer layer, double[][] x, Map<String, float[]> parameters) {
        if (layer instanceof Conv1D conv) {
            return conv(conv, x, parameters.get("0_W"), parameters.get("0_b"));
        } else if (layer instanceof MaxPool1D pool) {
            return pool(pool.poolSize(), pool.stride(), pool.padding(), true, x);
        } else if (layer instanceof AveragePool1D pool) {
            return pool(pool.poolSize(), pool.stride(), pool.padding(), false, x);
        } else if (layer instanceof Residual block) {
            return residual(block, x, parameters);
        } else if (layer instanceof LayerNormalization norm) {
            return normalized(norm, x, parameters.get("0_gamma"), parameters.get("0_beta"));
        } else if (layer instanceof LSTM lstm) {
            return lstm(lstm.units(), x, parameters.get("0_W"), parameters.get("0_RW"), parameters.get("0_b"));
        }
        throw new IllegalArgumentException(layer.toString());
    }

    /** Dense(1) over the flattened sequence, channel by channel. */
    static double dense(double[][] x, Map<String, float[]> parameters) {
        float[] w = parameters.get("1_W");
        double sum = parameters.get("1_b")[0];
        int i = 0;
        for (double[] channel : x) {
            for (double value : channel) {
                sum += value * w[i++];
            }
        }
        return sum;
    }

    /** DL4J says its weights are [filters, channels, kernel, 1] but reads them as [kernel, channels, filters]. */
    private static double[][] conv(Conv1D c, double[][] x, float[] w, float[] b) {
        int steps = x[0].length;
        int extent = (c.kernelSize() - 1) * c.dilation() + 1;
        int length = length(steps, extent, c.stride(), c.padding());
        int before = before(steps, extent, c.stride(), length, c.padding());
        double[][] y = new double[c.filters()][length];
        for (int f = 0; f < c.filters(); f++) {
            for (int t = 0; t < length; t++) {
                double sum = b[f];
                for (int channel = 0; channel < x.length; channel++) {
                    for (int k = 0; k < c.kernelSize(); k++) {
                        int at = t * c.stride() - before + k * c.dilation();
                        if (at >= 0 && at < steps) {
                            sum += x[channel][at] * w[(k * x.length + channel) * c.filters() + f];
                        }
                    }
                }
                y[f][t] = activate(c.activation(), sum);
            }
        }
        return y;
    }

    private static double[][] residual(Residual r, double[][] x, Map<String, float[]> parameters) {
        Conv1D conv = new Conv1D(r.filters(), r.kernelSize(), 1, r.dilation(), Padding.CAUSAL, r.activation());
        double[][] first = conv(conv, x, parameters.get("0_W1"), parameters.get("0_b1"));
        double[][] second = conv(conv, first, parameters.get("0_W2"), parameters.get("0_b2"));
        Conv1D one = new Conv1D(r.filters(), 1, 1, 1, Padding.CAUSAL, Activation.LINEAR);
        double[][] skip = x.length == r.filters() ? x : conv(one, x, parameters.get("0_Ws"), parameters.get("0_bs"));
        for (int f = 0; f < r.filters(); f++) {
            for (int t = 0; t < second[f].length; t++) {
                second[f][t] = activate(r.activation(), second[f][t] + skip[f][t]);
            }
        }
        return second;
    }

    private static double[][] normalized(LayerNormalization norm, double[][] x, float[] gamma, float[] beta) {
        double[][] y = new double[x.length][x[0].length];
        for (int t = 0; t < x[0].length; t++) {
            double mean = 0;
            for (double[] channel : x) {
                mean += channel[t] / x.length;
            }
            double variance = 0;
            for (double[] channel : x) {
                variance += (channel[t] - mean) * (channel[t] - mean) / x.length;
            }
            for (int c = 0; c < x.length; c++) {
                y[c][t] = (x[c][t] - mean) / Math.sqrt(variance + norm.epsilon()) * gamma[c] + beta[c];
            }
        }
        return y;
    }

    /** DL4J's gates one behind the other: cell input, forget, output, input; {@code w [channels, 4 · units]}. */
    private static double[][] lstm(int units, double[][] x, float[] w, float[] recurrent, float[] b) {
        double[][] y = new double[units][x[0].length];
        double[] cell = new double[units];
        for (int t = 0; t < x[0].length; t++) {
            for (int u = 0; u < units; u++) {
                double[] gate = new double[4];
                for (int g = 0; g < 4; g++) {
                    int at = g * units + u;
                    gate[g] = b[at];
                    for (int c = 0; c < x.length; c++) {
                        gate[g] += x[c][t] * w[c * 4 * units + at];
                    }
                    for (int h = 0; h < units && t > 0; h++) {
                        gate[g] += y[h][t - 1] * recurrent[h * 4 * units + at];
                    }
                }
                cell[u] = sigmoid(gate[1]) * cell[u] + sigmoid(gate[3]) * Math.tanh(gate[0]);
                y[u][t] = sigmoid(gate[2]) * Math.tanh(cell[u]);
            }
        }
        return y;
    }

    private static double sigmoid(double value) {
        return 1 / (1 + Math.exp(-value));
    }

    private static double[][] pool(int size, int stride, Padding padding, boolean max, double[][] x) {
        int steps = x[0].length;
        int length = length(steps, size, stride, padding);
        int before = before(steps, size, stride, length, padding);
        double[][] y = new double[x.length][length];
        for (int channel = 0; channel < x.length; channel++) {
            for (int t = 0; t < length; t++) {
                double largest = Double.NEGATIVE_INFINITY;
                double sum = 0;
                int count = 0;
                for (int k = 0; k < size; k++) {
                    int at = t * stride - before + k;
                    if (at >= 0 && at < steps) {
                        largest = Math.max(largest, x[channel][at]);
                        sum += x[channel][at];
                        count++;
                    }
                }
                y[channel][t] = max ? largest : sum / count;
            }
        }
        return y;
    }

    private static int length(int steps, int extent, int stride, Padding padding) {
        return padding == Padding.VALID ? (steps - extent) / stride + 1 : (steps + stride - 1) / stride;
    }

    /** Zeros before the first step: Keras puts the odd one of SAME behind the last. */
    private static int before(int steps, int extent, int stride, int length, Padding padding) {
        return switch (padding) {
            case VALID -> 0;
            case CAUSAL -> extent - 1;
            case SAME -> Math.max(0, (length - 1) * stride + extent - steps) / 2;
        };
    }

    private static double activate(Activation activation, double value) {
        return switch (activation) {
            case LINEAR -> value;
            case RELU -> Math.max(0, value);
            case TANH -> Math.tanh(value);
            default -> throw new IllegalArgumentException(activation.toString());
        };
    }
}
