package dev.lookback.export.dl4j;

import java.util.Arrays;

/** Affine transform of each unit, factor · x + shift: what batch normalization does at inference. */
record Affine(float[] factors, float[] shifts) {

    /**
     * From DL4J's parameters, in this order: gamma, beta, mean, and log10 of the standard deviation.
     *
     * @param epsilon added to the variance
     */
    static Affine ofBatchNormalization(float[] numbers, int from, int units, double epsilon) {
        float[] factors = new float[units];
        float[] shifts = new float[units];
        for (int i = 0; i < units; i++) {
            double gamma = numbers[from + i];
            double beta = numbers[from + units + i];
            double mean = numbers[from + 2 * units + i];
            double deviation = Math.pow(10, numbers[from + 3 * units + i]);
            double factor = gamma / Math.sqrt(deviation * deviation + epsilon);
            factors[i] = (float) factor;
            shifts[i] = (float) (beta - mean * factor);
        }
        return new Affine(factors, shifts);
    }

    static Affine identity(int units) {
        float[] factors = new float[units];
        Arrays.fill(factors, 1);
        return new Affine(factors, new float[units]);
    }

    /** Composition: this transform, then another one. */
    Affine then(Affine next) {
        float[] both = new float[factors.length];
        float[] moved = new float[factors.length];
        for (int i = 0; i < factors.length; i++) {
            both[i] = factors[i] * next.factors[i];
            moved[i] = shifts[i] * next.factors[i] + next.shifts[i];
        }
        return new Affine(both, moved);
    }

    /** Weights {@code [units, units]} and biases of a dense layer that does the same. */
    float[] matrix() {
        int units = factors.length;
        float[] matrix = new float[units * units + units];
        for (int i = 0; i < units; i++) {
            matrix[i * units + i] = factors[i];
            matrix[units * units + i] = shifts[i];
        }
        return matrix;
    }
}
