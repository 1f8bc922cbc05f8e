package dev.lookback.engine.dl4j;

import dev.lookback.network.LayerTrace;
import dev.lookback.network.ShapeTrace;
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
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.Shape;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.distribution.UniformDistribution;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.layers.wrapper.BaseWrapperLayer;
import org.deeplearning4j.nn.conf.preprocessor.ComposableInputPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * From a recipe's network and training to the DL4J configuration that computes it. Data is {@code [batch, channels,
 * timeSteps]} throughout; kernels start Glorot uniform and biases at zero, as in Keras.
 */
public final class NetworkBuilder {

    private static final long INSTEAD_OF_ZERO = 0x9E3779B97F4A7C15L;

    private NetworkBuilder() {}

    /** Of the initial weights: seeded with 0, ND4J would take the time of day. */
    public static long seed(Recipe recipe) {
        return recipe.seed() == 0 ? INSTEAD_OF_ZERO : recipe.seed();
    }

    /**
     * @param timeSteps T
     * @param features F
     * @throws IllegalArgumentException if the network does not fit windows of that shape
     */
    public static MultiLayerConfiguration configuration(Recipe recipe, int timeSteps, int features, DataType type) {
        ShapeTrace trace = ShapeTrace.of(
                recipe.network(), timeSteps, features, recipe.windows().length());
        if (!trace.fits() || trace.layers().isEmpty()) {
            throw new IllegalArgumentException(
                    "the network does not fit %d time steps of %d features".formatted(timeSteps, features));
        }
        Training training = recipe.training();
        NeuralNetConfiguration.Builder settings = new NeuralNetConfiguration.Builder()
                .seed(seed(recipe))
                .dataType(type)
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .updater(Updaters.of(training));
        training.clipNorm()
                .ifPresent(norm -> settings.gradientNormalization(GradientNormalization.ClipL2PerParamType)
                        .gradientNormalizationThreshold(norm));
        NeuralNetConfiguration.ListBuilder layers = settings.list();
        int last = trace.layers().size() - 1;
        int at = 0;
        List<InputPreProcessor> between = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            LayerTrace traced = trace.layers().get(i);
            if (traced.layer() instanceof Flatten) {
                // Flattening holds no numbers: it is how the next layer takes its input.
                between.add(
                        new FlattenPreProcessor((Shape.Sequence) traced.input().orElseThrow()));
                continue;
            }
            Optional<Detour> detour = Detour.of(traced);
            detour.ifPresent(d -> between.add(d.there()));
            if (!between.isEmpty()) {
                layers.inputPreProcessor(
                        at, new ComposableInputPreProcessor(between.toArray(InputPreProcessor[]::new)));
                between.clear();
            }
            detour.ifPresent(d -> between.add(d.back()));
            layers.layer(at++, i == last ? output(traced, training) : hidden(traced));
        }
        MultiLayerConfiguration configuration = layers.setInputType(
                        InputType.recurrent(features, timeSteps, RNNFormat.NCW))
                .build();
        correct(configuration, trace, training);
        return configuration;
    }

    /**
     * What DL4J's builder gets wrong: it takes a weight decay twice, and drops L2 beside it; it gives a dense layer behind
     * a Conv1D as many inputs as the window has time steps; and it takes the vectors of global pooling for sequences and
     * reshapes them. No reshaping but ours is needed.
     */
    private static void correct(MultiLayerConfiguration configuration, ShapeTrace trace, Training training) {
        configuration.getInputPreProcessors().values().removeIf(step -> !(step instanceof ComposableInputPreProcessor));
        List<LayerTrace> computing = trace.layers().stream()
                .filter(traced -> !(traced.layer() instanceof Flatten))
                .toList();
        for (int i = 0; i < computing.size(); i++) {
            org.deeplearning4j.nn.conf.layers.Layer layer =
                    configuration.getConf(i).getLayer();
            if (layer instanceof BaseWrapperLayer wrapper) {
                layer = wrapper.getUnderlying();
            }
            if (layer instanceof BaseLayer weighted) {
                weighted.setRegularization(Updaters.regularization(training));
            } else if (layer instanceof Definition definition) {
                definition.setRegularization(Updaters.regularization(training));
            }
            if (layer instanceof BaseOutputLayer || layer instanceof DenseLayer) {
                Shape.Vector input = (Shape.Vector) computing.get(i).input().orElseThrow();
                ((FeedForwardLayer) layer).setNIn(input.units());
            }
        }
    }

    private static OutputLayer output(LayerTrace traced, Training training) {
        if (!(traced.layer() instanceof Dense dense)) {
            throw new IllegalArgumentException("the last layer must be dense");
        }
        return new OutputLayer.Builder(Dl4jLosses.of(training.loss()))
                .nOut(dense.units())
                .activation(Dl4jTerms.activation(dense.activation()))
                .build();
    }

    private static org.deeplearning4j.nn.conf.layers.Layer hidden(LayerTrace traced) {
        Layer layer = traced.layer();
        if (layer instanceof Conv1D conv) {
            return new Convolution1DLayer.Builder(conv.kernelSize(), conv.stride())
                    .convolutionMode(
                            conv.dilation() == 1
                                    ? Dl4jTerms.mode(conv.padding(), conv.kernelSize(), conv.stride(), traced)
                                    : ConvolutionMode.Truncate)
                    .nOut(conv.filters())
                    .weightInit(
                            glorotUniform(conv, (Shape.Sequence) traced.input().orElseThrow()))
                    .activation(Dl4jTerms.activation(conv.activation()))
                    .build();
        } else if (layer instanceof MaxPool1D pool) {
            return pooling(SubsamplingLayer.PoolingType.MAX, pool.poolSize(), pool.stride(), pool.padding(), traced);
        } else if (layer instanceof AveragePool1D pool) {
            return pooling(SubsamplingLayer.PoolingType.AVG, pool.poolSize(), pool.stride(), pool.padding(), traced);
        } else if (layer instanceof GlobalMaxPool1D) {
            return new GlobalPoolingLayer.Builder(PoolingType.MAX).build();
        } else if (layer instanceof GlobalAveragePool1D) {
            return new GlobalPoolingLayer.Builder(PoolingType.AVG).build();
        } else if (layer instanceof Dense dense) {
            return new DenseLayer.Builder()
                    .nOut(dense.units())
                    .activation(Dl4jTerms.activation(dense.activation()))
                    .build();
        } else if (layer instanceof Dropout dropout) {
            // Keras says what is dropped, DL4J what is kept.
            return new DropoutLayer.Builder(new org.deeplearning4j.nn.conf.dropout.Dropout(1 - dropout.rate())).build();
        } else if (layer instanceof SpatialDropout dropout) {
            return new DropoutLayer.Builder(new org.deeplearning4j.nn.conf.dropout.SpatialDropout(1 - dropout.rate()))
                    .build();
        } else if (layer instanceof LSTM lstm) {
            // Keras' gates, forget bias 1; the recurrent weights are Glorot uniform too, where Keras' are orthogonal.
            org.deeplearning4j.nn.conf.layers.LSTM stock = new org.deeplearning4j.nn.conf.layers.LSTM.Builder()
                    .nOut(lstm.units())
                    .activation(org.nd4j.linalg.activations.Activation.TANH)
                    .gateActivationFunction(org.nd4j.linalg.activations.Activation.SIGMOID)
                    .forgetGateBiasInit(1)
                    .build();
            return lstm.returnSequences() ? stock : new LastTimeStep(stock);
        } else if (layer instanceof Residual block) {
            Shape.Sequence input = (Shape.Sequence) traced.input().orElseThrow();
            return new ResidualDefinition(
                    input.channels(),
                    input.timeSteps(),
                    block.filters(),
                    block.kernelSize(),
                    block.dilation(),
                    block.activation());
        } else if (layer instanceof LayerNormalization norm) {
            return traced.input().orElseThrow() instanceof Shape.Sequence input
                    ? new LayerNormalizationDefinition(input.channels(), input.timeSteps(), norm.epsilon())
                    : new LayerNormalizationDefinition(
                            ((Shape.Vector) traced.input().orElseThrow()).units(), 0, norm.epsilon());
        } else if (layer instanceof BatchNormalization norm) {
            // DL4J passes the moving mean and variance off as gradients: clipped, they would never arrive.
            return new org.deeplearning4j.nn.conf.layers.BatchNormalization.Builder()
                    .gradientNormalization(GradientNormalization.None)
                    .decay(norm.momentum())
                    .eps(norm.epsilon())
                    .build();
        }
        throw new IllegalArgumentException("no DL4J layer for " + layer);
    }

    /**
     * Uniform within ±sqrt(6 / (kernelSize · (channels + filters))) (Glorot and Bengio 2010). DL4J's own rule counts the
     * kernel of a Conv1D twice, which starts its weights too small by sqrt(kernelSize).
     */
    private static UniformDistribution glorotUniform(Conv1D conv, Shape.Sequence input) {
        double limit = Math.sqrt(6.0 / (conv.kernelSize() * (double) (input.channels() + conv.filters())));
        return new UniformDistribution(-limit, limit);
    }

    private static Subsampling1DLayer pooling(
            SubsamplingLayer.PoolingType type, int poolSize, int stride, Padding padding, LayerTrace traced) {
        Subsampling1DLayer.Builder pool = new Subsampling1DLayer.Builder(type, poolSize, stride);
        pool.convolutionMode(Dl4jTerms.mode(padding, poolSize, stride, traced));
        pool.avgPoolIncludePadInDivisor(false);
        return pool.build();
    }
}
