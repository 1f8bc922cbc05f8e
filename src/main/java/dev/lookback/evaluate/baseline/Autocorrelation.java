package dev.lookback.evaluate.baseline;

import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/** Autocorrelation function of a series, by FFT. */
public final class Autocorrelation {

    private Autocorrelation() {}

    /**
     * Lags 0 to {@code maxLag}: Σ (x(i) − mean)(x(i + lag) − mean) / Σ (x(i) − mean)²; all 0 for a constant series.
     * Computed by FFT (Wiener–Khinchin theorem), in n log n for all lags.
     */
    public static double[] of(double[] values, int maxLag) {
        double mean = 0;
        for (double value : values) {
            mean += (value - values[0]) / values.length;
        }
        // Zero padding avoids circular correlation.
        int size = Integer.highestOneBit(Math.max(1, values.length + maxLag)) * 2;
        double[][] complex = new double[2][size];
        for (int i = 0; i < values.length; i++) {
            complex[0][i] = values[i] - values[0] - mean;
        }
        FastFourierTransformer.transformInPlace(complex, DftNormalization.STANDARD, TransformType.FORWARD);
        for (int i = 0; i < size; i++) {
            complex[0][i] = complex[0][i] * complex[0][i] + complex[1][i] * complex[1][i];
            complex[1][i] = 0;
        }
        FastFourierTransformer.transformInPlace(complex, DftNormalization.STANDARD, TransformType.INVERSE);
        double[] correlation = new double[maxLag + 1];
        double variance = complex[0][0];
        for (int lag = 0; lag <= maxLag && variance > 0; lag++) {
            correlation[lag] = complex[0][lag] / variance;
        }
        return correlation;
    }
}
