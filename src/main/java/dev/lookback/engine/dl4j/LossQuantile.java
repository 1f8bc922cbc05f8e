package dev.lookback.engine.dl4j;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/** {@link dev.lookback.recipe.Loss.Quantile} for DL4J: (q − [e &lt; 0]) · e. */
final class LossQuantile extends PointwiseLoss {

    private static final long serialVersionUID = 1;

    @JsonProperty
    private final double q;

    @JsonCreator
    LossQuantile(@JsonProperty("q") double q) {
        this.q = q;
    }

    @Override
    INDArray loss(INDArray error) {
        return weight(error).muli(error);
    }

    @Override
    INDArray slope(INDArray error) {
        return weight(error).negi();
    }

    private INDArray weight(INDArray error) {
        DataType type = error.dataType();
        return error.lt(0).castTo(type).rsubi(q);
    }

    @Override
    public String name() {
        return "Quantile";
    }
}
