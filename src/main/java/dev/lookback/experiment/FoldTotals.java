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

/** Counts up what came of the folds of a backtest. */
final class FoldTotals {

    private final List<FoldResult> judged = new ArrayList<>();
    private final List<FailedFold> failed = new ArrayList<>();
    private final List<PairedForecasts> contests = new ArrayList<>();

    void add(FailedFold fold) {
        failed.add(fold);
    }

    void add(Fold fold, RunResult trained, PairedForecasts contest) {
        contests.add(contest);
        judged.add(new FoldResult(
                fold,
                contest.network().count(),
                contest.scores(),
                contest.rival(),
                trained.history().size(),
                trained.bestEpoch()));
    }

    BacktestResult result(WalkForward asked, List<Fold> layout, WindowSpec spec) {
        return new BacktestResult(
                asked,
                layout,
                judged,
                failed,
                pooled(PairedForecasts::network),
                pooled(PairedForecasts::baseline).mae(),
                WindowLosses.againstPersistence(contests, spec),
                WindowLosses.againstBest(contests, spec));
    }

    private PooledScores pooled(Function<PairedForecasts, SplitForecast> forecast) {
        return PooledScores.of(contests.stream().map(forecast).toList());
    }
}
