package dev.lookback.experiment;

import dev.lookback.engine.TrainedModel;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.control.Control;
import dev.lookback.evaluate.control.ControlSeries;
import dev.lookback.evaluate.control.PlantedPattern;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.training.Job;
import dev.lookback.training.Judge;
import dev.lookback.training.RunResult;
import dev.lookback.window.Split;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Trains a recipe, just as it is, on series of which it is known whether there is anything to learn. A set-up deserves belief that
 * learns what was planted, and nothing from shuffled changes or a random walk.
 */
public final class ControlRuns {

    /** With fewer test windows the larger of test and validation is judged. */
    private static final int ENOUGH = 100;

    private final Recipe recipe;
    private final Series series;
    private final int seeds;
    private final WindowPlan plan;
    private final Split split;
    private final PlantedPattern pattern;

    /**
     * @param seeds for each control, from the recipe's own seed on
     * @throws IllegalArgumentException if the recipe cannot be trained, or there is nothing to judge it by
     */
    public ControlRuns(Recipe recipe, Series series, int seeds) {
        RecipeCheck check = RecipeCheck.of(recipe, series);
        if (!check.trainable() || seeds < 1) {
            throw new IllegalArgumentException(seeds + " seeds: " + check.problems());
        }
        this.recipe = recipe;
        this.series = series;
        this.seeds = seeds;
        plan = check.plan().orElseThrow();
        split = judged(plan).orElseThrow(() -> new IllegalArgumentException("nothing to judge by"));
        pattern = PlantedPattern.seenBy(recipe.windows());
    }

    /**
     * The split that shows what was learned: test, of which training sees nothing, unless that is too small. On a series that was
     * made up it may be looked at.
     */
    public static Optional<Split> judged(WindowPlan plan) {
        int test = plan.count(Split.TEST);
        int validation = plan.count(Split.VALIDATION);
        if (test == 0 && validation == 0) {
            return Optional.empty();
        }
        return Optional.of(test >= ENOUGH || test >= validation ? Split.TEST : Split.VALIDATION);
    }

    /**
     * Trains all; waits for it.
     *
     * @return of all, or of those that ended before it was stopped
     * @throws dev.lookback.training.RunFailedException if one cannot be trained
     */
    public ControlsResult run(Sequence sequence) {
        int jobs = seeds * Control.values().length;
        sequence.expect(jobs, jobs);
        List<ControlRun> runs = new ArrayList<>();
        for (int i = 0; i < seeds; i++) {
            for (Control control : Control.values()) {
                run(control, recipe.seed() + i, sequence).ifPresent(runs::add);
            }
        }
        return new ControlsResult(pattern, seeds, runs);
    }

    private Optional<ControlRun> run(Control control, long seed, Sequence sequence) {
        if (sequence.isStopped()) {
            return Optional.empty();
        }
        Series made = ControlSeries.of(control, series, recipe.data().target(), pattern, seed);
        Job job = Job.of(recipe.withSeed(seed), made).sealed().withWatched(Set.of(Split.VALIDATION));
        return sequence.train(job, 1).map(result -> judged(control, seed, made, result));
    }

    private ControlRun judged(Control control, long seed, Series made, RunResult result) {
        TrainedModel model = result.model();
        WindowSource source = recipe.source(made, plan, model.scales());
        SplitForecast forecast = Judge.forecast(model, source, split);
        double attainable = control.isLearnable()
                ? pattern.attainable(
                        made.values(recipe.data().target()),
                        forecast,
                        recipe.windows().horizon())
                : Double.NaN;
        return new ControlRun(
                control,
                seed,
                split,
                forecast.count(),
                Scores.of(forecast, model.scales()),
                Losses.evidence(List.of(forecast), recipe.windows()),
                attainable);
    }
}
