package dev.lookback.app.widget;

import atlantafx.base.theme.Styles;
import dev.lookback.app.workbench.TestSeal;
import dev.lookback.runs.TestPeeks;
import dev.lookback.text.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Seal in place of test results: a button that opens them; afterwards the number of test peeks. */
public final class SealStrip extends VBox {

    private final Texts texts;
    private final Label title;
    private final Button open;
    private final Label words = new Label();
    private final HBox line;

    /**
     * @param id id of the pane it belongs to
     * @param opening action of the button
     */
    public SealStrip(Texts texts, String id, Runnable opening) {
        this.texts = texts;
        setId(id + ".seal");
        getStyleClass().add("seal");
        title = new Label(texts.get("app.widget.seal.sealed"), new FontIcon(Feather.LOCK));
        title.setMinWidth(USE_PREF_SIZE);
        open = new Button(texts.get("app.widget.seal.open"));
        open.setId(id + ".openTest");
        open.getStyleClass().add(Styles.SMALL);
        open.setMinWidth(USE_PREF_SIZE);
        open.setTooltip(Tips.of(texts.get("app.widget.seal.open.explain")));
        open.setOnAction(e -> opening.run());
        open.managedProperty().bind(open.visibleProperty());
        words.setId(id + ".looks");
        words.getStyleClass().add("hint");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        line = new HBox(10, title, open);
        line.setAlignment(Pos.CENTER_LEFT);
        line.managedProperty().bind(line.visibleProperty());
        managedProperty().bind(visibleProperty());
        setFillWidth(true);
        getChildren().addAll(line, words);
        show(TestSeal.View.none());
    }

    /** Strip for the run on show. */
    public static SealStrip of(TestSeal seal, Texts texts, String id) {
        SealStrip strip = new SealStrip(texts, id, seal::open);
        seal.viewProperty().subscribe(view -> strip.show(view));
        return strip;
    }

    /** Centred, in an otherwise empty pane. */
    public SealStrip centred() {
        setAlignment(Pos.CENTER);
        line.setAlignment(Pos.CENTER);
        words.setTextAlignment(TextAlignment.CENTER);
        return this;
    }

    public void show(TestSeal.View view) {
        show(view.state(), words(view, texts));
    }

    /** @param sentence in place of the usual one */
    public void show(TestSeal.State state, String sentence) {
        setVisible(state != TestSeal.State.NONE);
        line.setVisible(state != TestSeal.State.OPEN);
        open.setVisible(state == TestSeal.State.SEALED || state == TestSeal.State.OPENING);
        open.setDisable(state == TestSeal.State.OPENING);
        words.setText(sentence);
    }

    /** Explanation before opening, and afterwards. */
    public static String words(TestSeal.View view, Texts texts) {
        return switch (view.state()) {
            case NONE -> "";
            case TRAINING -> texts.get("app.widget.seal.training");
            case OPENING -> texts.get("app.widget.seal.opening");
            case SEALED -> counted("app.widget.seal.soFar", view.looks(), texts);
            case OPEN -> counted("runs.looks", view.looks(), texts);
        };
    }

    private static String counted(String key, Optional<TestPeeks> looks, Texts texts) {
        return looks.map(l -> texts.get(key, l.looks(), l.runsBefore())).orElse("");
    }
}
