package dev.lookback.evaluate.baseline;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.window.AnchorRange;
import dev.lookback.window.WindowSource;
import dev.lookback.window.split.Split;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Forecasts of the baselines for the windows that a network is judged on.
 *
 * @param fit learned on these windows, or before
 */
public record Baselines(WindowSource source, BaselineFit fit) {

    private static final double CLEAR = 0.01;

    /** Which of them there are. */
    public Set<Baseline> available() {
        return fit.available();
    }

    /**
     * The baseline to beat on a split, chosen without a look at it: for test by the error on the validation split, else on the
     * train windows that were held out. Persistence, unless another is better by more than luck often is: by {@value #CLEAR}.
     */
    public Baseline best(Split split) {
        AnchorRange validation = source.plan().anchors(Split.VALIDATION);
        Map<Baseline, Double> errors = new EnumMap<>(Baseline.class);
        errors.putAll(fit.heldOut());
        if (split == Split.TEST && !validation.isEmpty()) {
            available().forEach(b -> errors.put(b, ForecastErrors.mean(source, fit.forecaster(b, source), validation)));
        }
        double most = (1 - CLEAR) * errors.getOrDefault(Baseline.PERSISTENCE, Double.NaN);
        return errors.entrySet().stream()
                .filter(error -> error.getValue() < most)
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Baseline.PERSISTENCE);
    }

    /**
     * What a baseline says to every window of a split; nothing is kept, so ask again rather than hold many.
     *
     * @param judged a forecast of the same windows, of which what came and what was last seen are taken
     * @throws java.util.NoSuchElementException if it is not {@link #available()}
     */
    public SplitForecast forecast(Baseline baseline, SplitForecast judged) {
        Forecaster forecaster = fit.forecaster(baseline, source);
        AnchorRange anchors = source.plan().anchors(judged.split());
        double[] forecasts = new double[anchors.count() * source.length()];
        for (int i = 0; i < anchors.count(); i++) {
            forecaster.write(anchors.first() + i, forecasts, i * source.length());
        }
        return judged.with(forecasts);
    }
}
