package dev.lookback.engine.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Dot product, scaled addition and ReLU gradient, with the Vector API. */
final class VectorElementwise {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private VectorElementwise() {}

    static int reluGradient(float[] y, float[] gradient, int length) {
        int count = 0;
        int i = 0;
        for (; i + L <= length; i += L) {
            FloatVector kept = FloatVector.zero(S)
                    .blend(
                            FloatVector.fromArray(S, gradient, i),
                            FloatVector.fromArray(S, y, i).compare(VectorOperators.GT, 0));
            kept.intoArray(gradient, i);
            count += kept.compare(VectorOperators.NE, 0).trueCount();
        }
        for (; i < length; i++) {
            if (y[i] <= 0) {
                gradient[i] = 0;
            }
            count += gradient[i] != 0 ? 1 : 0;
        }
        return count;
    }

    static void axpy(float factor, float[] x, int xAt, float[] y, int yAt, int length) {
        FloatVector v = FloatVector.broadcast(S, factor);
        int i = 0;
        for (; i + L <= length; i += L) {
            v.fma(FloatVector.fromArray(S, x, xAt + i), FloatVector.fromArray(S, y, yAt + i))
                    .intoArray(y, yAt + i);
        }
        for (; i < length; i++) {
            y[yAt + i] += factor * x[xAt + i];
        }
    }

    static float dot(float[] x, int xAt, float[] y, int yAt, int length) {
        FloatVector a = FloatVector.zero(S);
        FloatVector b = FloatVector.zero(S);
        int i = 0;
        for (; i + 2 * L <= length; i += 2 * L) {
            a = FloatVector.fromArray(S, x, xAt + i).fma(FloatVector.fromArray(S, y, yAt + i), a);
            b = FloatVector.fromArray(S, x, xAt + i + L).fma(FloatVector.fromArray(S, y, yAt + i + L), b);
        }
        float sum = sumLanes(a.add(b));
        for (; i < length; i++) {
            sum += x[xAt + i] * y[yAt + i];
        }
        return sum;
    }

    /**
     * Sum of the lanes in order. {@code reduceLanes} may add them in any order, and from Java 25 on changes it once it is
     * compiled, so that a run would not repeat to the bit. Only lanes named by constants are fast.
     */
    private static float sumLanes(FloatVector v) {
        float sum = v.lane(0) + v.lane(1) + v.lane(2) + v.lane(3);
        if (L > 4) {
            sum = sum + v.lane(4) + v.lane(5) + v.lane(6) + v.lane(7);
        }
        if (L > 8) {
            sum = sum + v.lane(8) + v.lane(9) + v.lane(10) + v.lane(11);
            sum = sum + v.lane(12) + v.lane(13) + v.lane(14) + v.lane(15);
        }
        for (int i = 16; i < L; i++) {
            sum += v.lane(i);
        }
        return sum;
    }
}
