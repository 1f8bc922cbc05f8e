package dev.lookback.engine;

import dev.lookback.engine.dl4j.NetworkBuilder;
import dev.lookback.network.ShapeTrace;
import dev.lookback.recipe.Recipe;
import dev.lookback.window.weight.WindowWeights;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Network that takes training steps and predicts. Inputs are {@code [count, features, timeSteps]} in one float array,
 * time fastest; targets and outputs {@code [count, length]}, step fastest. For one thread at a time.
 */
public final class TrainableNetwork {

    private final MultiLayerNetwork network;
    private final KernelComputation computation;
    private final Engine engine;

    private TrainableNetwork(MultiLayerNetwork network, KernelComputation computation, Engine engine) {
        this.network = network;
        this.computation = computation;
        this.engine = engine;
    }

    /** A network on the fastest engine of this machine. */
    public static TrainableNetwork of(Recipe recipe, int features, int timeSteps) {
        return of(recipe, features, timeSteps, Engine.best());
    }

    /**
     * A network with initial weights drawn from the recipe's seed.
     *
     * @throws IllegalArgumentException if the network does not fit such windows
     */
    public static TrainableNetwork of(Recipe recipe, int features, int timeSteps, Engine engine) {
        MultiLayerNetwork network = initial(recipe, features, timeSteps);
        ShapeTrace trace = ShapeTrace.of(
                recipe.network(), timeSteps, features, recipe.windows().length());
        return new TrainableNetwork(
                network, new KernelComputation(network, trace, recipe, features, timeSteps, engine), engine);
    }

    private static MultiLayerNetwork initial(Recipe recipe, int features, int timeSteps) {
        // ND4J's random number generator is shared by all threads, and DL4J seeds it while it builds a configuration:
        // networks initialized at the same time would mix up their numbers.
        synchronized (Nd4j.class) {
            MultiLayerNetwork network =
                    new MultiLayerNetwork(NetworkBuilder.configuration(recipe, timeSteps, features, DataType.FLOAT));
            Nd4j.getRandom().setSeed(NetworkBuilder.seed(recipe));
            network.init();
            return network;
        }
    }

    public long parameters() {
        return network.numParams();
    }

    /** The engine that computes this network, in English. */
    public String engine() {
        return engine.toString();
    }

    public void learningRate(double rate) {
        computation.learningRate(rate);
    }

    /**
     * Takes one optimizer step on one batch.
     *
     * @return mean loss over the batch before the step, without weight penalties
     */
    public double trainStep(float[] inputs, float[] targets, int count) {
        return trainStep(inputs, targets, WindowWeights.EVEN, count);
    }

    /**
     * Takes one optimizer step on one batch, in which some windows count more than others.
     *
     * @param weights {@code [count]} factors of the windows' losses; empty where all are 1
     * @return mean over the batch of weight times loss before the step, without weight penalties
     */
    public double trainStep(float[] inputs, float[] targets, float[] weights, int count) {
        return computation.trainStep(inputs, targets, weights, count);
    }

    /**
     * Predicts {@code count} windows into {@code outputs} {@code [windows, length]}.
     *
     * @param offset first window of {@code outputs} to fill
     */
    public void predict(float[] inputs, int count, float[] outputs, int offset) {
        computation.predict(inputs, count, outputs, offset);
    }

    /** All weights in DL4J's order; a copy. */
    public float[] weights() {
        return network().params().toFloatVector();
    }

    /**
     * Replaces all weights.
     *
     * @param weights in DL4J's order
     * @throws IllegalArgumentException if the network has another number of them
     */
    public void weights(float[] weights) {
        if (weights.length != parameters()) {
            throw new IllegalArgumentException("%d weights for %d parameters".formatted(weights.length, parameters()));
        }
        network().params().assign(Nd4j.createFromArray(weights).reshape(1, weights.length));
    }

    /** State of the optimizer; together with the weights, all that the next steps depend on. */
    public OptimizerState optimizer() {
        return computation.optimizer();
    }

    /**
     * Resumes from a saved optimizer state.
     *
     * @throws IllegalArgumentException if it is of another number of parameters
     */
    public void optimizer(OptimizerState state) {
        computation.optimizer(state);
    }

    /** DL4J's network; its parameters may be changed before the next step or prediction. */
    MultiLayerNetwork network() {
        return computation.network();
    }
}
