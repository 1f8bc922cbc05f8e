package dev.lookback.engine;

/** Network on the double-precision kernels, with parameters from outside. */
public interface DoubleNetwork {

    /**
     * @param windows {@code [count, features, timeSteps]}
     * @param gradient {@code [parameters]} to be filled with the gradient of the mean loss, penalties included
     * @return mean loss, without penalties
     */
    double train(double[] parameters, double[] windows, double[] targets, double[] gradient);
}
