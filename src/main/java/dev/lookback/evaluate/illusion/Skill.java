package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.SplitForecast;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Skill against persistence with what chance does to it.
 *
 * @param value 1 − MAE / MAE of persistence
 * @param standardError of the value, over other windows like these
 */
record Skill(double value, double standardError) {

    /** Smaller differences would be shown as 0.0 %. */
    static final double NOTICEABLE = 0.0005;

    /** Of a normal distribution, 90 % lies so many standard errors about its middle. */
    private static final double NINETY = 1.645;

    /**
     * By the long-run variance of Newey and West (1987) of skill's influence on each window, since windows that overlap, and calm and
     * wild times, make errors alike. NaN where persistence is perfect.
     *
     * @param reach rows after which windows share nothing of what they forecast
     */
    static Skill of(SplitForecast forecast, int reach) {
        int n = forecast.count();
        double[] naive = errors(forecast.repeated());
        double[] network = errors(forecast);
        double naiveMae = Arrays.stream(naive).average().orElse(Double.NaN);
        double mae = Arrays.stream(network).average().orElse(Double.NaN);
        if (!(naiveMae > 0)) {
            return new Skill(Double.NaN, Double.NaN);
        }
        double skill = 1 - mae / naiveMae;
        double[] influence = Vectors.centred(n, i -> (1 - skill) * naive[i] - network[i]);
        return new Skill(skill, Math.sqrt(longRunVariance(influence, reach) / n) / naiveMae);
    }

    /** {@code [windows]} mean |error| over the steps of each. */
    private static double[] errors(SplitForecast forecast) {
        double[] residuals = forecast.residuals();
        int length = forecast.length();
        return IntStream.range(0, forecast.count())
                .mapToDouble(i -> Arrays.stream(residuals, i * length, (i + 1) * length)
                                .map(Math::abs)
                                .sum()
                        / length)
                .toArray();
    }

    private static double longRunVariance(double[] centred, int reach) {
        int n = centred.length;
        int usual = (int) Math.floor(4 * Math.pow(n / 100.0, 2.0 / 9));
        int lags = Math.min(n - 1, Math.max(reach - 1, usual));
        double variance = 0;
        for (int lag = 0; lag <= lags; lag++) {
            double sum = 0;
            for (int i = lag; i < n; i++) {
                sum += centred[i] * centred[i - lag];
            }
            variance += (lag == 0 ? 1 : 2 * (1 - lag / (lags + 1.0))) * sum / n;
        }
        return Math.max(0, variance);
    }

    double low() {
        return value - NINETY * standardError;
    }

    double high() {
        return value + NINETY * standardError;
    }

    /** Whether chance makes differences from persistence of this size. */
    boolean mayBeNone() {
        return low() <= 0 && high() >= 0;
    }
}
