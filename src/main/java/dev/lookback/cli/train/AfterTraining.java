package dev.lookback.cli.train;

import dev.lookback.cli.output.TrainingProgress;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.evaluate.baseline.BaselineFit;
import dev.lookback.evaluate.baseline.Baselines;
import dev.lookback.explain.ExplainedModel;
import dev.lookback.explain.Explanation;
import dev.lookback.explain.LearnedFilters;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.RunResult;
import dev.lookback.window.WindowSource;
import java.util.Optional;

/** Assessment and explanation of a trained run, with progress; can be stopped. */
final class AfterTraining {

    private final TrainingProgress progress;
    private volatile boolean stopped;

    AfterTraining(TrainingProgress progress) {
        this.progress = progress;
    }

    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Empty without train windows to fit the baselines on, and once it is stopped. */
    Optional<Assessment> assess(RunResult result, Series series, EvaluationSettings settings) {
        Recipe recipe = result.recipe();
        progress.show(0, Message.of("cli.train.assessing"));
        Optional<Assessment> assessment = RecipeCheck.of(recipe, series)
                .plan()
                .map(plan -> recipe.source(series, plan, result.model().scales()))
                .flatMap(windows -> assess(windows, result, settings));
        progress.clear();
        return assessment;
    }

    private Optional<Assessment> assess(WindowSource windows, RunResult result, EvaluationSettings settings) {
        return BaselineFit.of(windows, settings, () -> !stopped)
                .flatMap(fit -> Assessment.of(new Baselines(windows, fit), result.forecasts(), () -> !stopped));
    }

    /** Empty once it is stopped. */
    Optional<Explanation> explain(RunResult result, Series series) {
        ExplainedModel model = ExplainedModel.of(result.model(), series);
        Optional<Explanation> explanation = LearnedFilters.of(model, share -> {
                    progress.show(share, Message.of("cli.train.explaining"));
                    return !stopped;
                })
                .map(learned -> Explanation.of(model, series.rows(), learned));
        progress.clear();
        return explanation;
    }
}
