package dev.lookback.evaluate.interval;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.text.Message;
import dev.lookback.window.TargetForm;
import dev.lookback.window.split.Split;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The intervals of a run, as wide as its errors on the validation split, and what they have contained on each split. That of the
 * validation split itself is what was asked for by construction; the network was fitted on the train split; only test tells.
 */
public record Intervals(ConformalIntervals bands, Map<Split, Coverage> coverage) {

    public Intervals {
        coverage = Map.copyOf(coverage);
    }

    /**
     * @param forecasts of the kept weights
     * @param level between 0 and 1
     * @return empty without validation windows
     */
    public static Optional<Intervals> of(Map<Split, SplitForecast> forecasts, TargetForm form, double level) {
        SplitForecast validation = forecasts.get(Split.VALIDATION);
        if (validation == null || validation.count() == 0) {
            return Optional.empty();
        }
        ConformalIntervals bands = ConformalIntervals.of(validation, IntervalForm.of(form), level);
        Map<Split, Coverage> coverage = new EnumMap<>(Split.class);
        forecasts.forEach((split, forecast) -> {
            if (forecast.count() > 0) {
                coverage.put(split, bands.coverage(forecast));
            }
        });
        return Optional.of(new Intervals(bands, coverage));
    }

    /** Why there is no interval: "90 % needs at least 9 validation windows, there are 5"; empty where there is one. */
    public Optional<Message> whyNone() {
        int fewest = ConformalIntervals.fewest(bands.level());
        if (bands.calibrated() < fewest) {
            return Optional.of(Message.of("evaluate.interval.tooFew", bands.level(), fewest, bands.calibrated()));
        }
        return bands.isBounded(0) ? Optional.empty() : Optional.of(Message.of("evaluate.interval.notNumbers"));
    }

    /** What the intervals have contained, beside what was asked for: on test, or that nobody knows yet. */
    public Message sentence() {
        Coverage test = coverage.get(Split.TEST);
        return test == null
                ? Message.of("evaluate.interval.untested", bands.level())
                : Message.of("evaluate.interval.tested", bands.level(), test.share(), test.windows());
    }
}
