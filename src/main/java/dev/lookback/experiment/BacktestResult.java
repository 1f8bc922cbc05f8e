package dev.lookback.experiment;

import dev.lookback.evaluate.PooledScores;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.evaluate.significance.Evidence.Outcome;
import dev.lookback.text.Message;
import dev.lookback.window.Fold;
import dev.lookback.window.WalkForward;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/**
 * What came of a backtest. All but the failed folds counts.
 *
 * @param asked how the series was cut
 * @param layout all folds
 * @param folds what was judged: fewer where it was stopped
 * @param failed what could not be trained or judged
 * @param pooled errors over the windows of all judged blocks
 * @param rivalMae mean |error| over these windows of the best baseline of each fold, in units
 * @param againstPersistence evidence of the network against repeating the last value on these windows; empty for too few
 * @param againstBest the same against the best baseline of each fold
 */
public record BacktestResult(
        WalkForward asked,
        List<Fold> layout,
        List<FoldResult> folds,
        List<FailedFold> failed,
        PooledScores pooled,
        double rivalMae,
        Optional<Evidence> againstPersistence,
        Optional<Evidence> againstBest) {

    public BacktestResult {
        layout = List.copyOf(layout);
        folds = List.copyOf(folds);
        failed = List.copyOf(failed);
    }

    /** Whether it came to its end. */
    public boolean isComplete() {
        return folds.size() + failed.size() == layout.size();
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

    /** 1 − MAE / MAE of the best baseline of each fold, over all windows; NaN if that is perfect. */
    public double rivalSkill() {
        return Scores.skill(pooled.mae(), rivalMae);
    }

    /** Whether some fold's best baseline is another than repeating the last value. */
    public boolean hasRival() {
        return folds.stream().anyMatch(fold -> fold.rival().baseline() != Baseline.PERSISTENCE);
    }

    /** What can be said, by the evidence against the best baselines; nothing where too many windows are missing. */
    public Outcome outcome() {
        return againstBest.map(Evidence::outcome).orElse(Outcome.OPEN);
    }

    /** What it says, as far as it went. */
    public Message sentence() {
        Message said = folds.isEmpty() ? nothing() : hasRival() ? besideRivals() : besidePersistence();
        if (!folds.isEmpty() && !failed.isEmpty()) {
            said = Message.of("experiment.backtest.failed", said, failed.size(), folds.size(), layout.size());
        }
        return folds.isEmpty() || isComplete()
                ? said
                : Message.of("experiment.backtest.stopped", said, folds.size() + failed.size(), layout.size());
    }

    private Message nothing() {
        return failed.isEmpty()
                ? Message.of("experiment.backtest.nothing")
                : Message.of("experiment.backtest.allFailed", failed.size());
    }

    private Message besidePersistence() {
        return Message.of(
                "experiment.backtest." + word(againstPersistence),
                100 * pooled.skill(),
                pooled.windows(),
                folds.size(),
                low(againstPersistence),
                high(againstPersistence),
                won());
    }

    private Message besideRivals() {
        return Message.of(
                "experiment.backtest.rival." + word(againstBest),
                besidePersistence(),
                100 * rivalSkill(),
                low(againstBest),
                high(againstBest));
    }

    private static String word(Optional<Evidence> evidence) {
        return evidence.map(found -> found.outcome().name()).orElse("tooFew");
    }

    /** Percent. */
    private static double low(Optional<Evidence> evidence) {
        return 100 * evidence.map(found -> found.interval().low()).orElse(Double.NaN);
    }

    private static double high(Optional<Evidence> evidence) {
        return 100 * evidence.map(found -> found.interval().high()).orElse(Double.NaN);
    }

    private DescriptiveStatistics skills() {
        DoubleStream each = folds.stream().mapToDouble(fold -> fold.scores().skill());
        return new DescriptiveStatistics(each.toArray());
    }
}
