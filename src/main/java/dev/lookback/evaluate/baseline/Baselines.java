package dev.lookback.evaluate.baseline;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowSource;
import java.util.Set;

/**
 * Forecasts of the baselines for the windows on which a network is evaluated.
 *
 * @param fit on these windows, or earlier
 */
public record Baselines(WindowSource source, BaselineFit fit) {

    /** Baselines that could be fitted. */
    public Set<Baseline> available() {
        return fit.available();
    }

    /**
     * Forecasts of a baseline for every window of a split. Computed anew by each call, to save memory.
     *
     * @param network forecast of the same windows, which gives the actual and last seen values
     * @throws java.util.NoSuchElementException if it is not {@link #available()}
     */
    public SplitForecast forecast(Baseline baseline, SplitForecast network) {
        Forecaster forecaster = fit.forecaster(baseline, source);
        RowRanges anchors = source.plan().anchors(network.split());
        double[] forecasts = new double[anchors.count() * source.length()];
        for (int i = 0; i < anchors.count(); i++) {
            forecaster.write(anchors.at(i), forecasts, i * source.length());
        }
        return network.with(forecasts);
    }
}
