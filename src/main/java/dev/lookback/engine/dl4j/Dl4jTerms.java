package dev.lookback.engine.dl4j;

import dev.lookback.network.LayerTrace;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Shape;
import org.deeplearning4j.nn.conf.ConvolutionMode;

/** Our fields in DL4J's terms, for everybody who describes a network to it. */
public final class Dl4jTerms {

    private Dl4jTerms() {}

    /** How DL4J pads as Keras does: a kernel or pool over the trace's input. */
    public static ConvolutionMode mode(Padding padding, int kernel, int stride, LayerTrace traced) {
        return switch (padding) {
            case VALID -> ConvolutionMode.Truncate;
            case CAUSAL -> ConvolutionMode.Causal;
            case SAME -> needsPadding(kernel, stride, traced) ? ConvolutionMode.Same : ConvolutionMode.Truncate;
        };
    }

    /** Where the stride leaves steps out, "same" may have nothing to pad; DL4J would pad by less than nothing. */
    private static boolean needsPadding(int kernel, int stride, LayerTrace traced) {
        int input = ((Shape.Sequence) traced.input().orElseThrow()).timeSteps();
        int output = ((Shape.Sequence) traced.output().orElseThrow()).timeSteps();
        return (output - 1) * stride + kernel > input;
    }

    public static org.nd4j.linalg.activations.Activation activation(Activation activation) {
        return switch (activation) {
            case LINEAR -> org.nd4j.linalg.activations.Activation.IDENTITY;
            case RELU -> org.nd4j.linalg.activations.Activation.RELU;
            case LEAKY_RELU -> org.nd4j.linalg.activations.Activation.LEAKYRELU;
            case ELU -> org.nd4j.linalg.activations.Activation.ELU;
            case SELU -> org.nd4j.linalg.activations.Activation.SELU;
            case GELU -> org.nd4j.linalg.activations.Activation.GELU;
            case SWISH -> org.nd4j.linalg.activations.Activation.SWISH;
            case TANH -> org.nd4j.linalg.activations.Activation.TANH;
            case SIGMOID -> org.nd4j.linalg.activations.Activation.SIGMOID;
            case SOFTPLUS -> org.nd4j.linalg.activations.Activation.SOFTPLUS;
        };
    }
}
