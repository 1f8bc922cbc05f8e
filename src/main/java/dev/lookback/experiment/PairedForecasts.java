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

/**
 * Forecasts of a network and of the best baseline for the same windows.
 *
 * @param scores of the network and of persistence
 * @param best chosen without these windows: for test by its error on the validation split, otherwise or without validation by
 *     that on held-out train windows
 */
record PairedForecasts(SplitForecast network, Scores scores, Baseline best, SplitForecast baseline) {

    /**
     * @param fit on the train split of these windows
     * @throws RunFailedException if the network forecasts NaN or infinity
     */
    static PairedForecasts of(WindowSource source, TrainedModel model, BaselineFit fit, Split split) {
        SplitForecast network = SplitEvaluator.forecast(model, source, split);
        Scores scores = Scores.of(network, source.scales());
        if (!Double.isFinite(scores.network().maeUnits())) {
            throw new RunFailedException(
                    new RunEvent.Failed(
                            Message.of("experiment.notNumbers"), Message.of("experiment.notNumbers.advice")),
                    null);
        }
        Baselines baselines = new Baselines(source, fit);
        Baseline best = baselines.best(split);
        return new PairedForecasts(network, scores, best, baselines.forecast(best, network));
    }

    BestBaseline bestBaseline() {
        return new BestBaseline(best, Scores.of(baseline, 1, 1).network().maeUnits());
    }
}
