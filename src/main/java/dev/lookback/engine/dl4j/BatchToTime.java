package dev.lookback.engine.dl4j;

import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Puts the time steps that {@link TimeToBatch} dealt out back into one order: {@code [batch · d, channels, rounds]}
 * becomes {@code [batch, channels, timeSteps]}; what lies behind the last whole kernel is cut off.
 */
final class BatchToTime extends Reshaping {

    private static final long serialVersionUID = 1;

    @JsonProperty
    private final int channels;

    @JsonProperty
    private final int timeSteps;

    @JsonProperty
    private final int dilation;

    @JsonProperty
    private final int rounds;

    @JsonCreator
    BatchToTime(
            @JsonProperty("channels") int channels,
            @JsonProperty("timeSteps") int timeSteps,
            @JsonProperty("dilation") int dilation,
            @JsonProperty("rounds") int rounds) {
        this.channels = channels;
        this.timeSteps = timeSteps;
        this.dilation = dilation;
        this.rounds = rounds;
    }

    @Override
    public INDArray forward(INDArray input) {
        long batch = input.size(0) / dilation;
        return input.dup('c')
                .reshape('c', batch, dilation, channels, rounds)
                .permute(0, 2, 3, 1)
                .dup('c')
                .reshape('c', batch, channels, (long) rounds * dilation)
                .get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(0, timeSteps));
    }

    @Override
    INDArray backward(INDArray gradient) {
        long batch = gradient.size(0);
        INDArray padded = Nd4j.zeros(gradient.dataType(), batch, channels, (long) rounds * dilation);
        padded.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.interval(0, timeSteps))
                .assign(gradient);
        return padded.reshape('c', batch, channels, rounds, dilation)
                .permute(0, 3, 1, 2)
                .dup('c')
                .reshape('c', batch * dilation, channels, rounds);
    }

    @Override
    public BatchToTime clone() {
        return new BatchToTime(channels, timeSteps, dilation, rounds);
    }

    @Override
    public InputType getOutputType(InputType inputType) {
        return InputType.recurrent(channels, timeSteps, RNNFormat.NCW);
    }
}
