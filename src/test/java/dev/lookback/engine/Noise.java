package dev.lookback.engine;

import java.util.Random;

/** Gaussian random numbers, the same for the same seed. */
public final class Noise {

    private Noise() {}

    /** Numbers of mean 0 and standard deviation 1. */
    public static float[] gaussian(Random random, int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** A copy with noise of standard deviation 0.1 added. */
    static float[] perturbed(float[] values, Random random) {
        float[] perturbed = gaussian(random, values.length);
        for (int i = 0; i < perturbed.length; i++) {
            perturbed[i] = values[i] + (float) (0.1 * perturbed[i]);
        }
        return perturbed;
    }
}
