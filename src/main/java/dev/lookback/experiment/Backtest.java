package dev.lookback.experiment;

import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.baseline.BaselineFit;
import dev.lookback.recipe.Recipe;
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
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.Splits;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walk-forward backtest: a recipe trained again and again on what precedes a block of rows, and judged on that block (rolling
 * origin, Tashman 2000). A fold's network, scales, baselines and early stopping are given a series that ends with the judged block,
 * of whose rows they see none before it is judged.
 */
public final class Backtest {

    private final Recipe recipe;
    private final Series series;
    private final WalkForward walk;
    private final EvaluationSettings settings;
    private final List<Fold> folds;

    /** What a block is judged with. */
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
        Folds laidOut = folds(recipe, series, walk)
                .orElseThrow(() -> new IllegalArgumentException("the splits do not fit the series"));
        laidOut.problem().ifPresent(problem -> {
            throw new IllegalArgumentException(problem.toString());
        });
        this.folds = laidOut.all();
    }

    /** How a recipe's series is cut; empty where its splits do not fit. */
    public static Optional<Folds> folds(Recipe recipe, Series series, WalkForward walk) {
        return Splits.resolve(recipe.splits(), series)
                .borders()
                .map(borders -> Folds.of(walk, recipe.windows(), recipe.context(), borders));
    }

    /**
     * Trains and judges fold after fold; waits for it.
     *
     * @return of all folds, or of those that were judged before it was stopped; one that fails does not end it
     */
    public BacktestResult run(RunSequence sequence) {
        List<List<Fold>> blocks = walk.retrain() ? folds.stream().map(List::of).toList() : List.of(folds);
        sequence.expect(
                blocks.size(),
                blocks.stream().mapToDouble(block -> work(block.get(0))).sum());
        FoldTotals tally = new FoldTotals();
        blocks.forEach(block -> run(block, sequence, tally));
        return tally.result(walk, folds, recipe.windows());
    }

    /** Trains for the first of these, and judges them all by that. */
    private void run(List<Fold> block, RunSequence sequence, FoldTotals tally) {
        try {
            Optional<Trained> trained = train(block.get(0), sequence);
            for (Fold fold : block) {
                if (trained.isPresent() && !sequence.isStopped()) {
                    judge(fold, trained.get(), tally);
                }
            }
        } catch (RunFailedException e) {
            block.forEach(fold -> tally.add(new FailedFold(fold, e.failure())));
        }
    }

    /** Empty if it was stopped. */
    private Optional<Trained> train(Fold fold, RunSequence sequence) {
        return sequence.train(job(fold), work(fold))
                .flatMap(
                        run -> BaselineFit.of(source(fold, run.model().scales()), settings, () -> !sequence.isStopped())
                                .map(fit -> new Trained(run, fit)));
    }

    private void judge(Fold fold, Trained trained, FoldTotals tally) {
        try {
            PairedForecasts contest = PairedForecasts.of(
                    source(fold, trained.scales()), trained.run().model(), trained.baselines(), Split.TEST);
            tally.add(fold, trained.run(), contest);
        } catch (RunFailedException e) {
            tally.add(new FailedFold(fold, e.failure()));
        }
    }

    private Recipe recipe(Borders borders) {
        return recipe.withSplits(Splits.asRows(borders));
    }

    private Series known(Fold fold) {
        return new SeriesSlice(series, fold.trainFrom(), fold.judgedEnd());
    }

    private double work(Fold fold) {
        return (double) plan(fold).count(Split.TRAIN) * recipe.training().epochs();
    }

    private WindowPlan plan(Fold fold) {
        return fold.plan(recipe.windows(), recipe.context());
    }

    private WindowSource source(Fold fold, FittedScales scales) {
        return recipe.source(known(fold), plan(fold), scales);
    }

    private Job job(Fold fold) {
        return Job.of(recipe(fold.borders()), known(fold))
                .withPurge(fold.purge())
                .sealed()
                .withWatched(Set.of(Split.VALIDATION));
    }
}
