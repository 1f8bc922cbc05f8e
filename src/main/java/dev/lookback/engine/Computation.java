package dev.lookback.engine;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Forward pass, backward pass and optimizer step of one network. */
interface Computation {

    /** Takes one optimizer step. Returns the batch's mean loss before the step, without weight penalties. */
    double trainStep(float[] inputs, float[] targets, int count);

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
