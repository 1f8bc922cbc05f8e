package dev.lookback.experiment;

import dev.lookback.engine.TrainedModel;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.baseline.BaselineFit;
import dev.lookback.evaluate.control.Control;
import dev.lookback.evaluate.control.ControlSeries;
import dev.lookback.evaluate.control.PlantedPattern;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.training.Job;
import dev.lookback.training.RunFailedException;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Control runs: trains a recipe unchanged on series of which it is known whether there is anything to learn. A trustworthy
 * recipe learns a planted pattern, and nothing from shuffled changes or a random walk.
 */
public final class ControlRuns {

    /** With fewer test windows the larger of test and validation is evaluated. */
    private static final int MIN_TEST_WINDOWS = 100;

    private final Recipe recipe;
    private final Series series;
    private final int seeds;
    private final EvaluationSettings settings;
    private final WindowPlan plan;
    private final Split split;
    private final PlantedPattern pattern;

    /**
     * @param seeds for each control, from the recipe's own seed on
     * @throws IllegalArgumentException if the recipe cannot be trained, or has neither test nor validation windows
     */
    public ControlRuns(Recipe recipe, Series series, int seeds, EvaluationSettings settings) {
        RecipeCheck check = RecipeCheck.of(recipe, series);
        if (!check.trainable() || seeds < 1) {
            throw new IllegalArgumentException(seeds + " seeds: " + check.problems());
        }
        this.recipe = recipe;
        this.series = series;
        this.seeds = seeds;
        this.settings = settings;
        plan = check.plan().orElseThrow();
        split = evaluationSplit(plan).orElseThrow(() -> new IllegalArgumentException("no test or validation windows"));
        pattern = PlantedPattern.visibleTo(recipe.windows());
    }

    /**
     * The split on which control runs are evaluated: test, which training never sees, unless that is too small. On a generated
     * series the test split need not stay sealed.
     */
    public static Optional<Split> evaluationSplit(WindowPlan plan) {
        int test = plan.count(Split.TEST);
        int validation = plan.count(Split.VALIDATION);
        if (test == 0 && validation == 0) {
            return Optional.empty();
        }
        return Optional.of(test >= MIN_TEST_WINDOWS || test >= validation ? Split.TEST : Split.VALIDATION);
    }

    /**
     * Trains all; blocks until the end.
     *
     * @return result of all runs, or of those that ended before it was stopped; a failed run does not end it
     */
    public ControlsResult run(RunSequence sequence) {
        int jobs = seeds * Control.values().length;
        sequence.expect(jobs, jobs);
        List<ControlRun> runs = new ArrayList<>();
        List<FailedControl> failed = new ArrayList<>();
        for (int i = 0; i < seeds; i++) {
            long seed = recipe.seed() + i;
            for (Control control : Control.values()) {
                try {
                    run(control, seed, sequence).ifPresent(runs::add);
                } catch (RunFailedException e) {
                    failed.add(new FailedControl(control, seed, e.failure()));
                }
            }
        }
        return new ControlsResult(pattern, seeds, runs, failed);
    }

    /** Empty if it was stopped. */
    private Optional<ControlRun> run(Control control, long seed, RunSequence sequence) {
        if (sequence.isStopped()) {
            return Optional.empty();
        }
        Series controlSeries = ControlSeries.of(control, series, recipe.data().target(), pattern, seed);
        Job job = Job.of(recipe.withSeed(seed), controlSeries).sealed().withWatched(Set.of(Split.VALIDATION));
        return sequence.train(job, 1).flatMap(result -> {
            TrainedModel model = result.model();
            WindowSource source = recipe.source(controlSeries, plan, model.scales());
            return BaselineFit.of(source, settings, () -> !sequence.isStopped())
                    .map(fit -> evaluated(control, seed, controlSeries, EvaluatedBlock.of(source, model, fit, split)));
        });
    }

    private ControlRun evaluated(Control control, long seed, Series controlSeries, EvaluatedBlock block) {
        double attainable = control.isLearnable()
                ? pattern.attainableSkill(
                        controlSeries.values(recipe.data().target()),
                        block.network(),
                        recipe.windows().horizon())
                : Double.NaN;
        WindowLosses losses = new WindowLosses(List.of(block));
        return new ControlRun(
                control,
                seed,
                split,
                block.network().count(),
                block.scores(),
                block.with(losses.best()),
                losses.againstPersistence(recipe.windows()).evidence(),
                losses.againstBest(recipe.windows()).evidence(),
                attainable);
    }
}
