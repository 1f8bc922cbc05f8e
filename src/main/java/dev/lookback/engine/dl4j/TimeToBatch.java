package dev.lookback.engine.dl4j;

import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Padding;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Deals the time steps out to {@code dilation} sequences: a convolution with dilation d is d convolutions without, each
 * over every d-th time step. {@code [batch, channels, timeSteps]} becomes {@code [batch · d, channels, length / d]}, padded
 * with zeros. {@link BatchToTime} is the way back. DL4J's own dilated Conv1D fails in oneDNN.
 */
final class TimeToBatch extends Reshaping {

    private static final long serialVersionUID = 1;

    @JsonProperty
    private final int channels;

    @JsonProperty
    private final int timeSteps;

    @JsonProperty
    private final int dilation;

    @JsonProperty
    private final int before;

    @JsonProperty
    private final int length;

    @JsonCreator
    TimeToBatch(
            @JsonProperty("channels") int channels,
            @JsonProperty("timeSteps") int timeSteps,
            @JsonProperty("dilation") int dilation,
            @JsonProperty("before") int before,
            @JsonProperty("length") int length) {
        this.channels = channels;
        this.timeSteps = timeSteps;
        this.dilation = dilation;
        this.before = before;
        this.length = length;
    }

    /** For a convolution over {@code [channels, timeSteps]}; its padding is done here, as Keras does it. */
    static TimeToBatch of(Conv1D conv, int channels, int timeSteps) {
        int reach = (conv.kernelSize() - 1) * conv.dilation();
        int padding = conv.padding() == Padding.VALID ? 0 : reach;
        int before = switch (conv.padding()) {
            case VALID -> 0;
            case SAME -> reach / 2;
            case CAUSAL -> reach;
        };
        int rounds = (timeSteps + padding + conv.dilation() - 1) / conv.dilation();
        return new TimeToBatch(channels, timeSteps, conv.dilation(), before, rounds * conv.dilation());
    }

    /** The way back for what a kernel of {@code kernelSize} makes of these sequences. */
    BatchToTime back(int filters, int kernelSize, int outputTimeSteps) {
        return new BatchToTime(filters, outputTimeSteps, dilation, length / dilation - kernelSize + 1);
    }

    @Override
    public INDArray forward(INDArray input) {
        long batch = input.size(0);
        INDArray padded = Nd4j.zeros(input.dataType(), batch, channels, length);
        padded.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(before, before + timeSteps))
                .assign(input);
        return padded.reshape('c', batch, channels, length / dilation, dilation)
                .permute(0, 3, 1, 2)
                .dup('c')
                .reshape('c', batch * dilation, channels, length / dilation);
    }

    @Override
    INDArray backward(INDArray gradient) {
        long batch = gradient.size(0) / dilation;
        return gradient.dup('c')
                .reshape('c', batch, dilation, channels, length / dilation)
                .permute(0, 2, 3, 1)
                .dup('c')
                .reshape('c', batch, channels, length)
                .get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(before, before + timeSteps));
    }

    @Override
    public TimeToBatch clone() {
        return new TimeToBatch(channels, timeSteps, dilation, before, length);
    }

    @Override
    public InputType getOutputType(InputType inputType) {
        return InputType.recurrent(channels, length / dilation, RNNFormat.NCW);
    }
}
