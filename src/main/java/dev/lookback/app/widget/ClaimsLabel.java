package dev.lookback.app.widget;

import dev.lookback.evaluate.assessment.Tone;
import dev.lookback.evaluate.assessment.Verdict;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.Optional;
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

/** Sentence with claims, each in its own colour. */
public class ClaimsLabel extends StackPane {

    private final Texts texts;
    private final boolean wraps;
    private final Pane phrases;

    /** The line with the worst claim only, in place of the other where that has no room. */
    private final HBox worst = line();

    private final Tooltip tip = Tips.of("");
    private String sentence = "";

    /**
     * @param wraps whether it takes as many lines as it needs; else it is brief, on one line, and says only the worst claim where
     *     there is no room for all
     */
    public ClaimsLabel(Texts texts, boolean wraps) {
        this.texts = texts;
        this.wraps = wraps;
        phrases = wraps ? new TextFlow() : line();
        getStyleClass().add("verdict");
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().add(phrases);
        if (wraps) {
            setMinHeight(Region.USE_PREF_SIZE);
        } else {
            worst.setAlignment(Pos.CENTER_RIGHT);
            worst.setVisible(false);
            getChildren().add(worst);
        }
    }

    private static HBox line() {
        HBox line = new HBox();
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** The whole sentence; empty where there is nothing to say. */
    public final String getText() {
        return sentence;
    }

    /** Shows a verdict, or nothing. */
    public final void show(Optional<Verdict> verdict) {
        sentence = verdict.map(Verdict::sentence).map(texts::get).orElse("");
        setAccessibleText(sentence);
        tip.setText(sentence);
        Tooltip.uninstall(this, tip);
        phrases.getChildren().clear();
        worst.getChildren().clear();
        for (Tone other : Tone.values()) {
            getStyleClass().remove(ToneStyles.sentence(other));
        }
        getStyleClass().add(ToneStyles.sentence(verdict.map(Verdict::tone).orElse(Tone.NEITHER)));
        verdict.ifPresent(said -> {
            if (wraps) {
                fill(phrases, said, sentence, Verdict.Claim::words);
            } else {
                Tooltip.install(this, tip);
                fill(phrases, said, texts.get(said.brief()), Verdict.Claim::brief);
                if (said.claims().size() > 1) {
                    Verdict least = said.worstClaim();
                    fill(worst, least, texts.get(least.brief()), Verdict.Claim::brief);
                }
            }
        });
    }

    @Override
    protected double computePrefWidth(double height) {
        return wraps ? super.computePrefWidth(height) : snapSizeX(phrases.prefWidth(height));
    }

    @Override
    protected double computeMinWidth(double height) {
        return wraps ? super.computeMinWidth(height) : 0;
    }

    @Override
    protected void layoutChildren() {
        if (!wraps) {
            boolean hasRoom = worst.getChildren().isEmpty() || phrases.prefWidth(-1) <= getWidth() + 1;
            phrases.setVisible(hasRoom);
            worst.setVisible(!hasRoom);
        }
        super.layoutChildren();
    }

    /** The words between the claims have no colour. */
    private void fill(Pane pane, Verdict verdict, String line, Function<Verdict.Claim, Message> wording) {
        int from = 0;
        for (Verdict.Claim claim : verdict.claims()) {
            String words = texts.get(wording.apply(claim));
            int at = line.indexOf(words, from);
            add(pane, line.substring(from, at), Tone.NEITHER, false);
            add(pane, words, claim.tone(), true);
            from = at + words.length();
        }
        add(pane, line.substring(from), Tone.NEITHER, verdict.claims().isEmpty());
    }

    private void add(Pane pane, String words, Tone tone, boolean shortened) {
        if (words.isEmpty()) {
            return;
        }
        // A line does not begin with the sign of the number before it.
        Node phrase = wraps ? new Text(words.replace(" %", "\u00a0%")) : label(words, shortened);
        phrase.getStyleClass().addAll("verdict-phrase", ToneStyles.sentence(tone));
        pane.getChildren().add(phrase);
    }

    private static Label label(String words, boolean shortened) {
        Label label = new Label(words);
        if (!shortened) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        return label;
    }
}
