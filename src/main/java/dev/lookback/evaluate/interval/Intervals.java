package dev.lookback.evaluate.interval;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.text.Message;
import dev.lookback.window.TargetForm;
import dev.lookback.window.split.Split;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Prediction intervals of a run, calibrated on the validation split, with their empirical coverage on each split. That on
 * validation is the nominal level by construction, and the network was fitted on train; only test is an unbiased estimate.
 */
public record Intervals(ConformalIntervals bands, Map<Split, Coverage> coverage) {

    public Intervals {
        coverage = Map.copyOf(coverage);
    }

    /**
     * @param forecasts of the kept weights
     * @param level nominal coverage, between 0 and 1
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

    /** Reason why there is no interval: "90 % needs at least 9 validation windows, there are 5"; empty where there is one. */
    public Optional<Message> whyNone() {
        int minimum = ConformalIntervals.minCalibrationWindows(bands.level());
        if (bands.calibrated() < minimum) {
            return Optional.of(Message.of("evaluate.interval.tooFew", bands.level(), minimum, bands.calibrated()));
        }
        return bands.isBounded(0) ? Optional.empty() : Optional.of(Message.of("evaluate.interval.notNumbers"));
    }

    /** Coverage on test beside the nominal level, or that it is still unknown. */
    public Message sentence() {
        Coverage test = coverage.get(Split.TEST);
        return test == null
                ? Message.of("evaluate.interval.untested", bands.level())
                : Message.of("evaluate.interval.tested", bands.level(), test.share(), test.windows());
    }
}
