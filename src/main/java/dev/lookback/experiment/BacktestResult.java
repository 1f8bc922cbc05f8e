package dev.lookback.experiment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lookback.evaluate.PooledScores;
import dev.lookback.evaluate.Skill;
import dev.lookback.evaluate.assessment.Comparison;
import dev.lookback.evaluate.assessment.Tone;
import dev.lookback.evaluate.assessment.Verdict;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.text.Message;
import dev.lookback.window.Fold;
import dev.lookback.window.WalkForward;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/**
 * Result of a backtest. Failed folds do not count.
 *
 * @param asked settings of the backtest
 * @param layout all folds
 * @param folds results; fewer than the layout where it was stopped
 * @param failed folds that could not be trained or evaluated
 * @param pooled errors over the windows of all evaluated blocks
 * @param bestBaselineMae MAE over these windows of the best baseline, in units
 * @param againstPersistence evidence of the network against persistence on these windows; empty for too few
 * @param againstBest the same against the best baseline
 */
public record BacktestResult(
        WalkForward asked,
        List<Fold> layout,
        List<FoldResult> folds,
        List<FailedFold> failed,
        PooledScores pooled,
        @JsonProperty("rivalMae") double bestBaselineMae,
        Optional<Evidence> againstPersistence,
        Optional<Evidence> againstBest) {

    public BacktestResult {
        layout = List.copyOf(layout);
        folds = List.copyOf(folds);
        failed = List.copyOf(failed);
    }

    /** Whether no fold is missing. */
    public boolean isComplete() {
        return folds.size() + failed.size() == layout.size();
    }

    /** Number of folds in which the network has a smaller MAE than persistence. */
    public int won() {
        return (int) folds.stream()
                .filter(fold -> !fold.scores().losesToPersistence())
                .count();
    }

    /** Mean skill of the folds. */
    public double meanSkill() {
        return skills().getMean();
    }

    /** Sample standard deviation of the skill of the folds; NaN below two folds. */
    public double skillDeviation() {
        return folds.size() < 2 ? Double.NaN : skills().getStandardDeviation();
    }

    /** {@link Skill} of the MAE against the best baseline, over all windows; NaN if that is perfect. */
    public double skillAgainstBest() {
        return Skill.of(pooled.mae(), bestBaselineMae);
    }

    /** The best baseline; empty where earlier versions chose another for each fold, and without folds. */
    public Optional<Baseline> bestBaseline() {
        Set<Baseline> all =
                folds.stream().map(fold -> fold.bestBaseline().baseline()).collect(Collectors.toSet());
        return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
    }

    private boolean hasBetterBaseline() {
        return !bestBaseline().equals(Optional.of(Baseline.PERSISTENCE));
    }

    public Tone toneAgainstPersistence() {
        return withPersistence().tone();
    }

    public Tone toneAgainstBest() {
        return withBest().tone();
    }

    private Comparison withPersistence() {
        return new Comparison(Baseline.PERSISTENCE, pooled.mae(), pooled.persistenceMae(), againstPersistence);
    }

    private Comparison withBest() {
        return new Comparison(bestBaseline().orElse(Baseline.PERSISTENCE), pooled.mae(), bestBaselineMae, againstBest);
    }

    /** The result in words, as far as the backtest went. */
    public Verdict verdict() {
        if (folds.isEmpty()) {
            return Verdict.claimless(noResult());
        }
        List<Verdict.Claim> claims = new ArrayList<>();
        claims.add(new Verdict.Claim(againstPersistenceWords(), toneAgainstPersistence()));
        Message sentence = claims.get(0).words();
        if (hasBetterBaseline()) {
            claims.add(new Verdict.Claim(againstBestWords(), toneAgainstBest()));
            boolean same = toneAgainstPersistence() == toneAgainstBest();
            String key = same ? "experiment.backtest.and" : "experiment.backtest.but";
            sentence = Message.of(key, sentence, claims.get(1).words());
        }
        if (!failed.isEmpty()) {
            sentence = Message.of("experiment.backtest.failed", sentence, failed.size(), folds.size(), layout.size());
        }
        if (!isComplete()) {
            sentence = Message.of("experiment.backtest.stopped", sentence, folds.size() + failed.size(), layout.size());
        }
        return new Verdict(sentence, sentence, claims);
    }

    private Message noResult() {
        return failed.isEmpty()
                ? Message.of("experiment.backtest.nothing")
                : Message.of("experiment.backtest.allFailed", failed.size());
    }

    private Message againstPersistenceWords() {
        return Message.of(
                "experiment.backtest." + word(withPersistence()),
                100 * pooled.skill(),
                pooled.windows(),
                folds.size(),
                low(againstPersistence),
                high(againstPersistence),
                won());
    }

    private Message againstBestWords() {
        return Message.of(
                "experiment.backtest.rival." + word(withBest()),
                bestBaseline().map(Baseline::words).orElse(Message.of("experiment.backtest.ofEachFold")),
                100 * skillAgainstBest(),
                low(againstBest),
                high(againstBest));
    }

    private static String word(Comparison compared) {
        if (compared.isNegligible()) {
            return "same";
        }
        return compared.evidence().isEmpty() ? "tooFew" : compared.tone().name();
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
