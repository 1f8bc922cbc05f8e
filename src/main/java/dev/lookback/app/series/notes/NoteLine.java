package dev.lookback.app.series.notes;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Note below a file's name: an icon, a sentence, and links to what can be done about it. Takes no space while it is not visible. */
abstract class NoteLine extends HBox {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final Label words = new Label();
    private final VBox body = new VBox(words);

    /** @param warning whether it is about something that may be wrong */
    NoteLine(String id, Feather icon, boolean warning) {
        setId(id);
        getStyleClass().add("file-note");
        warn(warning);
        words.setId(id + ".words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        body.setMinWidth(0);
        body.getStyleClass().add("file-note-body");
        HBox.setHgrow(body, Priority.ALWAYS);
        FontIcon graphic = new FontIcon(icon);
        getChildren().addAll(graphic, body);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Shows a sentence. */
    public final void tell(String sentence) {
        words.setText(sentence);
        setVisible(true);
    }

    /** Whether it is about something that may be wrong. */
    protected final void warn(boolean warning) {
        pseudoClassStateChanged(WARNING, warning);
    }

    /** Link with an action, to be put below the sentence. */
    protected final Hyperlink link(String id, String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setId(id);
        link.setWrapText(true);
        link.setOnAction(e -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    /** Replaces what stands below the sentence. */
    protected final void below(Node... nodes) {
        body.getChildren().setAll(words);
        body.getChildren().addAll(nodes);
    }
}
