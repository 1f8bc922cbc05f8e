package dev.lookback.app.widget;

import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.evaluate.assessment.Tone;
import dev.lookback.evaluate.assessment.Verdict;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.training.RunResult;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Verdict on the run on show: figures while it trains; once it has been assessed, claims, each in the colour that its own
 * evidence allows.
 */
public final class VerdictLabel extends StackPane {

    private final Workbench workbench;
    private final Texts texts;
    private final boolean wraps;
    private final Pane phrases;
    private final Tooltip tip = Tips.of("");
    private String sentence = "";

    /** In brief on one line, with p-values when hovered over; cut off where it is too long. */
    public VerdictLabel(Workbench workbench, Texts texts) {
        this(workbench, texts, false);
    }

    /** On as many lines as it needs. */
    public static VerdictLabel wrapped(Workbench workbench, Texts texts) {
        VerdictLabel label = new VerdictLabel(workbench, texts, true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private VerdictLabel(Workbench workbench, Texts texts, boolean wraps) {
        this.workbench = workbench;
        this.texts = texts;
        this.wraps = wraps;
        phrases = wraps ? new TextFlow() : line();
        getStyleClass().add("verdict");
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().add(phrases);
        workbench.assessments().assessmentProperty().addListener(o -> refresh());
    }

    private static HBox line() {
        HBox line = new HBox();
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** The whole sentence; empty where there is no run to speak of. */
    public String getText() {
        return sentence;
    }

    /** Refreshes the verdict. */
    public void refresh() {
        LiveRun run = workbench.runProperty().get();
        Map<Split, Scores> scores =
                run == null ? Map.of() : run.scoresProperty().get();
        RunResult result = run == null ? null : run.resultProperty().get();
        if (result == null && scores.isEmpty()) {
            sentence = "";
            show("", Verdict.Claim::words, List.of(), Tone.NEITHER);
        } else {
            Verdict verdict = verdict(
                    result, scores, workbench.assessments().assessmentProperty().get());
            sentence = texts.get(verdict.sentence());
            show(
                    wraps ? sentence : texts.get(verdict.brief()),
                    wraps ? Verdict.Claim::words : Verdict.Claim::brief,
                    verdict.claims(),
                    verdict.tone());
        }
    }

    private static Verdict verdict(RunResult result, Map<Split, Scores> scores, Assessment assessment) {
        if (result == null) {
            return assessment == null ? Verdict.of(scores) : Verdict.of(scores, assessment);
        }
        return assessment == null ? result.verdict() : result.verdict(assessment);
    }

    private void show(String line, Function<Verdict.Claim, Message> wording, List<Verdict.Claim> claims, Tone tone) {
        setAccessibleText(sentence);
        tip.setText(sentence);
        if (sentence.isEmpty()) {
            Tooltip.uninstall(this, tip);
        } else {
            Tooltip.install(this, tip);
        }
        phrases.getChildren().clear();
        int from = 0;
        for (Verdict.Claim claim : claims) {
            String words = texts.get(wording.apply(claim));
            int at = line.indexOf(words, from);
            add(line.substring(from, at), Tone.NEITHER, false);
            add(words, claim.tone(), true);
            from = at + words.length();
        }
        add(line.substring(from), Tone.NEITHER, claims.isEmpty());
        for (Tone other : Tone.values()) {
            getStyleClass().remove(ToneStyles.sentence(other));
        }
        getStyleClass().add(ToneStyles.sentence(tone));
    }

    private void add(String words, Tone tone, boolean shortened) {
        if (words.isEmpty()) {
            return;
        }
        Node phrase = wraps ? new Text(words) : label(words, shortened);
        phrase.getStyleClass().addAll("verdict-phrase", ToneStyles.sentence(tone));
        phrases.getChildren().add(phrase);
    }

    private static Label label(String words, boolean shortened) {
        Label label = new Label(words);
        if (!shortened) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        return label;
    }
}
