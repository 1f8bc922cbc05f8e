package dev.lookback.engine.dl4j;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Plain momentum (Polyak 1964), which DL4J lacks: v ← momentum · v + learningRate · gradient; the step is −v. It is
 * Keras' SGD with {@code nesterov=False}.
 */
final class SgdMomentum implements IUpdater {

    private static final long serialVersionUID = 1;

    private double learningRate;
    private final double momentum;

    @JsonCreator
    SgdMomentum(@JsonProperty("learningRate") double learningRate, @JsonProperty("momentum") double momentum) {
        this.learningRate = learningRate;
        this.momentum = momentum;
    }

    @JsonProperty("momentum")
    public double momentum() {
        return momentum;
    }

    @JsonProperty("learningRate")
    public double learningRate() {
        return learningRate;
    }

    @Override
    public long stateSize(long numParams) {
        return numParams;
    }

    @Override
    public GradientUpdater<SgdMomentum> instantiate(INDArray viewArray, boolean initializeViewArray) {
        if (initializeViewArray) {
            viewArray.assign(0);
        }
        return new Velocity(this, viewArray);
    }

    @Override
    public GradientUpdater<SgdMomentum> instantiate(Map<String, INDArray> state, boolean initializeStateArrays) {
        return instantiate(state.get(Velocity.STATE), initializeStateArrays);
    }

    @Override
    public SgdMomentum clone() {
        return new SgdMomentum(learningRate, momentum);
    }

    @Override
    public double getLearningRate(int iteration, int epoch) {
        return learningRate;
    }

    @Override
    public boolean hasLearningRate() {
        return true;
    }

    @Override
    public void setLrAndSchedule(double lr, ISchedule lrSchedule) {
        learningRate = lr;
    }

    /** The running sum v. */
    private record Velocity(SgdMomentum config, INDArray velocity) implements GradientUpdater<SgdMomentum> {

        static final String STATE = "V";

        @Override
        public SgdMomentum getConfig() {
            return config;
        }

        @Override
        public void setState(Map<String, INDArray> state, boolean initialize) {
            velocity.assign(state.get(STATE));
        }

        @Override
        public Map<String, INDArray> getState() {
            return Map.of(STATE, velocity);
        }

        @Override
        public void setStateViewArray(INDArray view, long[] gradientShape, char gradientOrder, boolean initialize) {
            throw new UnsupportedOperationException("the view is given when it is made");
        }

        @Override
        public void applyUpdater(INDArray gradient, int iteration, int epoch) {
            INDArray flat = velocity.reshape(gradient.ordering(), gradient.shape());
            flat.muli(config.momentum).addi(gradient.mul(config.learningRate));
            gradient.assign(flat);
        }
    }
}
