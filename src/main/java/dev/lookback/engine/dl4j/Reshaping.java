package dev.lookback.engine.dl4j;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A step between two layers that only puts numbers in other places. */
public abstract class Reshaping implements InputPreProcessor {

    private static final long serialVersionUID = 1;

    /** The numbers of one batch, rearranged. */
    public abstract INDArray forward(INDArray input);

    /** Gradients on their way back to where {@link #forward} took the numbers from. */
    abstract INDArray backward(INDArray gradient);

    @Override
    public final INDArray preProcess(INDArray input, int miniBatchSize, LayerWorkspaceMgr workspaces) {
        return workspaces.dup(ArrayType.ACTIVATIONS, forward(input), 'c');
    }

    @Override
    public final INDArray backprop(INDArray output, int miniBatchSize, LayerWorkspaceMgr workspaces) {
        return workspaces.dup(ArrayType.ACTIVATION_GRAD, backward(output), 'c');
    }

    @Override
    public abstract InputType getOutputType(InputType inputType);

    @Override
    public abstract Reshaping clone();

    @Override
    public final Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int miniBatchSize) {
        return new Pair<>(mask, state);
    }
}
