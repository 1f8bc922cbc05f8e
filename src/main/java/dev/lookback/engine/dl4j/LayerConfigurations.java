package dev.lookback.engine.dl4j;

import dev.lookback.network.LayerTrace;
import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalAveragePool1D;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.Shape;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.network.layer.ZeroPadding1D;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.distribution.UniformDistribution;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPadding1DLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;

/** DL4J configuration for each kind of layer. Kernels start Glorot uniform and biases at zero, as in Keras. */
record LayerConfigurations(LayerTrace traced) implements Layer.Visitor<ConfiguredLayer> {

    @Override
    public ConfiguredLayer visit(Conv1D layer) {
        Shape.Sequence input = sequence();
        boolean dilated = layer.dilation() > 1;
        Convolution1DLayer conv = new Convolution1DLayer.Builder(layer.kernelSize(), layer.stride())
                .convolutionMode(dilated ? ConvolutionMode.Truncate : Dl4jTerms.mode(layer.taps(), input.timeSteps()))
                .nOut(layer.filters())
                .weightInit(glorotUniform(layer, input.channels()))
                .activation(Dl4jTerms.activation(layer.activation()))
                .build();
        if (!dilated) {
            return ConfiguredLayer.of(conv);
        }
        TimeToBatch toBatch = TimeToBatch.of(layer, input.channels(), input.timeSteps());
        int outputs = layer.taps().outputs(input.timeSteps());
        return ConfiguredLayer.between(toBatch, conv, toBatch.inverse(layer.filters(), layer.kernelSize(), outputs));
    }

    @Override
    public ConfiguredLayer visit(MaxPool1D layer) {
        return ConfiguredLayer.of(Dl4jTerms.pooling(
                SubsamplingLayer.PoolingType.MAX, layer.taps(), sequence().timeSteps()));
    }

    @Override
    public ConfiguredLayer visit(AveragePool1D layer) {
        return ConfiguredLayer.of(Dl4jTerms.pooling(
                SubsamplingLayer.PoolingType.AVG, layer.taps(), sequence().timeSteps()));
    }

    @Override
    public ConfiguredLayer visit(GlobalMaxPool1D layer) {
        return ConfiguredLayer.of(new GlobalPoolingLayer.Builder(PoolingType.MAX).build());
    }

    @Override
    public ConfiguredLayer visit(GlobalAveragePool1D layer) {
        return ConfiguredLayer.of(new GlobalPoolingLayer.Builder(PoolingType.AVG).build());
    }

    /** Flattening holds no numbers: it is how the next layer takes its input. */
    @Override
    public ConfiguredLayer visit(Flatten layer) {
        return ConfiguredLayer.reshaping(new FlattenPreProcessor(sequence()));
    }

    @Override
    public ConfiguredLayer visit(Dense layer) {
        return ConfiguredLayer.of(new DenseLayer.Builder()
                .nOut(layer.units())
                .activation(Dl4jTerms.activation(layer.activation()))
                .build());
    }

    /** Keras gives the share that is dropped, DL4J the one that is kept. */
    @Override
    public ConfiguredLayer visit(Dropout layer) {
        return ConfiguredLayer.of(
                new DropoutLayer.Builder(new org.deeplearning4j.nn.conf.dropout.Dropout(1 - layer.rate())).build());
    }

    @Override
    public ConfiguredLayer visit(SpatialDropout layer) {
        return ConfiguredLayer.of(
                new DropoutLayer.Builder(new org.deeplearning4j.nn.conf.dropout.SpatialDropout(1 - layer.rate()))
                        .build());
    }

    @Override
    public ConfiguredLayer visit(BatchNormalization layer) {
        // DL4J passes the moving mean and variance off as gradients: clipped, they would never arrive.
        var norm = new org.deeplearning4j.nn.conf.layers.BatchNormalization.Builder()
                .gradientNormalization(GradientNormalization.None)
                .decay(layer.momentum())
                .eps(layer.epsilon())
                .build();
        return traced.input().orElseThrow() instanceof Shape.Sequence input
                ? ConfiguredLayer.between(WidthPreProcessor.adding(input), norm, WidthPreProcessor.removing(input))
                : ConfiguredLayer.of(norm);
    }

    @Override
    public ConfiguredLayer visit(LayerNormalization layer) {
        Shape input = traced.input().orElseThrow();
        int timeSteps = input instanceof Shape.Sequence sequence ? sequence.timeSteps() : 0;
        return ConfiguredLayer.of(new LayerNormalizationDefinition(input.width(), timeSteps, layer.epsilon()));
    }

    /** Keras' gates, forget bias 1; the recurrent weights are Glorot uniform too, where Keras' are orthogonal. */
    @Override
    public ConfiguredLayer visit(LSTM layer) {
        var lstm = new org.deeplearning4j.nn.conf.layers.LSTM.Builder()
                .nOut(layer.units())
                .activation(org.nd4j.linalg.activations.Activation.TANH)
                .gateActivationFunction(org.nd4j.linalg.activations.Activation.SIGMOID)
                .forgetGateBiasInit(1)
                .build();
        return ConfiguredLayer.of(layer.returnSequences() ? lstm : new LastTimeStep(lstm));
    }

    @Override
    public ConfiguredLayer visit(Residual layer) {
        Shape.Sequence input = sequence();
        return ConfiguredLayer.of(new ResidualDefinition(
                input.channels(),
                input.timeSteps(),
                layer.filters(),
                layer.kernelSize(),
                layer.dilation(),
                layer.activation()));
    }

    @Override
    public ConfiguredLayer visit(ZeroPadding1D layer) {
        return ConfiguredLayer.of(new ZeroPadding1DLayer.Builder(layer.leftPad(), layer.rightPad()).build());
    }

    private Shape.Sequence sequence() {
        return (Shape.Sequence) traced.input().orElseThrow();
    }

    /**
     * Uniform within ±sqrt(6 / (kernelSize · (channels + filters))) (Glorot and Bengio 2010). DL4J's own rule counts the
     * kernel of a Conv1D twice, which starts its weights too small by sqrt(kernelSize).
     */
    private static UniformDistribution glorotUniform(Conv1D conv, int channels) {
        double limit = Math.sqrt(6.0 / (conv.kernelSize() * (double) (channels + conv.filters())));
        return new UniformDistribution(-limit, limit);
    }
}
