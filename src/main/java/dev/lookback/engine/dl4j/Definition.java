package dev.lookback.engine.dl4j;

import java.util.Collection;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.samediff.SameDiffLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A layer that DL4J lacks, defined by its formula: SameDiff computes it and finds the derivatives. Our kernels compute the same
 * much faster; this holds the parameters and their layout, and is what the kernels are compared with.
 */
abstract class Definition extends SameDiffLayer {

    private static final long serialVersionUID = 1;

    /** Channels of the input. */
    @JsonProperty
    protected int channels;

    /** Time steps of the input; 0 where it is a vector. */
    @JsonProperty
    protected int timeSteps;

    Definition(int channels, int timeSteps) {
        this.channels = channels;
        this.timeSteps = timeSteps;
    }

    /** Channels of the output. */
    abstract int width();

    /** @param x {@code [batch, channels, timeSteps]} or {@code [batch, channels]} */
    abstract SDVariable output(SameDiff graph, SDVariable x, Map<String, SDVariable> parameters);

    @Override
    public final SDVariable defineLayer(
            SameDiff graph, SDVariable input, Map<String, SDVariable> parameters, SDVariable mask) {
        return output(graph, input, parameters);
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration configuration,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        DefinedLayer layer = new DefinedLayer(configuration, type);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(configuration, parameters, initialize));
        layer.setConf(configuration);
        return layer;
    }

    @Override
    public InputType getOutputType(int index, InputType inputType) {
        return timeSteps == 0 ? InputType.feedForward(width()) : InputType.recurrent(width(), timeSteps);
    }

    /** Uniform within ±sqrt(6 / (kernelSize · (channels + filters))) (Glorot and Bengio 2010). */
    static void glorotUniform(INDArray kernel) {
        double limit = Math.sqrt(6.0 / (kernel.size(0) * (double) (kernel.size(1) + kernel.size(2))));
        kernel.assign(Nd4j.rand(kernel.dataType(), kernel.shape()).subi(0.5).muli(2 * limit));
    }
}
