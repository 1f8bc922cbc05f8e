package dev.lookback.training;

import dev.lookback.engine.TrainedModel;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.evaluate.assessment.Verdict;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Message;
import dev.lookback.window.split.Split;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Result of a run.
 *
 * @param state STOPPED, FINISHED or WAITING
 * @param bestEpoch epoch with the smallest validation loss (training loss without validation windows), from 1
 * @param forecasts of the kept weights, per split that has windows; a run stopped before they were made leaves
 *     out splits of more than 10,000 windows
 * @param model the kept weights with everything needed to forecast again
 */
public record RunResult(
        Recipe recipe,
        RunFacts facts,
        RunState state,
        List<EpochResult> history,
        int bestEpoch,
        Map<Split, SplitForecast> forecasts,
        Map<Split, Scores> scores,
        double trainWindowsPerSecond,
        TrainedModel model) {

    /** The same with the results on its test split. */
    public RunResult withTest(SplitForecast forecast, Scores test) {
        Map<Split, SplitForecast> allForecasts = new EnumMap<>(Map.of(Split.TEST, forecast));
        allForecasts.putAll(forecasts);
        Map<Split, Scores> allScores = new EnumMap<>(Map.of(Split.TEST, test));
        allScores.putAll(scores);
        return new RunResult(
                recipe, facts, state, history, bestEpoch, allForecasts, allScores, trainWindowsPerSecond, model);
    }

    /** The same once the run is assessed. */
    public Verdict verdict(Assessment assessment) {
        return isEvaluated() ? Verdict.of(scores, assessment) : verdict();
    }

    /**
     * The same on one of many runs.
     *
     * @param tries runs that were evaluated on the same validation rows, see {@link Verdict#among}; empty where they are not counted
     */
    public Verdict verdict(Assessment assessment, OptionalInt tries) {
        return verdict(assessment).among(tries, assessment);
    }

    /** Verdict by the scores alone; of a run stopped before it could be evaluated, that. */
    public Verdict verdict() {
        if (isEvaluated()) {
            return Verdict.of(scores);
        }
        return Verdict.claimless(
                Message.of(history.isEmpty() ? "training.verdict.stoppedAtOnce" : "training.verdict.notJudged"));
    }

    private boolean isEvaluated() {
        boolean evaluated = Arrays.stream(Split.values())
                .filter(split -> split != Split.TEST)
                .filter(split -> facts.windows().getOrDefault(split, 0) > 0)
                .allMatch(scores::containsKey);
        return evaluated || scores.containsKey(Split.VALIDATION);
    }
}
