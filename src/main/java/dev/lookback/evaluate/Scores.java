package dev.lookback.evaluate;

import dev.lookback.window.scale.FittedScales;
import java.util.List;
import java.util.stream.IntStream;

/** Metrics of the network and of persistence on the same windows of a split. */
public record Scores(Metrics network, Metrics persistence) {

    /** @param scales of the windows that were forecast */
    public static Scores of(SplitForecast forecast, FittedScales scales) {
        return of(forecast, scales.reportScale(), scales.naiveMae());
    }

    /**
     * @param scale units per scaled unit
     * @param naiveMae the denominator of MASE, in units
     */
    public static Scores of(SplitForecast forecast, double scale, double naiveMae) {
        return new Scores(
                Metrics.of(forecast, scale, naiveMae), Metrics.of(forecast.persistenceForecast(), scale, naiveMae));
    }

    /**
     * Scores of each step ahead by itself, the nearest first.
     *
     * @param scale units per scaled unit
     * @return {@code [length]}
     */
    public static List<Scores> perStep(SplitForecast forecast, double scale) {
        // The denominator of MASE is a mean over all steps, and does not fit a single one.
        return IntStream.range(0, forecast.length())
                .mapToObj(k -> of(forecast.atStep(k), scale, Double.NaN))
                .toList();
    }

    /** {@link Skill} of the MAE against persistence: above 0 the network is better; NaN if persistence is perfect. */
    public double skill() {
        return Skill.of(network.maeUnits(), persistence.maeUnits());
    }

    /** Whether persistence has the smaller MAE; also true where the forecasts are NaN. */
    public boolean losesToPersistence() {
        return !(network.maeUnits() <= persistence.maeUnits());
    }
}
