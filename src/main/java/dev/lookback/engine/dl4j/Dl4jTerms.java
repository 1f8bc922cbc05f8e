package dev.lookback.engine.dl4j;

import dev.lookback.network.connectivity.Taps;
import dev.lookback.network.layer.Activation;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/** Translation of activations, padding modes and pools into DL4J's terms. */
public final class Dl4jTerms {

    private Dl4jTerms() {}

    /** DL4J's convolution mode that pads a kernel or pool as Keras does. */
    public static ConvolutionMode mode(Taps taps, int timeSteps) {
        return switch (taps.padding()) {
            case VALID -> ConvolutionMode.Truncate;
            case CAUSAL -> ConvolutionMode.Causal;
            // Where the stride leaves steps out, there may be nothing to pad; DL4J would pad by less than nothing.
            case SAME -> taps.zeros(timeSteps) > 0 ? ConvolutionMode.Same : ConvolutionMode.Truncate;
        };
    }

    /** Local pooling; padding does not count in a mean. */
    public static Subsampling1DLayer pooling(SubsamplingLayer.PoolingType type, Taps taps, int timeSteps) {
        Subsampling1DLayer.Builder pool = new Subsampling1DLayer.Builder(type, taps.size(), taps.stride());
        pool.convolutionMode(mode(taps, timeSteps));
        pool.avgPoolIncludePadInDivisor(false);
        return pool.build();
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
