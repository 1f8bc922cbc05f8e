package dev.lookback.experiment;

import dev.lookback.evaluate.PooledScores;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.text.Message;
import dev.lookback.window.Fold;
import dev.lookback.window.WalkForward;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/**
 * What came of a backtest.
 *
 * @param asked how the series was cut
 * @param layout all folds
 * @param folds what was judged: fewer where it was stopped
 * @param pooled errors over the windows of all judged blocks
 * @param evidence of the network against repeating the last value on these windows; empty for too few
 */
public record BacktestResult(
        WalkForward asked,
        List<Fold> layout,
        List<FoldResult> folds,
        PooledScores pooled,
        Optional<Evidence> evidence) {

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

    /** What it says, as far as it went. */
    public Message sentence() {
        if (folds.isEmpty()) {
            return Message.of("experiment.backtest.nothing");
        }
        Message judged = Message.of(
                "experiment.backtest."
                        + evidence.map(found -> found.outcome().name()).orElse("tooFew"),
                100 * pooled.skill(),
                pooled.windows(),
                folds.size(),
                100 * evidence.map(found -> found.interval().low()).orElse(Double.NaN),
                100 * evidence.map(found -> found.interval().high()).orElse(Double.NaN),
                won());
        return isComplete() ? judged : Message.of("experiment.backtest.stopped", judged, folds.size(), layout.size());
    }

    private DescriptiveStatistics skills() {
        DoubleStream each = folds.stream().mapToDouble(fold -> fold.scores().skill());
        return new DescriptiveStatistics(each.toArray());
    }
}
