package dev.lookback.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.evaluate.PooledScores;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.control.Control;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.experiment.BacktestResult;
import dev.lookback.experiment.BestBaseline;
import dev.lookback.experiment.ControlRun;
import dev.lookback.experiment.ControlsResult;
import dev.lookback.experiment.FailedControl;
import dev.lookback.experiment.FoldResult;
import dev.lookback.experiment.TamperProofResult;
import dev.lookback.text.Texts;
import dev.lookback.training.RunEvent;
import dev.lookback.window.Fold;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Report of experiments as JSON: backtest, control runs, certificate of the tamper proof. */
public final class ExperimentReport {

    private ExperimentReport() {}

    /** Nodes by their keys in the report. */
    public static Map<String, ObjectNode> of(ExperimentResults results) {
        Map<String, ObjectNode> parts = new LinkedHashMap<>();
        results.certificate().ifPresent(found -> parts.put("certificate", of(found)));
        results.backtest().ifPresent(found -> parts.put("backtest", of(found)));
        results.controls().ifPresent(found -> parts.put("controls", of(found)));
        return parts;
    }

    private static ObjectNode of(TamperProofResult certificate) {
        ObjectNode node = object();
        node.put("holds", certificate.holds());
        node.put("windows", certificate.windows());
        node.put("values", certificate.values());
        ArrayNode cuts = node.putArray("cuts");
        for (TamperProofResult.Cut cut : certificate.cuts()) {
            ObjectNode one = cuts.addObject();
            one.put("row", cut.row());
            one.put("scalesRefitted", cut.refitted());
            one.put("windows", cut.windows());
            one.put("inputs", cut.inputs());
            one.put("targets", cut.targets());
            one.put("forecasts", cut.forecasts());
            one.put("leak", cut.leak().map(leak -> word(leak.value())).orElse(null));
        }
        return node;
    }

    private static ObjectNode of(BacktestResult backtest) {
        ObjectNode node = object();
        node.put("folds", backtest.layout().size());
        node.put("origin", word(backtest.asked().origin()));
        node.put("retrain", backtest.asked().retrain());
        node.put("purge", backtest.layout().get(0).purge());
        node.put("embargo", backtest.asked().embargo());
        node.put("testIncluded", backtest.asked().testIncluded());
        ArrayNode folds = node.putArray("results");
        backtest.folds().forEach(fold -> folds.add(of(fold)));
        ArrayNode failed = node.putArray("failed");
        backtest.failed()
                .forEach(fold ->
                        addFailure(failed.addObject().put("fold", fold.fold().number()), fold.why()));
        PooledScores pooled = backtest.pooled();
        ObjectNode overall = node.putObject("overall");
        overall.put("windows", pooled.windows());
        Report.put(overall, "maeUnits", pooled.mae());
        Report.put(overall, "rmseUnits", pooled.rmse());
        Report.put(overall, "persistenceMaeUnits", pooled.persistenceMae());
        Report.put(overall, "persistenceRmseUnits", pooled.persistenceRmse());
        Report.put(overall, "skill", pooled.skill());
        addEvidence(overall, backtest.againstPersistence());
        overall.put(
                "bestBaseline",
                backtest.bestBaseline().map(AssessmentReport::name).orElse(null));
        Report.put(overall, "bestBaselinesMaeUnits", backtest.bestBaselineMae());
        Report.put(overall, "skillAgainstBest", backtest.skillAgainstBest());
        addEvidence(overall.putObject("againstBest"), backtest.againstBest());
        overall.put("folds", backtest.folds().size());
        Report.put(overall, "meanSkill", backtest.meanSkill());
        Report.put(overall, "skillDeviation", backtest.skillDeviation());
        overall.put("foldsWon", backtest.won());
        return node;
    }

    private static ObjectNode of(FoldResult result) {
        Fold fold = result.fold();
        ObjectNode node = object();
        node.put("fold", fold.number());
        node.put("trainFrom", fold.trainFrom());
        node.put("trainEnd", fold.trainEnd());
        node.put("validationFrom", fold.validationFrom());
        node.put("validationEnd", fold.validationEnd());
        node.put("judgedFrom", fold.evaluatedFrom());
        node.put("judgedEnd", fold.evaluatedEnd());
        node.put("windows", result.windows());
        node.put("epochs", result.epochs());
        node.put("bestEpoch", result.bestEpoch());
        addScores(node, result.scores());
        addBestBaseline(node, result.bestBaseline(), result.skillAgainstBest());
        return node;
    }

    private static ObjectNode of(ControlsResult controls) {
        ObjectNode node = object();
        node.put("verdict", word(controls.verdict()));
        ObjectNode pattern = node.putObject("planted");
        pattern.put("lag", controls.pattern().lag());
        Report.put(pattern, "strength", controls.pattern().strength());
        ObjectNode learned = node.putObject("learned");
        for (Control control : Control.values()) {
            learned.put(word(control), controls.hasLearned(control));
        }
        ArrayNode runs = node.putArray("runs");
        for (ControlRun run : controls.runs()) {
            ObjectNode one = runs.addObject();
            one.put("series", word(run.control()));
            one.put("seed", run.seed());
            one.put("split", word(run.split()));
            one.put("windows", run.windows());
            addScores(one, run.scores());
            addEvidence(one, run.againstPersistence());
            addBestBaseline(one, run.bestBaseline(), run.skillAgainstBest());
            addEvidence(one.putObject("againstBest"), run.againstBest());
            Report.put(one, "attainableSkill", run.attainable());
            one.put("learned", run.hasLearned());
        }
        ArrayNode failed = node.putArray("failed");
        for (FailedControl run : controls.failed()) {
            ObjectNode one =
                    failed.addObject().put("series", word(run.control())).put("seed", run.seed());
            addFailure(one, run.why());
        }
        return node;
    }

    private static void addBestBaseline(ObjectNode node, BestBaseline best, double skill) {
        node.put("bestBaseline", AssessmentReport.name(best.baseline()));
        Report.put(node, "bestBaselineMaeUnits", best.maeUnits());
        Report.put(node, "skillAgainstBest", skill);
    }

    /** Always in English, as the verdict: reports are compared by programs. */
    private static void addFailure(ObjectNode node, RunEvent.Failed why) {
        Texts english = new Texts(Locale.ENGLISH);
        node.put("reason", english.get(why.reason()));
        node.put("advice", english.get(why.advice()));
    }

    private static void addScores(ObjectNode node, Scores scores) {
        Report.put(node, "maeUnits", scores.network().maeUnits());
        Report.put(node, "persistenceMaeUnits", scores.persistence().maeUnits());
        Report.put(node, "skill", scores.skill());
    }

    /** With the same keys as for a single run. */
    private static void addEvidence(ObjectNode node, Optional<Evidence> evidence) {
        Report.put(node, "skillLow", evidence.map(e -> e.interval().low()).orElse(Double.NaN));
        Report.put(node, "skillHigh", evidence.map(e -> e.interval().high()).orElse(Double.NaN));
        Report.put(node, "pValue", evidence.map(Evidence::pValue).orElse(Double.NaN));
        node.put("outcome", evidence.map(e -> word(e.outcome())).orElse(null));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
