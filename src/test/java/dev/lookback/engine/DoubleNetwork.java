package dev.lookback.engine;

/** Network on the double-precision kernels, with parameters from outside. */
public interface DoubleNetwork {

    /**
     * @param windows {@code [count, features, timeSteps]}
     * @param weights of the windows, over and over
     * @param gradient {@code [parameters]} to be filled with the gradient of the mean of weight times loss, penalties included
     * @return mean of weight times loss, without penalties
     */
    double train(double[] parameters, double[] windows, double[] targets, double[] weights, double[] gradient);
}
