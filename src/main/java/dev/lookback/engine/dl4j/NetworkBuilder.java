package dev.lookback.engine.dl4j;

import dev.lookback.network.LayerTrace;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Shape;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Training;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.wrapper.BaseWrapperLayer;
import org.deeplearning4j.nn.conf.preprocessor.ComposableInputPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.buffer.DataType;

/** DL4J configuration of a recipe's network and training. Data is {@code [batch, channels, timeSteps]} throughout. */
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
        LayerTrace end = trace.layers().get(trace.layers().size() - 1);
        List<InputPreProcessor> between = new ArrayList<>();
        List<LayerTrace> computing = new ArrayList<>();
        for (LayerTrace traced : trace.layers()) {
            ConfiguredLayer configured = ConfiguredLayer.of(traced);
            configured.before().ifPresent(between::add);
            if (configured.layer().isEmpty()) {
                continue;
            }
            if (!between.isEmpty()) {
                layers.inputPreProcessor(
                        computing.size(), new ComposableInputPreProcessor(between.toArray(InputPreProcessor[]::new)));
                between.clear();
            }
            configured.after().ifPresent(between::add);
            layers.layer(
                    computing.size(),
                    traced == end
                            ? output(traced, training)
                            : configured.layer().get());
            computing.add(traced);
        }
        MultiLayerConfiguration configuration = layers.setInputType(
                        InputType.recurrent(features, timeSteps, RNNFormat.NCW))
                .build();
        correct(configuration, computing, training);
        return configuration;
    }

    /**
     * Corrects what DL4J's builder gets wrong: it takes a weight decay twice, and drops L2 beside it; it gives a dense layer behind
     * a Conv1D as many inputs as the window has time steps; and it takes the vectors of global pooling for sequences and
     * reshapes them. No reshaping but ours is needed.
     */
    private static void correct(MultiLayerConfiguration configuration, List<LayerTrace> computing, Training training) {
        configuration.getInputPreProcessors().values().removeIf(step -> !(step instanceof ComposableInputPreProcessor));
        for (int i = 0; i < computing.size(); i++) {
            org.deeplearning4j.nn.conf.layers.Layer layer =
                    configuration.getConf(i).getLayer();
            if (layer instanceof BaseWrapperLayer wrapper) {
                layer = wrapper.getUnderlying();
            }
            if (layer instanceof BaseLayer weighted) {
                weighted.setRegularization(Updaters.regularization(training));
            } else if (layer instanceof SameDiffDefinition definition) {
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
}
