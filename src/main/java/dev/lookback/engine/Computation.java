package dev.lookback.engine;

/** A network's forward and backward pass, and the step of its optimizer. */
interface Computation {

    /** Mean loss over the batch before the step, without penalties on weights. */
    double trainStep(float[] inputs, float[] targets, int count);

    void predict(float[] inputs, int count, float[] outputs, int offset);

    /** To be called when DL4J's parameters were changed from outside. */
    void parametersChanged();
}
