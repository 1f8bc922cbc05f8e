package dev.lookback.engine.dl4j;

import dev.lookback.network.layer.Activation;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.samediff.SDLayerParams;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * activation(conv(conv(x)) + skip(x)), both convolutions dilated and causal and with the activation; written as products with what each
 * output reads, since DL4J's dilated convolution fails in oneDNN. Kernels are {@code [kernelSize, channels, filters]}.
 */
final class ResidualDefinition extends Definition {

    private static final long serialVersionUID = 1;

    @JsonProperty
    private int filters;

    @JsonProperty
    private int kernelSize;

    @JsonProperty
    private int dilation;

    @JsonProperty
    private Activation activation;

    @JsonCreator
    ResidualDefinition(
            @JsonProperty("channels") int channels,
            @JsonProperty("timeSteps") int timeSteps,
            @JsonProperty("filters") int filters,
            @JsonProperty("kernelSize") int kernelSize,
            @JsonProperty("dilation") int dilation,
            @JsonProperty("activation") Activation activation) {
        super(channels, timeSteps);
        this.filters = filters;
        this.kernelSize = kernelSize;
        this.dilation = dilation;
        this.activation = activation;
    }

    @Override
    int width() {
        return filters;
    }

    @Override
    public void defineParameters(SDLayerParams parameters) {
        parameters.addWeightParam("W1", kernelSize, channels, filters);
        parameters.addWeightParam("W2", kernelSize, filters, filters);
        if (channels != filters) {
            parameters.addWeightParam("Ws", 1, channels, filters);
            parameters.addBiasParam("bs", 1, filters);
        }
        parameters.addBiasParam("b1", 1, filters);
        parameters.addBiasParam("b2", 1, filters);
    }

    @Override
    public void initializeParameters(Map<String, INDArray> parameters) {
        parameters.forEach((name, values) -> {
            if (name.startsWith("W")) {
                glorotUniform(values);
            } else {
                values.assign(0);
            }
        });
    }

    @Override
    SDVariable output(SameDiff graph, SDVariable x, Map<String, SDVariable> parameters) {
        SDVariable first =
                activated(graph, convolved(graph, x, channels, kernelSize, parameters.get("W1"), parameters.get("b1")));
        SDVariable second = activated(
                graph, convolved(graph, first, filters, kernelSize, parameters.get("W2"), parameters.get("b2")));
        SDVariable skip =
                channels == filters ? x : convolved(graph, x, channels, 1, parameters.get("Ws"), parameters.get("bs"));
        return activated(graph, second.add(skip));
    }

    /** x {@code [batch, inputs, timeSteps]}: what each output reads side by side, times the kernel. */
    private SDVariable convolved(
            SameDiff graph, SDVariable x, int inputs, int size, SDVariable kernel, SDVariable bias) {
        SDVariable chosen = graph.constant(choice(size).castTo(x.dataType()));
        SDVariable seen = x.reshape(-1, timeSteps).mmul(chosen).reshape(-1, inputs, size, timeSteps);
        SDVariable rows = graph.permute(seen, 0, 3, 2, 1).reshape(-1, (long) size * inputs);
        SDVariable sum =
                rows.mmul(kernel.reshape((long) size * inputs, filters)).add(bias);
        return graph.permute(sum.reshape(-1, timeSteps, filters), 0, 2, 1);
    }

    /** {@code [timeSteps, size · timeSteps]}: 1 where a tap of an output reads a time step; padding is read nowhere. */
    private INDArray choice(int size) {
        INDArray choice = Nd4j.zeros(DataType.FLOAT, timeSteps, (long) size * timeSteps);
        for (int tap = 0; tap < size; tap++) {
            for (int t = 0; t < timeSteps; t++) {
                int read = t - (size - 1 - tap) * dilation;
                if (read >= 0) {
                    choice.putScalar(read, (long) tap * timeSteps + t, 1);
                }
            }
        }
        return choice;
    }

    private SDVariable activated(SameDiff graph, SDVariable x) {
        return switch (activation) {
            case LINEAR -> x;
            case RELU -> graph.nn().relu(x, 0);
            case LEAKY_RELU -> graph.nn().leakyRelu(x, 0.01);
            case ELU -> graph.nn().elu(x);
            case SELU -> graph.nn().selu(x);
            case GELU -> x.mul(graph.nn().sigmoid(x.mul(1.702)));
            case SWISH -> graph.nn().swish(x);
            case TANH -> graph.nn().tanh(x);
            case SIGMOID -> graph.nn().sigmoid(x);
            case SOFTPLUS -> graph.nn().softplus(x);
        };
    }
}
