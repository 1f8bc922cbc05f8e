package dev.lookback.evaluate.interval;

import dev.lookback.evaluate.SplitForecast;
import java.util.Arrays;

/**
 * Split-conformal prediction intervals, with one half-width for every step ahead (Vovk, Gammerman and Shafer 2005, section 4.1;
 * Lei et al. 2018, algorithm 2): the {@code ⌈(n + 1) · level⌉}-th smallest of n errors on windows that the network was not
 * fitted on. Where errors are exchangeable, such an interval contains the actual value with at least that probability, and at
 * most 1 / (n + 1) more, whatever the network and the distribution of its errors. Neighbouring windows overlap and series
 * drift, so on real series this is not guaranteed, and the empirical coverage has to be shown beside it. Each step is covered
 * by itself, not the path of all.
 *
 * @param level nominal coverage, between 0 and 1
 * @param calibrated n, the number of calibration windows
 * @param halfWidths {@code [length]} in the terms of the form; infinite where n errors are too few for the level, or are NaN
 */
public record ConformalIntervals(double level, IntervalForm form, int calibrated, double[] halfWidths) {

    /** Tolerance, so that (9 + 1) · 0.9 counts as 9 in binary floating point. */
    private static final double ROUNDING = 1e-9;

    /** @param calibration forecasts of the calibration split */
    public static ConformalIntervals of(SplitForecast calibration, IntervalForm form, double level) {
        double[] halfWidths = new double[calibration.length()];
        double[] scores = new double[calibration.count()];
        for (int k = 0; k < halfWidths.length; k++) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] = form.score(calibration.actual(i, k), calibration.forecast(i, k));
            }
            halfWidths[k] = quantile(scores, level);
        }
        return new ConformalIntervals(level, form, calibration.count(), halfWidths);
    }

    private static double quantile(double[] scores, double level) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted); // NaN sorts last, as the largest
        int rank = (int) Math.ceil((sorted.length + 1) * level - ROUNDING);
        double found = rank > sorted.length ? Double.NaN : sorted[Math.max(0, rank - 1)];
        return Double.isNaN(found) ? Double.POSITIVE_INFINITY : found;
    }

    /** Minimum number of calibration windows for an interval at a level. */
    public static int minCalibrationWindows(double level) {
        return Math.max(1, (int) Math.ceil(level / (1 - level) - ROUNDING));
    }

    /** Whether the interval at step {@code k}, from 0, is finite. */
    public boolean isBounded(int k) {
        return Double.isFinite(halfWidths[k]);
    }

    /** Lower end of the interval around a forecast at step {@code k}, in units; NaN where there is none. */
    public double low(int k, double forecast) {
        return isBounded(k) ? form.low(forecast, halfWidths[k]) : Double.NaN;
    }

    /** Upper end, in units; NaN where there is none. */
    public double high(int k, double forecast) {
        return isBounded(k) ? form.high(forecast, halfWidths[k]) : Double.NaN;
    }

    /** Share of a split's actual values that lie inside their intervals. */
    public Coverage coverage(SplitForecast forecast) {
        double[] share = new double[forecast.length()];
        for (int k = 0; k < share.length; k++) {
            int inside = 0;
            for (int i = 0; i < forecast.count(); i++) {
                inside += form.score(forecast.actual(i, k), forecast.forecast(i, k)) <= halfWidths[k] ? 1 : 0;
            }
            share[k] = isBounded(k) ? (double) inside / forecast.count() : Double.NaN;
        }
        return new Coverage(forecast.count(), share);
    }
}
