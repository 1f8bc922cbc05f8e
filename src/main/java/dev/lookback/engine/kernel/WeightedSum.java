package dev.lookback.engine.kernel;

import java.util.Arrays;

/**
 * Multiply-add loop at the heart of the plain kernels: adds six arrays, each times a factor, to another one. Just-in-time
 * compilers vectorize it by themselves. Java 17's does so neither for more arrays nor for ranges that begin in the middle
 * of one, hence terms are copied here first. Unused terms must be cleared: they hold numbers from earlier calls, and a
 * factor of 0 does not remove NaN or infinity.
 */
final class WeightedSum {

    static final int TERMS = 6;

    private final boolean fma;
    private final float[] six = new float[TERMS];
    private float[][] terms = new float[0][];
    private float[] sum = new float[0];

    /** @param fma whether the processor has fused multiply-add; otherwise {@code Math.fma} would be emulated */
    WeightedSum(boolean fma) {
        this.fma = fma;
    }

    /** Buffers for {@code count} terms of a length; those beyond, up to a multiple of six, are zero. */
    float[][] terms(int count, int length) {
        int rounded = RowLayout.roundUp(count, TERMS);
        if (terms.length < rounded || terms[0].length < length) {
            int longest = terms.length == 0 ? length : Math.max(length, terms[0].length);
            terms = new float[Math.max(rounded, terms.length)][longest];
        }
        for (int i = count; i < rounded; i++) {
            Arrays.fill(terms[i], 0, length, 0);
        }
        return terms;
    }

    /** Buffer for the sum. */
    float[] sum(int length) {
        sum = sum.length >= length ? sum : new float[length];
        return sum;
    }

    /**
     * Adds weighted terms: {@code sum[i] += Σ_k factors[factorsAt + k · factorsStep] · terms[k][i]} for k = 0 … count −
     * 1, i = 0 … length − 1.
     */
    void add(float[] factors, int factorsAt, int factorsStep, int count, int length) {
        add(factors, factorsAt, factorsStep, 0, count, length);
    }

    /** The same for the terms from {@code first} on. Terms behind them, up to a multiple of six, must be finite. */
    void add(float[] factors, int factorsAt, int factorsStep, int first, int count, int length) {
        for (int n = 0; n < count; n += TERMS) {
            int k = first + n;
            for (int i = 0; i < TERMS; i++) {
                six[i] = n + i < count ? factors[factorsAt + (n + i) * factorsStep] : 0;
            }
            if (fma) {
                fma(
                        six[0],
                        six[1],
                        six[2],
                        six[3],
                        six[4],
                        six[5],
                        terms[k],
                        terms[k + 1],
                        terms[k + 2],
                        terms[k + 3],
                        terms[k + 4],
                        terms[k + 5],
                        sum,
                        length);
            } else {
                multiplyAddThree(six[0], six[1], six[2], terms[k], terms[k + 1], terms[k + 2], sum, length);
                multiplyAddThree(six[3], six[4], six[5], terms[k + 3], terms[k + 4], terms[k + 5], sum, length);
            }
        }
    }

    private static void fma(
            float p,
            float q,
            float r,
            float s,
            float u,
            float v,
            float[] a,
            float[] b,
            float[] c,
            float[] d,
            float[] e,
            float[] f,
            float[] y,
            int length) {
        for (int i = 0; i < length; i++) {
            y[i] = Math.fma(
                    p,
                    a[i],
                    Math.fma(
                            q, b[i], Math.fma(r, c[i], Math.fma(s, d[i], Math.fma(u, e[i], Math.fma(v, f[i], y[i]))))));
        }
    }

    private static void multiplyAddThree(
            float p, float q, float r, float[] a, float[] b, float[] c, float[] y, int length) {
        for (int i = 0; i < length; i++) {
            y[i] += p * a[i] + (q * b[i] + r * c[i]);
        }
    }
}
