package dev.lookback.evaluate.illusion;

import java.util.function.IntToDoubleFunction;

/** Columns of numbers as vectors: correlation is their cosine once they are centred. */
final class ColumnVectors {

    private ColumnVectors() {}

    /** Less their mean. */
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

    /** Takes out of a vector what lies along another one. */
    static void remove(double[] from, double[] along) {
        double square = dot(along, along);
        if (square > 0) {
            double share = dot(from, along) / square;
            for (int i = 0; i < from.length; i++) {
                from[i] -= share * along[i];
            }
        }
    }

    /** Correlation of centred vectors; 0 where one does not vary. */
    static double cosine(double[] a, double[] b) {
        double squares = dot(a, a) * dot(b, b);
        return squares == 0 ? 0 : dot(a, b) / Math.sqrt(squares);
    }
}
