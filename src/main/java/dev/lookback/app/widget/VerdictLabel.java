package dev.lookback.app.widget;

import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.evaluate.assessment.Verdict;
import dev.lookback.text.Texts;
import dev.lookback.training.RunResult;
import dev.lookback.window.split.Split;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Verdict on the run on show: figures while it trains; once it has been assessed, claims, each in the colour that its own
 * evidence allows.
 */
public final class VerdictLabel extends ClaimsLabel {

    private final Workbench workbench;

    /** In brief on one line, with p-values when hovered over. */
    public VerdictLabel(Workbench workbench, Texts texts) {
        this(workbench, texts, false);
    }

    /** On as many lines as it needs. */
    public static VerdictLabel wrapped(Workbench workbench, Texts texts) {
        return new VerdictLabel(workbench, texts, true);
    }

    private VerdictLabel(Workbench workbench, Texts texts, boolean wraps) {
        super(texts, wraps);
        this.workbench = workbench;
        workbench.assessments().assessmentProperty().addListener(o -> refresh());
        workbench.assessments().triesProperty().addListener(o -> refresh());
    }

    /** Refreshes the verdict. */
    public void refresh() {
        LiveRun run = workbench.runProperty().get();
        Map<Split, Scores> scores =
                run == null ? Map.of() : run.scoresProperty().get();
        RunResult result = run == null ? null : run.resultProperty().get();
        show(result == null && scores.isEmpty() ? Optional.empty() : Optional.of(verdict(result, scores)));
    }

    private Verdict verdict(RunResult result, Map<Split, Scores> scores) {
        Assessment assessment = workbench.assessments().assessmentProperty().get();
        if (assessment == null) {
            return result == null ? Verdict.of(scores) : result.verdict();
        }
        OptionalInt tries = workbench.assessments().triesProperty().get();
        return result == null
                ? Verdict.of(scores, assessment).among(tries, assessment)
                : result.verdict(assessment, tries);
    }
}
