package dev.lookback.app.widget;

import dev.lookback.app.workbench.LiveRun;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.evaluate.assessment.Verdict;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.training.RunResult;
import dev.lookback.window.split.Split;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;

/**
 * Verdict on the run on show, in words and a matching colour: by numbers alone while it trains, by significance tests
 * once it has been assessed.
 */
public final class VerdictLabel extends Label {

    private final Workbench workbench;
    private final Texts texts;

    public VerdictLabel(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        getStyleClass().add("verdict");
        workbench.assessments().assessmentProperty().addListener(o -> refresh());
    }

    /** Refreshes the verdict. */
    public void refresh() {
        LiveRun run = workbench.runProperty().get();
        Map<Split, Scores> scores =
                run == null ? Map.of() : run.scoresProperty().get();
        Assessment assessment = workbench.assessments().assessmentProperty().get();
        if (run == null || (scores.isEmpty() && run.resultProperty().get() == null)) {
            show("", Verdict.Tone.NEITHER);
        } else {
            show(
                    texts.get(words(run.resultProperty().get(), scores, assessment)),
                    assessment == null ? Verdict.tone(scores) : Verdict.tone(scores, assessment));
        }
    }

    private static Message words(RunResult result, Map<Split, Scores> scores, Assessment assessment) {
        if (result == null) {
            return assessment == null ? Verdict.of(scores) : Verdict.of(scores, assessment);
        }
        return assessment == null ? result.verdict() : result.verdict(assessment);
    }

    private void show(String words, Verdict.Tone tone) {
        setText(words);
        setTooltip(words.isEmpty() ? null : Tips.of(words));
        for (Verdict.Tone other : Verdict.Tone.values()) {
            getStyleClass().remove(styleClass(other));
        }
        getStyleClass().add(styleClass(tone));
    }

    private static String styleClass(Verdict.Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
