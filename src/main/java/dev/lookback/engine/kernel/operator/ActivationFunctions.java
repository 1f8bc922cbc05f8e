package dev.lookback.engine.kernel.operator;

import dev.lookback.network.layer.Activation;

/** Activations and their derivatives, with DL4J's constants. */
final class ActivationFunctions {

    private static final float LEAK = 0.01f;
    private static final float SELU_SCALE = 1.0507009873554804934193349852946f;
    private static final float SELU_ALPHA = 1.6732632423543772848170429916717f;

    /** GELU's approximation x · sigmoid(1.702 x) (Hendrycks and Gimpel 2016), which is DL4J's. */
    private static final float GELU = 1.702f;

    private ActivationFunctions() {}

    /** Whether the derivative needs what went in; else what came out tells. */
    static boolean needsInput(Activation activation) {
        return switch (activation) {
            case GELU, SWISH, SOFTPLUS -> true;
            case LINEAR, RELU, LEAKY_RELU, ELU, SELU, TANH, SIGMOID -> false;
        };
    }

    static void apply(Activation activation, float[] y, int count) {
        if (activation != Activation.LINEAR) {
            for (int i = 0; i < count; i++) {
                y[i] = value(activation, y[i]);
            }
        }
    }

    private static float value(Activation activation, float x) {
        return switch (activation) {
            case LINEAR -> x;
            case RELU -> Math.max(x, 0);
            case LEAKY_RELU -> x > 0 ? x : LEAK * x;
            case ELU -> x > 0 ? x : (float) Math.expm1(x);
            case SELU -> SELU_SCALE * (x > 0 ? x : SELU_ALPHA * (float) Math.expm1(x));
            case GELU -> x * sigmoid(GELU * x);
            case SWISH -> x * sigmoid(x);
            case TANH -> tanh(x);
            case SIGMOID -> sigmoid(x);
            case SOFTPLUS -> softplus(x);
        };
    }

    /**
     * The derivative at one place.
     *
     * @param x what went in; only looked at where {@link #needsInput} says so
     * @param y what came out
     */
    static float slope(Activation activation, float x, float y) {
        return switch (activation) {
            case LINEAR -> 1;
            case RELU -> y > 0 ? 1 : 0;
            case LEAKY_RELU -> y > 0 ? 1 : LEAK;
            case ELU -> y > 0 ? 1 : y + 1;
            case SELU -> y > 0 ? SELU_SCALE : y + SELU_SCALE * SELU_ALPHA;
            case GELU -> gated(GELU, x);
            case SWISH -> gated(1, x);
            case TANH -> 1 - y * y;
            case SIGMOID -> y * (1 - y);
            case SOFTPLUS -> sigmoid(x);
        };
    }

    /** d/dx of x · sigmoid(a x). */
    private static float gated(float a, float x) {
        float s = sigmoid(a * x);
        return s + a * x * s * (1 - s);
    }

    /** Within two units of the last place (Moshier's Cephes library, tanhf); Java's own takes ten times as long. */
    static float tanh(float x) {
        if (Math.abs(x) >= 0.625f) {
            return 1 - 2 / (exp(2 * x) + 1);
        }
        float z = x * x;
        float p = -5.70498872745e-3f;
        p = p * z + 2.06390887954e-2f;
        p = p * z - 5.37397155531e-2f;
        p = p * z + 1.33314422036e-1f;
        p = p * z - 3.33332819422e-1f;
        return p * z * x + x;
    }

    static float sigmoid(float x) {
        return 1 / (1 + exp(-x));
    }

    /** Within two units of the last place (Moshier's Cephes library, expf): 2ⁿ times a polynomial in what is left. */
    private static float exp(float x) {
        float within = Math.min(Math.max(x, -87), 88);
        int n = Math.round(within * 1.44269504088896341f);
        // ln 2 in two parts, so that the rest loses no digits.
        float rest = within - n * 0.693359375f + n * 2.12194440e-4f;
        float p = 1.9875691500e-4f;
        p = p * rest + 1.3981999507e-3f;
        p = p * rest + 8.3334519073e-3f;
        p = p * rest + 4.1665795894e-2f;
        p = p * rest + 1.6666665459e-1f;
        p = p * rest + 5.0000001201e-1f;
        return (p * rest * rest + rest + 1) * Float.intBitsToFloat(n + 127 << 23);
    }

    private static float softplus(float x) {
        return x > 30 ? x : (float) Math.log1p(Math.exp(x));
    }
}
