package dev.lookback.engine;

import dev.lookback.network.Shape;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * {@code [batch, channels, timeSteps]} to {@code [batch, channels · timeSteps]}. DL4J's own preprocessor for recurrent
 * input would keep the time steps apart as if they were examples.
 */
final class FlattenPreProcessor implements InputPreProcessor {

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
    public INDArray preProcess(INDArray input, int miniBatchSize, LayerWorkspaceMgr workspaces) {
        return workspaces
                .dup(ArrayType.ACTIVATIONS, input, 'c')
                .reshape('c', input.size(0), (long) channels * timeSteps);
    }

    @Override
    public INDArray backprop(INDArray output, int miniBatchSize, LayerWorkspaceMgr workspaces) {
        return workspaces.dup(ArrayType.ACTIVATION_GRAD, output, 'c').reshape('c', output.size(0), channels, timeSteps);
    }

    @Override
    public InputPreProcessor clone() {
        return new FlattenPreProcessor(channels, timeSteps);
    }

    @Override
    public InputType getOutputType(InputType inputType) {
        return InputType.feedForward((long) channels * timeSteps);
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int miniBatchSize) {
        return new Pair<>(mask, state);
    }
}
