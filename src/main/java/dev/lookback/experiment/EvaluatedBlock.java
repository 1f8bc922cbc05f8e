package dev.lookback.experiment;

import dev.lookback.engine.TrainedModel;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.baseline.BaselineFit;
import dev.lookback.evaluate.baseline.Baselines;
import dev.lookback.text.Message;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunFailedException;
import dev.lookback.training.SplitEvaluator;
import dev.lookback.window.WindowSource;
import dev.lookback.window.split.Split;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Forecasts of a network for a block of windows, with the losses of the baselines on the same windows.
 *
 * @param scores of the network and of persistence
 * @param baselines {@code [windows]} MAE of each baseline over the steps of a window, in units
 */
record EvaluatedBlock(SplitForecast network, Scores scores, Map<Baseline, double[]> baselines) {

    /**
     * @param fit on the train split of these windows
     * @throws RunFailedException if the network forecasts NaN or infinity
     */
    static EvaluatedBlock of(WindowSource source, TrainedModel model, BaselineFit fit, Split split) {
        SplitForecast network = SplitEvaluator.forecast(model, source, split);
        Scores scores = Scores.of(network, source.scales());
        if (!Double.isFinite(scores.network().maeUnits())) {
            throw new RunFailedException(
                    new RunEvent.Failed(
                            Message.of("experiment.notNumbers"), Message.of("experiment.notNumbers.advice")),
                    null);
        }
        Baselines baselines = new Baselines(source, fit);
        Map<Baseline, double[]> losses = new EnumMap<>(Baseline.class);
        for (Baseline baseline : baselines.available()) {
            losses.put(baseline, baselines.forecast(baseline, network).errors());
        }
        return new EvaluatedBlock(network, scores, losses);
    }

    BestBaseline with(Baseline best) {
        double mae = Arrays.stream(baselines.get(best)).average().orElse(Double.NaN);
        return new BestBaseline(best, mae);
    }
}
