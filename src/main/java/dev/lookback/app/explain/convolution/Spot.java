package dev.lookback.app.explain.convolution;

/**
 * Position of a value in the network.
 *
 * @param layer whose output it is; {@link #WINDOW} for the window itself
 * @param place its time step, or 0 in a vector
 * @param channel its channel, or its unit in a vector
 */
record Spot(int layer, int place, int channel) {

    static final int WINDOW = -1;

    boolean isInWindow() {
        return layer == WINDOW;
    }
}
