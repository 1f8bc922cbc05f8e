package dev.lookback.engine.dl4j;

import java.util.Map;
import org.deeplearning4j.nn.conf.layers.samediff.SDLayerParams;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/** (x − mean) / sqrt(variance + epsilon) · gamma + beta over the channels, for every time step by itself. */
final class LayerNormalizationDefinition extends Definition {

    static final String GAMMA = "gamma";
    static final String BETA = "beta";

    private static final long serialVersionUID = 1;

    @JsonProperty
    private double epsilon;

    @JsonCreator
    LayerNormalizationDefinition(
            @JsonProperty("channels") int channels,
            @JsonProperty("timeSteps") int timeSteps,
            @JsonProperty("epsilon") double epsilon) {
        super(channels, timeSteps);
        this.epsilon = epsilon;
    }

    @Override
    int width() {
        return channels;
    }

    @Override
    public void defineParameters(SDLayerParams parameters) {
        // Neither is pulled towards zero by a penalty, as in Keras.
        parameters.addBiasParam(GAMMA, 1, channels);
        parameters.addBiasParam(BETA, 1, channels);
    }

    @Override
    public void initializeParameters(Map<String, INDArray> parameters) {
        parameters.get(GAMMA).assign(1);
        parameters.get(BETA).assign(0);
    }

    @Override
    SDVariable output(SameDiff graph, SDVariable x, Map<String, SDVariable> parameters) {
        return normal(graph, x).mul(perChannel(parameters.get(GAMMA))).add(perChannel(parameters.get(BETA)));
    }

    private SDVariable normal(SameDiff graph, SDVariable x) {
        if (channels == 1) {
            return x.mul(0.0); // one value is its own mean; SameDiff cannot average over one
        }
        SDVariable centred = x.sub(x.mean(true, 1));
        SDVariable variance = graph.math().square(centred).mean(true, 1);
        return centred.div(graph.math().sqrt(variance.add(epsilon)));
    }

    private SDVariable perChannel(SDVariable parameter) {
        return timeSteps == 0 ? parameter : parameter.reshape(1, channels, 1);
    }
}
