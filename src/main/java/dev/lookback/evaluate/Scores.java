package dev.lookback.evaluate;

import dev.lookback.window.scale.FittedScales;
import java.util.List;
import java.util.stream.IntStream;

/** The network's metrics on a split beside those of persistence on the same windows. */
public record Scores(Metrics network, Metrics persistence) {

    /** By the scales of the windows that the forecasts were made for. */
    public static Scores of(SplitForecast forecast, FittedScales scales) {
        return of(forecast, scales.reportScale(), scales.naiveMae());
    }

    /**
     * @param scale units per scaled unit
     * @param naiveMae MASE's denominator, in units
     */
    public static Scores of(SplitForecast forecast, double scale, double naiveMae) {
        return new Scores(Metrics.of(forecast, scale, naiveMae), Metrics.of(forecast.repeated(), scale, naiveMae));
    }

    /**
     * Scores of each step ahead, the nearest first, as if the windows had forecast nothing else.
     *
     * @param scale units per scaled unit
     * @return {@code [length]}
     */
    public static List<Scores> perStep(SplitForecast forecast, double scale) {
        // MASE divides by the mean change over all steps, which is none of a single one.
        return IntStream.range(0, forecast.length())
                .mapToObj(k -> of(forecast.atStep(k), scale, Double.NaN))
                .toList();
    }

    /** 1 − MAE / MAE of persistence: above 0 the network beats repeating the last value; NaN if persistence is perfect. */
    public double skill() {
        return skill(network.maeUnits(), persistence.maeUnits());
    }

    /** 1 − MAE / MAE of whoever it is compared with; NaN if that one is perfect. */
    public static double skill(double mae, double other) {
        return other == 0 ? Double.NaN : 1 - mae / other;
    }

    /** Whether repeating the last value would have been better; it is where the forecasts are not numbers. */
    public boolean losesToPersistence() {
        return !(network.maeUnits() <= persistence.maeUnits());
    }
}
