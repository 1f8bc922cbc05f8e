package dev.lookback.evaluate.interval;

import dev.lookback.evaluate.SplitForecast;
import java.util.Arrays;

/**
 * Split-conformal intervals around forecasts, one half-width for every step ahead (Vovk, Gammerman and Shafer 2005, section 4.1;
 * Lei et al. 2018, algorithm 2): as wide as the {@code ⌈(n + 1) · level⌉}-th smallest of n errors on windows that the network was not
 * fitted on. Where errors are exchangeable, such an interval contains what comes with at least that probability, and at most
 * 1 / (n + 1) more, whatever the network and whatever the errors' distribution. Neighbouring windows overlap and series drift, so
 * on real series that is a hope, and the coverage reached has to stand beside it. Each step is covered by itself, not the path of all.
 *
 * @param level asked for, between 0 and 1
 * @param calibrated n: windows whose errors were taken
 * @param halfWidths {@code [length]} in the form's terms; infinite where n errors are too few for the level, or are no numbers
 */
public record ConformalIntervals(double level, IntervalForm form, int calibrated, double[] halfWidths) {

    /** So that (9 + 1) · 0.9 is 9 in binary too. */
    private static final double ROUNDING = 1e-9;

    /** By the errors of one split's forecasts. */
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
        Arrays.sort(sorted); // what is no number counts as larger than any
        int rank = (int) Math.ceil((sorted.length + 1) * level - ROUNDING);
        double found = rank > sorted.length ? Double.NaN : sorted[Math.max(0, rank - 1)];
        return Double.isNaN(found) ? Double.POSITIVE_INFINITY : found;
    }

    /** The fewest windows from which an interval of a level can be told. */
    public static int fewest(double level) {
        return Math.max(1, (int) Math.ceil(level / (1 - level) - ROUNDING));
    }

    /** Whether there is an interval at step {@code k}, from 0. */
    public boolean isBounded(int k) {
        return Double.isFinite(halfWidths[k]);
    }

    /** Lower end of the interval around a forecast at step {@code k}, in units; NaN where there is none. */
    public double low(int k, double forecast) {
        return isBounded(k) ? form.low(forecast, halfWidths[k]) : Double.NaN;
    }

    /** The upper end. */
    public double high(int k, double forecast) {
        return isBounded(k) ? form.high(forecast, halfWidths[k]) : Double.NaN;
    }

    /** Of the forecasts of a split, how many intervals contain what came. */
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
