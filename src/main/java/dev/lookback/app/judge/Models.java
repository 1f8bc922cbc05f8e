package dev.lookback.app.judge;

import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.evaluate.assessment.SplitAssessment;
import dev.lookback.evaluate.assessment.Verdict;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.baseline.BaselineFit;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scores of network and baselines on a split, with the notes below the table. */
final class Models {

    private final Texts texts;

    Models(Texts texts) {
        this.texts = texts;
    }

    /** The network, persistence, and, once known, the other baselines. */
    List<Model> of(Scores scores, Optional<Assessment> assessment, Optional<SplitAssessment> assessed) {
        List<Model> models = new ArrayList<>();
        models.add(new Model(
                "network", texts.get("app.judge.network"), texts.get("app.judge.network.explain"), scores.network()));
        models.add(new Model(
                "PERSISTENCE",
                texts.get("app.judge.persistence"),
                texts.get("app.judge.persistence.explain"),
                scores.persistence()));
        for (Baseline baseline : Baseline.values()) {
            assessed.filter(found -> baseline != Baseline.PERSISTENCE)
                    .map(found -> found.baselines().get(baseline))
                    .ifPresent(metrics -> models.add(new Model(
                            baseline.name(),
                            texts.get("app.judge.baseline." + baseline),
                            explanation(
                                    baseline,
                                    assessment.orElseThrow().baselines().fit()),
                            metrics)));
        }
        return models;
    }

    private String explanation(Baseline baseline, BaselineFit fit) {
        String key = "app.judge.baseline." + baseline + ".explain";
        return switch (baseline) {
            case PERSISTENCE, DRIFT -> texts.get(key);
            case SEASONAL -> texts.get(key, fit.seasonal().orElseThrow().period());
            case MOVING_AVERAGE -> texts.get(key, fit.average().rows());
            case EXPONENTIAL_SMOOTHING ->
                texts.get(
                        key,
                        fit.smoothing().alpha(),
                        fit.smoothing().beta(),
                        fit.smoothing().phi());
            case RIDGE -> texts.get(key, fit.ridge().orElseThrow().penalty());
        };
    }

    /** Confidence interval of the skill and its meaning; empty where nothing was tested. */
    String evidence(SplitAssessment assessed) {
        return assessed.againstPersistence()
                .map(skill -> texts.get(
                        "app.judge.interval",
                        Metric.percent(skill.interval().low(), texts.locale()),
                        Metric.percent(skill.interval().high(), texts.locale()),
                        skill.interval().block(),
                        outcome(skill)))
                .map(words -> words + rival(assessed))
                .orElse("");
    }

    private String rival(SplitAssessment assessed) {
        return assessed.againstBest()
                .filter(found -> assessed.best() != Baseline.PERSISTENCE)
                .map(found ->
                        texts.get("app.judge.rival", texts.get(assessed.best().words()), outcome(found)))
                .orElse("");
    }

    private String outcome(Evidence evidence) {
        return texts.get("app.judge.outcome." + evidence.outcome(), Verdict.p(evidence.pValue()));
    }
}
