package dev.lookback.evaluate.baseline;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.window.AnchorRange;
import dev.lookback.window.WindowSource;
import dev.lookback.window.split.Split;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Forecasts of the baselines for the windows on which a network is evaluated.
 *
 * @param fit on these windows, or earlier
 */
public record Baselines(WindowSource source, BaselineFit fit) {

    private static final double MARGIN = 0.01;

    /** Baselines that could be fitted. */
    public Set<Baseline> available() {
        return fit.available();
    }

    /**
     * The baseline to beat on a split, chosen without that split: for test by the MAE on the validation split, otherwise by
     * that on the held-out train windows. Persistence, unless another is better by the relative margin {@value #MARGIN}, which
     * chance rarely gives.
     */
    public Baseline best(Split split) {
        AnchorRange validation = source.plan().anchors(Split.VALIDATION);
        Map<Baseline, Double> errors = new EnumMap<>(Baseline.class);
        errors.putAll(fit.heldOut());
        if (split == Split.TEST && !validation.isEmpty()) {
            available().forEach(b -> errors.put(b, ForecastErrors.mae(source, fit.forecaster(b, source), validation)));
        }
        double threshold = (1 - MARGIN) * errors.getOrDefault(Baseline.PERSISTENCE, Double.NaN);
        return errors.entrySet().stream()
                .filter(error -> error.getValue() < threshold)
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Baseline.PERSISTENCE);
    }

    /**
     * Forecasts of a baseline for every window of a split. Computed anew by each call, to save memory.
     *
     * @param network forecast of the same windows, which gives the actual and last seen values
     * @throws java.util.NoSuchElementException if it is not {@link #available()}
     */
    public SplitForecast forecast(Baseline baseline, SplitForecast network) {
        Forecaster forecaster = fit.forecaster(baseline, source);
        AnchorRange anchors = source.plan().anchors(network.split());
        double[] forecasts = new double[anchors.count() * source.length()];
        for (int i = 0; i < anchors.count(); i++) {
            forecaster.write(anchors.first() + i, forecasts, i * source.length());
        }
        return network.with(forecasts);
    }
}
