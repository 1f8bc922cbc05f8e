package dev.lookback.engine.dl4j;

import dev.lookback.network.layer.Shape;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * {@code [batch, channels, timeSteps]} to {@code [batch, channels · timeSteps]}. DL4J's own preprocessor for recurrent
 * input would keep the time steps apart as if they were examples.
 */
final class FlattenPreProcessor extends Reshaping {

    private static final long serialVersionUID = 1;

    @JsonProperty
    private final int channels;

    @JsonProperty
    private final int timeSteps;

    FlattenPreProcessor(Shape.Sequence shape) {
        this(shape.channels(), shape.timeSteps());
    }

    @JsonCreator
    FlattenPreProcessor(@JsonProperty("channels") int channels, @JsonProperty("timeSteps") int timeSteps) {
        this.channels = channels;
        this.timeSteps = timeSteps;
    }

    @Override
    public INDArray forward(INDArray input) {
        return input.dup('c').reshape('c', input.size(0), (long) channels * timeSteps);
    }

    @Override
    INDArray backward(INDArray gradient) {
        return gradient.dup('c').reshape('c', gradient.size(0), channels, timeSteps);
    }

    @Override
    public FlattenPreProcessor clone() {
        return new FlattenPreProcessor(channels, timeSteps);
    }

    @Override
    public InputType getOutputType(InputType inputType) {
        return InputType.feedForward((long) channels * timeSteps);
    }
}
