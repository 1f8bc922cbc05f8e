package dev.lookback.app.judge;

import dev.lookback.evaluate.Metrics;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.evaluate.assessment.SplitAssessment;
import dev.lookback.evaluate.assessment.Tone;
import dev.lookback.evaluate.assessment.Verdict;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.baseline.BaselineFit;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
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
                Optional.empty(),
                texts.get("app.judge.network"),
                texts.get("app.judge.network.explain"),
                scores.network(),
                assessed.map(found -> found.againstPersistence().tone()).orElse(Tone.NEITHER),
                false));
        models.add(baseline(
                Baseline.PERSISTENCE,
                texts.get("app.judge.persistence"),
                texts.get("app.judge.persistence.explain"),
                scores.persistence(),
                assessed));
        for (Baseline baseline : Baseline.values()) {
            assessed.filter(found -> baseline != Baseline.PERSISTENCE)
                    .map(found -> found.baselines().get(baseline))
                    .ifPresent(metrics -> models.add(baseline(
                            baseline,
                            texts.get("app.judge.baseline." + baseline),
                            explanation(
                                    baseline,
                                    assessment.orElseThrow().baselines().fit()),
                            metrics,
                            assessed)));
        }
        return models;
    }

    private Model baseline(
            Baseline baseline, String name, String explanation, Metrics metrics, Optional<SplitAssessment> assessed) {
        boolean best = assessed.filter(found -> found.best() == baseline).isPresent();
        String more = best ? explanation + " " + texts.get("app.judge.best.explain") : explanation;
        return new Model(Optional.of(baseline), name, more, metrics, Tone.NEITHER, best);
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

    /** Verdict on the test split, and the confidence interval of the skill; empty where nothing was tested. */
    String evidence(Split split, SplitAssessment assessed) {
        return assessed.againstPersistence()
                .evidence()
                .map(Evidence::interval)
                .map(interval -> texts.get(
                        "app.judge.interval",
                        Metric.percent(interval.low(), texts.locale()),
                        Metric.percent(interval.high(), texts.locale()),
                        interval.block()))
                .map(words -> words + choice(assessed))
                .map(words -> split == Split.TEST
                        ? texts.get(
                                "app.judge.onTest",
                                texts.get(Verdict.onTest(assessed).sentence()),
                                words)
                        : words)
                .orElse("");
    }

    private String choice(SplitAssessment assessed) {
        return assessed.best() == Baseline.PERSISTENCE
                ? ""
                : texts.get("app.judge.choice", assessed.baselines().size());
    }
}
