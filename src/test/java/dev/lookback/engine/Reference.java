package dev.lookback.engine;

import dev.lookback.network.Activation;
import dev.lookback.network.Layer;
import dev.lookback.network.Padding;
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
        if (layer instanceof Layer.Conv1D conv) {
            return conv(conv, x, parameters.get("0_W"), parameters.get("0_b"));
        } else if (layer instanceof Layer.MaxPool1D pool) {
            return pool(pool.poolSize(), pool.stride(), pool.padding(), true, x);
        } else if (layer instanceof Layer.AveragePool1D pool) {
            return pool(pool.poolSize(), pool.stride(), pool.padding(), false, x);
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
    private static double[][] conv(Layer.Conv1D c, double[][] x, float[] w, float[] b) {
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
