package dev.lookback.engine;

import dev.lookback.engine.dl4j.NetworkBuilder;
import dev.lookback.engine.kernel.stack.SharedNetwork;
import dev.lookback.network.ShapeTrace;
import dev.lookback.recipe.Recipe;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network that can take training steps and answer. Inputs are {@code [count, features, timeSteps]} in one float array,
 * time fastest; targets and outputs {@code [count, length]}, step fastest. For one thread at a time.
 */
public final class TrainableNetwork {

    private final MultiLayerNetwork network;
    private final Computation computation;
    private final Engine engine;

    private TrainableNetwork(MultiLayerNetwork network, Computation computation, Engine engine) {
        this.network = network;
        this.computation = computation;
        this.engine = engine;
    }

    /** On the best engine of this machine. */
    public static TrainableNetwork of(Recipe recipe, int features, int timeSteps) {
        return of(recipe, features, timeSteps, Engine.best());
    }

    /**
     * With initial weights drawn from the recipe's seed.
     *
     * @throws IllegalArgumentException if the network does not fit such windows
     */
    public static TrainableNetwork of(Recipe recipe, int features, int timeSteps, Engine engine) {
        MultiLayerNetwork network = initial(recipe, features, timeSteps);
        ShapeTrace trace = ShapeTrace.of(
                recipe.network(), timeSteps, features, recipe.windows().length());
        return new TrainableNetwork(
                network,
                SharedNetwork.computes(trace)
                        ? new KernelComputation(network, trace, recipe, features, timeSteps, engine)
                        : new Dl4jComputation(
                                network, features, timeSteps, recipe.windows().length()),
                engine);
    }

    private static MultiLayerNetwork initial(Recipe recipe, int features, int timeSteps) {
        // One source of random numbers serves all threads, and DL4J seeds it while it builds a configuration: networks
        // that begin side by side would mix their numbers up.
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

    /** What computes this network, in words for people. */
    public String engine() {
        return computation instanceof Dl4jComputation ? "DL4J's own layers" : engine.toString();
    }

    public void learningRate(double rate) {
        computation.learningRate(rate);
    }

    /**
     * One step of the optimizer on one batch.
     *
     * @return mean loss over the batch before the step, without penalties on weights
     */
    public double trainStep(float[] inputs, float[] targets, int count) {
        return computation.trainStep(inputs, targets, count);
    }

    /**
     * Fills {@code outputs} {@code [windows, length]} with the answers to {@code count} windows.
     *
     * @param offset window with which to begin
     */
    public void predict(float[] inputs, int count, float[] outputs, int offset) {
        computation.predict(inputs, count, outputs, offset);
    }

    /** All weights in DL4J's order; a copy. */
    public float[] weights() {
        return network().params().toFloatVector();
    }

    /**
     * Takes other weights.
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

    /** What the optimizer has done so far; with the weights, all that the next steps depend on. */
    public OptimizerState optimizer() {
        return computation.optimizer();
    }

    /**
     * Goes on as an optimizer that has done this.
     *
     * @throws IllegalArgumentException if it remembers another number of parameters
     */
    public void optimizer(OptimizerState state) {
        computation.optimizer(state);
    }

    /** For reading and for changing its parameters before the next step or answer. */
    MultiLayerNetwork network() {
        return computation.network();
    }
}
