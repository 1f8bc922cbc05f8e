package dev.lookback.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/** {@link dev.lookback.recipe.Loss.Huber} for DL4J: with c = clip(e, ±delta) it is c · (e − c / 2). */
final class LossHuber extends PointwiseLoss {

    private static final long serialVersionUID = 1;

    @JsonProperty
    private final double delta;

    @JsonCreator
    LossHuber(@JsonProperty("delta") double delta) {
        this.delta = delta;
    }

    @Override
    INDArray loss(INDArray error) {
        INDArray clipped = clip(error);
        return error.sub(clipped.mul(0.5)).muli(clipped);
    }

    @Override
    INDArray slope(INDArray error) {
        return clip(error).negi();
    }

    private INDArray clip(INDArray error) {
        return Transforms.max(Transforms.min(error, delta, true), -delta, false);
    }

    @Override
    public String name() {
        return "Huber";
    }
}
