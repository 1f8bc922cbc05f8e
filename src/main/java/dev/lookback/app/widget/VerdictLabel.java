package dev.lookback.app.widget;

import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.Verdict;
import dev.lookback.text.Texts;
import dev.lookback.training.RunResult;
import dev.lookback.window.Split;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;

/** The verdict on a run, in words and in a colour that agrees with them. */
public final class VerdictLabel extends Label {

    private final Texts texts;

    public VerdictLabel(Texts texts) {
        this.texts = texts;
        getStyleClass().add("verdict");
    }

    /** While a run goes on. */
    public void show(Map<Split, Scores> scores) {
        show(scores, scores.isEmpty() ? "" : texts.get(Verdict.of(scores)));
    }

    /** Once it is over. */
    public void show(RunResult result) {
        show(result.scores(), texts.get(result.verdict()));
    }

    private void show(Map<Split, Scores> scores, String words) {
        setText(words);
        for (Verdict.Tone tone : Verdict.Tone.values()) {
            getStyleClass().remove(styleClass(tone));
        }
        getStyleClass().add(styleClass(Verdict.tone(scores)));
    }

    private static String styleClass(Verdict.Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
