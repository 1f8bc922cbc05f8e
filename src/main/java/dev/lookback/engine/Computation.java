package dev.lookback.engine;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** A network's forward and backward pass, and the step of its optimizer. */
interface Computation {

    /** Mean loss over the batch before the step, without penalties on weights. */
    double trainStep(float[] inputs, float[] targets, int count);

    /** Fills {@code outputs} {@code [windows, length]} from window {@code offset} on. */
    void predict(float[] inputs, int count, float[] outputs, int offset);

    /** Of the next steps. */
    void learningRate(double rate);

    /** What the optimizer has done so far. */
    OptimizerState optimizer();

    /** Takes the next steps as an optimizer that has done this. */
    void optimizer(OptimizerState state);

    /** DL4J's network with the newest parameters; they may be changed in it before the next step or answer. */
    MultiLayerNetwork network();
}
