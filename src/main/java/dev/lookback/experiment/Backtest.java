package dev.lookback.experiment;

import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.baseline.BaselineFit;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Training;
import dev.lookback.series.Series;
import dev.lookback.series.SeriesSlice;
import dev.lookback.training.Job;
import dev.lookback.training.RunFailedException;
import dev.lookback.training.RunResult;
import dev.lookback.window.Fold;
import dev.lookback.window.Folds;
import dev.lookback.window.WalkForward;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.scale.FittedScales;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.Splits;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walk-forward backtest: a recipe is trained on the rows before a block and evaluated on that block, fold after fold (rolling
 * origin, Tashman 2000). The network, scales, baselines and early stopping of a fold are given a series that ends with the
 * evaluated block, and see none of its rows before the evaluation.
 */
public final class Backtest {

    private final Recipe recipe;
    private final Series series;
    private final WalkForward walk;
    private final EvaluationSettings settings;
    private final WindowPlan whole;
    private final List<Fold> folds;

    /** Model and baselines, trained for a fold. */
    private record Trained(RunResult run, BaselineFit baselines) {

        FittedScales scales() {
            return run.model().scales();
        }
    }

    /** @throws IllegalArgumentException where the folds have a problem */
    public Backtest(Recipe recipe, Series series, WalkForward walk, EvaluationSettings settings) {
        this.recipe = recipe;
        this.series = series;
        this.walk = walk;
        this.settings = settings;
        whole = whole(recipe, series)
                .orElseThrow(() -> new IllegalArgumentException("the splits do not fit the series"));
        Folds layout = Folds.of(walk, whole);
        layout.problem().ifPresent(problem -> {
            throw new IllegalArgumentException(problem.toString());
        });
        this.folds = layout.all();
    }

    /** Folds of a recipe's series; empty where its splits do not fit. */
    public static Optional<Folds> folds(Recipe recipe, Series series, WalkForward walk) {
        return whole(recipe, series).map(plan -> Folds.of(walk, plan));
    }

    private static Optional<WindowPlan> whole(Recipe recipe, Series series) {
        return Splits.resolve(recipe.splits(), series).borders().map(borders -> recipe.plan(series, borders));
    }

    /**
     * Trains and evaluates fold after fold; blocks until the end.
     *
     * @return result of all folds, or of those evaluated before it was stopped; a failed fold does not end it
     */
    public BacktestResult run(RunSequence sequence) {
        List<List<Fold>> blocks = walk.retrain() ? folds.stream().map(List::of).toList() : List.of(folds);
        sequence.expect(
                blocks.size(),
                blocks.stream().mapToDouble(block -> work(block.get(0))).sum());
        FoldTotals totals = new FoldTotals();
        blocks.forEach(block -> run(block, sequence, totals));
        return totals.result(walk, folds, recipe.windows());
    }

    /** Trains for the first of these folds, and evaluates all of them with that model. */
    private void run(List<Fold> block, RunSequence sequence, FoldTotals totals) {
        try {
            Optional<Trained> trained = train(block.get(0), sequence);
            for (Fold fold : block) {
                if (trained.isPresent() && !sequence.isStopped()) {
                    evaluate(fold, trained.get(), totals);
                }
            }
        } catch (RunFailedException e) {
            block.forEach(fold -> totals.add(new FailedFold(fold, e.failure())));
        }
    }

    /** Empty if it was stopped. */
    private Optional<Trained> train(Fold fold, RunSequence sequence) {
        return sequence.train(job(fold), work(fold))
                .flatMap(
                        run -> BaselineFit.of(source(fold, run.model().scales()), settings, () -> !sequence.isStopped())
                                .map(fit -> new Trained(run, fit)));
    }

    private void evaluate(Fold fold, Trained trained, FoldTotals totals) {
        try {
            EvaluatedBlock block = EvaluatedBlock.of(
                    source(fold, trained.scales()), trained.run().model(), trained.baselines(), Split.TEST);
            totals.add(fold, trained.run(), block);
        } catch (RunFailedException e) {
            totals.add(new FailedFold(fold, e.failure()));
        }
    }

    private Recipe recipe(Fold fold) {
        Training training = recipe.training();
        return recipe.withSplits(Splits.asRows(fold.borders()))
                .withTraining(training.withRowWeights(training.rowWeights().from(fold.trainFrom())));
    }

    private Series visible(Fold fold) {
        return new SeriesSlice(series, fold.trainFrom(), fold.evaluatedEnd());
    }

    private double work(Fold fold) {
        return (double) plan(fold).count(Split.TRAIN) * recipe.training().epochs();
    }

    private WindowPlan plan(Fold fold) {
        return fold.plan(whole);
    }

    private WindowSource source(Fold fold, FittedScales scales) {
        return recipe.source(visible(fold), plan(fold), scales);
    }

    private Job job(Fold fold) {
        return Job.of(recipe(fold), visible(fold))
                .withPurge(fold.purge())
                .sealed()
                .withWatched(Set.of(Split.VALIDATION));
    }
}
