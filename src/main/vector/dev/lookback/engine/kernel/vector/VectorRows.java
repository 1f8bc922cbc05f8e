package dev.lookback.engine.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Sums and maxima over rows of a matrix, with the Vector API. */
final class VectorRows {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private VectorRows() {}

    static void sumRows(float[] x, int rows, int width, float[] sums) {
        int f = 0;
        for (; f + L <= width; f += L) {
            sumRows1(x, f, rows, width, sums);
        }
        for (; f < width; f++) {
            for (int t = 0; t < rows; t++) {
                sums[f] += x[t * width + f];
            }
        }
    }

    private static void sumRows1(float[] x, int f, int rows, int width, float[] sums) {
        FloatVector a = FloatVector.fromArray(S, sums, f);
        for (int t = 0, p = f; t < rows; t++, p += width) {
            a = a.add(FloatVector.fromArray(S, x, p));
        }
        a.intoArray(sums, f);
    }

    static void addWeightedRows(
            float[] factors, int[] places, int from, int to, float[] x, int shift, float[] y, int yAt, int length) {
        int i = 0;
        for (; i + 8 * L <= length; i += 8 * L) {
            addWeighted8(factors, places, from, to, x, shift + i, y, yAt + i);
        }
        for (; i + 2 * L <= length; i += 2 * L) {
            addWeighted2(factors, places, from, to, x, shift + i, y, yAt + i);
        }
        for (; i + L <= length; i += L) {
            addWeighted1(factors, places, from, to, x, shift + i, y, yAt + i);
        }
        for (int e = from; i < length && e < to; e++) {
            for (int rest = i; rest < length; rest++) {
                y[yAt + rest] += factors[e] * x[places[e] + shift + rest];
            }
        }
    }

    private static void addWeighted8(
            float[] factors, int[] places, int from, int to, float[] x, int shift, float[] y, int yAt) {
        FloatVector a0 = FloatVector.fromArray(S, y, yAt);
        FloatVector a1 = FloatVector.fromArray(S, y, yAt + L);
        FloatVector a2 = FloatVector.fromArray(S, y, yAt + 2 * L);
        FloatVector a3 = FloatVector.fromArray(S, y, yAt + 3 * L);
        FloatVector a4 = FloatVector.fromArray(S, y, yAt + 4 * L);
        FloatVector a5 = FloatVector.fromArray(S, y, yAt + 5 * L);
        FloatVector a6 = FloatVector.fromArray(S, y, yAt + 6 * L);
        FloatVector a7 = FloatVector.fromArray(S, y, yAt + 7 * L);
        for (int e = from; e < to; e++) {
            FloatVector v = FloatVector.broadcast(S, factors[e]);
            int p = places[e] + shift;
            a0 = v.fma(FloatVector.fromArray(S, x, p), a0);
            a1 = v.fma(FloatVector.fromArray(S, x, p + L), a1);
            a2 = v.fma(FloatVector.fromArray(S, x, p + 2 * L), a2);
            a3 = v.fma(FloatVector.fromArray(S, x, p + 3 * L), a3);
            a4 = v.fma(FloatVector.fromArray(S, x, p + 4 * L), a4);
            a5 = v.fma(FloatVector.fromArray(S, x, p + 5 * L), a5);
            a6 = v.fma(FloatVector.fromArray(S, x, p + 6 * L), a6);
            a7 = v.fma(FloatVector.fromArray(S, x, p + 7 * L), a7);
        }
        a0.intoArray(y, yAt);
        a1.intoArray(y, yAt + L);
        a2.intoArray(y, yAt + 2 * L);
        a3.intoArray(y, yAt + 3 * L);
        a4.intoArray(y, yAt + 4 * L);
        a5.intoArray(y, yAt + 5 * L);
        a6.intoArray(y, yAt + 6 * L);
        a7.intoArray(y, yAt + 7 * L);
    }

    private static void addWeighted2(
            float[] factors, int[] places, int from, int to, float[] x, int shift, float[] y, int yAt) {
        FloatVector a0 = FloatVector.fromArray(S, y, yAt);
        FloatVector a1 = FloatVector.fromArray(S, y, yAt + L);
        for (int e = from; e < to; e++) {
            FloatVector v = FloatVector.broadcast(S, factors[e]);
            int p = places[e] + shift;
            a0 = v.fma(FloatVector.fromArray(S, x, p), a0);
            a1 = v.fma(FloatVector.fromArray(S, x, p + L), a1);
        }
        a0.intoArray(y, yAt);
        a1.intoArray(y, yAt + L);
    }

    private static void addWeighted1(
            float[] factors, int[] places, int from, int to, float[] x, int shift, float[] y, int yAt) {
        FloatVector a = FloatVector.fromArray(S, y, yAt);
        for (int e = from; e < to; e++) {
            a = FloatVector.broadcast(S, factors[e]).fma(FloatVector.fromArray(S, x, places[e] + shift), a);
        }
        a.intoArray(y, yAt);
    }

    static void maxRows(float[] x, int xAt, int count, int width, float[] y, int yAt, float[] argmax, int first) {
        int f = 0;
        for (; f + L <= width; f += L) {
            maxRows1(x, xAt + f, count, width, y, argmax, yAt + f, first);
        }
        for (; f < width; f++) {
            float max = x[xAt + f];
            int at = 0;
            for (int k = 1; k < count; k++) {
                float value = x[xAt + k * width + f];
                if (value > max) {
                    max = value;
                    at = k;
                }
            }
            y[yAt + f] = max;
            argmax[yAt + f] = first + at;
        }
    }

    private static void maxRows1(
            float[] x, int xAt, int count, int width, float[] y, float[] argmax, int yAt, int first) {
        FloatVector max = FloatVector.fromArray(S, x, xAt);
        FloatVector at = FloatVector.broadcast(S, (float) first);
        for (int k = 1, p = xAt + width; k < count; k++, p += width) {
            FloatVector value = FloatVector.fromArray(S, x, p);
            VectorMask<Float> more = value.compare(VectorOperators.GT, max);
            max = max.blend(value, more);
            at = at.blend((float) (first + k), more);
        }
        max.intoArray(y, yAt);
        at.intoArray(argmax, yAt);
    }
}
