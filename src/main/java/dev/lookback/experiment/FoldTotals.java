package dev.lookback.experiment;

import dev.lookback.evaluate.PooledScores;
import dev.lookback.evaluate.assessment.Comparison;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.training.RunResult;
import dev.lookback.window.Fold;
import dev.lookback.window.WalkForward;
import dev.lookback.window.WindowSpec;
import java.util.ArrayList;
import java.util.List;

/** Collector of the folds of a backtest. */
final class FoldTotals {

    private final List<Evaluated> evaluated = new ArrayList<>();
    private final List<FailedFold> failed = new ArrayList<>();

    /** An evaluated fold, before the best baseline of all folds is known. */
    private record Evaluated(Fold fold, EvaluatedBlock block, int epochs, int bestEpoch) {

        FoldResult result(Baseline best) {
            return new FoldResult(fold, block.network().count(), block.scores(), block.with(best), epochs, bestEpoch);
        }
    }

    void add(FailedFold fold) {
        failed.add(fold);
    }

    void add(Fold fold, RunResult trained, EvaluatedBlock block) {
        evaluated.add(new Evaluated(fold, block, trained.history().size(), trained.bestEpoch()));
    }

    BacktestResult result(WalkForward asked, List<Fold> layout, WindowSpec spec) {
        List<EvaluatedBlock> blocks = evaluated.stream().map(Evaluated::block).toList();
        WindowLosses losses = new WindowLosses(blocks);
        Comparison againstBest = losses.againstBest(spec);
        return new BacktestResult(
                asked,
                layout,
                evaluated.stream()
                        .map(fold -> fold.result(againstBest.baseline()))
                        .toList(),
                failed,
                PooledScores.of(blocks.stream().map(EvaluatedBlock::network).toList()),
                againstBest.baselineError(),
                losses.againstPersistence(spec).evidence(),
                againstBest.evidence());
    }
}
