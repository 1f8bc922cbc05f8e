package dev.lookback.engine.dl4j;

import dev.lookback.network.layer.Shape;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * {@code [batch, channels, timeSteps]} to {@code [batch, channels, timeSteps, 1]} and back. DL4J's batch normalization
 * takes pictures and vectors, but fails on sequences.
 */
final class WidthPreProcessor extends Reshaping {

    private static final long serialVersionUID = 1;

    @JsonProperty
    private final int channels;

    @JsonProperty
    private final int timeSteps;

    @JsonProperty
    private final boolean adds;

    @JsonCreator
    WidthPreProcessor(
            @JsonProperty("channels") int channels,
            @JsonProperty("timeSteps") int timeSteps,
            @JsonProperty("adds") boolean adds) {
        this.channels = channels;
        this.timeSteps = timeSteps;
        this.adds = adds;
    }

    static WidthPreProcessor adding(Shape.Sequence shape) {
        return new WidthPreProcessor(shape.channels(), shape.timeSteps(), true);
    }

    static WidthPreProcessor removing(Shape.Sequence shape) {
        return new WidthPreProcessor(shape.channels(), shape.timeSteps(), false);
    }

    @Override
    public INDArray forward(INDArray input) {
        return adds ? picture(input) : sequence(input);
    }

    @Override
    INDArray backward(INDArray gradient) {
        return adds ? sequence(gradient) : picture(gradient);
    }

    private INDArray picture(INDArray array) {
        return array.dup('c').reshape('c', array.size(0), channels, timeSteps, 1);
    }

    private INDArray sequence(INDArray array) {
        return array.dup('c').reshape('c', array.size(0), channels, timeSteps);
    }

    @Override
    public WidthPreProcessor clone() {
        return new WidthPreProcessor(channels, timeSteps, adds);
    }

    @Override
    public InputType getOutputType(InputType inputType) {
        return adds
                ? InputType.convolutional(timeSteps, 1, channels, CNN2DFormat.NCHW)
                : InputType.recurrent(channels, timeSteps, RNNFormat.NCW);
    }
}
