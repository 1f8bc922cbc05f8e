package dev.lookback.engine;

import java.util.Random;

/** Numbers without a pattern, the same for the same seed. */
public final class Noise {

    private Noise() {}

    /** Of mean 0 and deviation 1. */
    public static float[] gaussian(Random random, int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** A copy, each value moved by about a tenth. */
    static float[] shaken(float[] values, Random random) {
        float[] shaken = gaussian(random, values.length);
        for (int i = 0; i < shaken.length; i++) {
            shaken[i] = values[i] + (float) (0.1 * shaken[i]);
        }
        return shaken;
    }
}
