package dev.lookback.engine;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Forward pass, backward pass and optimizer step of one network. */
interface Computation {

    /**
     * Takes one optimizer step on the mean over the batch of weight times loss. Returns that mean before the step, without weight
     * penalties.
     *
     * @param weights {@code [count]} of the windows; empty where all are 1
     */
    double trainStep(float[] inputs, float[] targets, float[] weights, int count);

    /** Predicts {@code count} windows; fills {@code outputs} {@code [windows, length]} from window {@code offset} on. */
    void predict(float[] inputs, int count, float[] outputs, int offset);

    /** Learning rate of the steps to come. */
    void learningRate(double rate);

    /** State of the optimizer after the newest step. */
    OptimizerState optimizer();

    /** Resumes from a saved optimizer state. */
    void optimizer(OptimizerState state);

    /** DL4J's network with the newest parameters, which may be changed before the next step or prediction. */
    MultiLayerNetwork network();
}
