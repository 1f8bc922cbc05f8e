package dev.lookback.experiment;

import dev.lookback.evaluate.PooledScores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.training.RunResult;
import dev.lookback.window.Fold;
import dev.lookback.window.WalkForward;
import dev.lookback.window.WindowSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collector of the folds of a backtest. */
final class FoldTotals {

    private final List<FoldResult> evaluated = new ArrayList<>();
    private final List<FailedFold> failed = new ArrayList<>();
    private final List<PairedForecasts> pairs = new ArrayList<>();

    void add(FailedFold fold) {
        failed.add(fold);
    }

    void add(Fold fold, RunResult trained, PairedForecasts pair) {
        pairs.add(pair);
        evaluated.add(new FoldResult(
                fold,
                pair.network().count(),
                pair.scores(),
                pair.bestBaseline(),
                trained.history().size(),
                trained.bestEpoch()));
    }

    BacktestResult result(WalkForward asked, List<Fold> layout, WindowSpec spec) {
        return new BacktestResult(
                asked,
                layout,
                evaluated,
                failed,
                pooled(PairedForecasts::network),
                pooled(PairedForecasts::baseline).mae(),
                WindowLosses.againstPersistence(pairs, spec),
                WindowLosses.againstBest(pairs, spec));
    }

    private PooledScores pooled(Function<PairedForecasts, SplitForecast> forecast) {
        return PooledScores.of(pairs.stream().map(forecast).toList());
    }
}
