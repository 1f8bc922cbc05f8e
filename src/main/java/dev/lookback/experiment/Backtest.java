package dev.lookback.experiment;

import dev.lookback.engine.TrainedModel;
import dev.lookback.evaluate.PooledScores;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.series.SeriesSlice;
import dev.lookback.training.Job;
import dev.lookback.training.Judge;
import dev.lookback.training.RunResult;
import dev.lookback.window.Borders;
import dev.lookback.window.Fold;
import dev.lookback.window.Folds;
import dev.lookback.window.Split;
import dev.lookback.window.Splits;
import dev.lookback.window.WalkForward;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walk-forward backtest: a recipe trained again and again on what precedes a block of rows, and judged on that block (rolling
 * origin, Tashman 2000). A fold's network, scales and early stopping are given a series that ends with the judged block, of whose
 * rows they see none before it is judged.
 */
public final class Backtest {

    private final Recipe recipe;
    private final Series series;
    private final WalkForward walk;
    private final List<Fold> folds;

    /** @throws IllegalArgumentException where the folds have a problem */
    public Backtest(Recipe recipe, Series series, WalkForward walk) {
        this.recipe = recipe;
        this.series = series;
        this.walk = walk;
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
     * @return of all folds, or of those that were judged before it was stopped
     * @throws dev.lookback.training.RunFailedException if a fold cannot be trained
     */
    public BacktestResult run(Sequence sequence) {
        List<Fold> trained = walk.retrain() ? folds : folds.subList(0, 1);
        sequence.expect(trained.size(), trained.stream().mapToDouble(this::work).sum());
        List<FoldResult> results = new ArrayList<>();
        List<SplitForecast> forecasts = new ArrayList<>();
        Optional<RunResult> newest = Optional.empty();
        for (Fold fold : folds) {
            if (walk.retrain() || newest.isEmpty()) {
                newest = sequence.train(job(fold), work(fold));
            }
            if (newest.isEmpty() || sequence.isStopped()) {
                break;
            }
            SplitForecast forecast = judged(fold, newest.get());
            forecasts.add(forecast);
            results.add(result(fold, forecast, newest.get()));
        }
        return new BacktestResult(
                walk, folds, results, PooledScores.of(forecasts), Losses.evidence(forecasts, recipe.windows()));
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

    private Job job(Fold fold) {
        return Job.of(recipe(fold.borders()), known(fold))
                .withPurge(fold.purge())
                .sealed()
                .withWatched(Set.of(Split.VALIDATION));
    }

    /** Of the judged block, in rows of the whole series. */
    private SplitForecast judged(Fold fold, RunResult trained) {
        TrainedModel model = trained.model();
        WindowSource source = recipe.source(known(fold), plan(fold), model.scales());
        return Judge.forecast(model, source, Split.TEST);
    }

    private static FoldResult result(Fold fold, SplitForecast forecast, RunResult trained) {
        return new FoldResult(
                fold,
                forecast.count(),
                Scores.of(forecast, trained.model().scales()),
                trained.history().size(),
                trained.bestEpoch());
    }
}
