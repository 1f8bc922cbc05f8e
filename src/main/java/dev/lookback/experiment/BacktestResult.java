package dev.lookback.experiment;

import dev.lookback.evaluate.PooledScores;
import dev.lookback.window.Fold;
import dev.lookback.window.WalkForward;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/**
 * What came of a backtest.
 *
 * @param asked how the series was cut
 * @param layout all folds
 * @param folds what was judged: fewer where it was stopped
 * @param pooled errors over the windows of all judged blocks
 */
public record BacktestResult(WalkForward asked, List<Fold> layout, List<FoldResult> folds, PooledScores pooled) {

    public BacktestResult {
        layout = List.copyOf(layout);
        folds = List.copyOf(folds);
    }

    /** Whether all folds were judged. */
    public boolean isComplete() {
        return folds.size() == layout.size();
    }

    /** Folds in which the network has a smaller mean error than repeating the last value. */
    public int won() {
        return (int) folds.stream()
                .filter(fold -> !fold.scores().losesToPersistence())
                .count();
    }

    /** Mean over the folds of the skill of each. */
    public double meanSkill() {
        return skills().getMean();
    }

    /** Sample deviation over the folds of the skill of each; NaN below two folds. */
    public double skillDeviation() {
        return folds.size() < 2 ? Double.NaN : skills().getStandardDeviation();
    }

    private DescriptiveStatistics skills() {
        DoubleStream each = folds.stream().mapToDouble(fold -> fold.scores().skill());
        return new DescriptiveStatistics(each.toArray());
    }
}
