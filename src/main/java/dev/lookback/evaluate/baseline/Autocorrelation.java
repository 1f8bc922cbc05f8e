package dev.lookback.evaluate.baseline;

import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/** How much a series resembles itself some rows later. */
public final class Autocorrelation {

    private Autocorrelation() {}

    /**
     * Lags 0 to {@code most}: Σ (x(i) − mean)(x(i + lag) − mean) / Σ (x(i) − mean)²; all 0 for a constant series. By Fourier
     * transform (Wiener–Khinchin), so that all lags of a long series take no longer than a few.
     */
    public static double[] of(double[] values, int most) {
        double mean = 0;
        for (double value : values) {
            mean += (value - values[0]) / values.length;
        }
        // Padded with zeros, so that the end does not meet the beginning.
        int size = Integer.highestOneBit(Math.max(1, values.length + most)) * 2;
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
        double[] correlation = new double[most + 1];
        double variance = complex[0][0];
        for (int lag = 0; lag <= most && variance > 0; lag++) {
            correlation[lag] = complex[0][lag] / variance;
        }
        return correlation;
    }
}
