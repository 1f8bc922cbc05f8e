package dev.lookback.evaluate.illusion;

import java.util.function.IntToDoubleFunction;

/** Vector arithmetic on columns of numbers: dot product, projection, correlation as the cosine of centred vectors. */
final class ColumnVectors {

    private ColumnVectors() {}

    /** Values minus their mean. */
    static double[] centred(int count, IntToDoubleFunction value) {
        double[] vector = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            vector[i] = value.applyAsDouble(i);
            sum += vector[i];
        }
        double mean = sum / count;
        for (int i = 0; i < count; i++) {
            vector[i] -= mean;
        }
        return vector;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Subtracts from a vector its projection on another one. */
    static void remove(double[] vector, double[] direction) {
        double square = dot(direction, direction);
        if (square > 0) {
            double share = dot(vector, direction) / square;
            for (int i = 0; i < vector.length; i++) {
                vector[i] -= share * direction[i];
            }
        }
    }

    /** Correlation of centred vectors; 0 where one does not vary. */
    static double cosine(double[] a, double[] b) {
        double squares = dot(a, a) * dot(b, b);
        return squares == 0 ? 0 : dot(a, b) / Math.sqrt(squares);
    }
}
