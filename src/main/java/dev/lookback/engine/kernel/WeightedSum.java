package dev.lookback.engine.kernel;

import java.util.Arrays;

/**
 * The loop that plain kernels come down to: six arrays, each with a factor, are added to another one. Just-in-time compilers
 * turn it into vector instructions by themselves; Java 17's neither for more arrays nor for ranges that begin in the middle of
 * one, hence whatever is summed is copied here first. Fields hold numbers from earlier uses, which a factor of 0 does not take
 * away if they are none: unused arrays must be cleared.
 */
final class WeightedSum {

    static final int TERMS = 6;

    private final boolean fused;
    private final float[] factors = new float[TERMS];
    private float[][] terms = new float[0][];
    private float[] sum = new float[0];

    /** @param fused whether the processor multiplies and adds in one instruction: else Java would do it by hand */
    WeightedSum(boolean fused) {
        this.fused = fused;
    }

    /** Room for so many terms of a length; those beyond {@code count}, up to a multiple of six, are zero. */
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

    /** Room for the sum. */
    float[] sum(int length) {
        sum = sum.length >= length ? sum : new float[length];
        return sum;
    }

    /** {@code sum[i] += Σ_k factors[at + k · step] · terms[k][i]} for k = 0 … count − 1, i = 0 … length − 1. */
    void add(float[] by, int at, int step, int count, int length) {
        add(by, at, step, 0, count, length);
    }

    /** The same with the terms from {@code first} on; those behind them, up to a multiple of six, must be zero or numbers. */
    void add(float[] by, int at, int step, int first, int count, int length) {
        for (int n = 0; n < count; n += TERMS) {
            int k = first + n;
            for (int i = 0; i < TERMS; i++) {
                factors[i] = n + i < count ? by[at + (n + i) * step] : 0;
            }
            if (fused) {
                fused(
                        factors[0],
                        factors[1],
                        factors[2],
                        factors[3],
                        factors[4],
                        factors[5],
                        terms[k],
                        terms[k + 1],
                        terms[k + 2],
                        terms[k + 3],
                        terms[k + 4],
                        terms[k + 5],
                        sum,
                        length);
            } else {
                three(factors[0], factors[1], factors[2], terms[k], terms[k + 1], terms[k + 2], sum, length);
                three(factors[3], factors[4], factors[5], terms[k + 3], terms[k + 4], terms[k + 5], sum, length);
            }
        }
    }

    private static void fused(
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

    private static void three(float p, float q, float r, float[] a, float[] b, float[] c, float[] y, int length) {
        for (int i = 0; i < length; i++) {
            y[i] += p * a[i] + (q * b[i] + r * c[i]);
        }
    }
}
