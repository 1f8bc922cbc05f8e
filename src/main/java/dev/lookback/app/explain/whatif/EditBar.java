package dev.lookback.app.explain.whatif;

import atlantafx.base.theme.Styles;
import dev.lookback.app.widget.IconButton;
import dev.lookback.app.widget.Tips;
import dev.lookback.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Undo, redo and reset buttons for dragged values. */
final class EditBar extends HBox {

    private static final double GAP = 4;
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final Edits edits;
    private final Texts texts;

    EditBar(Edits edits, Texts texts) {
        super(GAP);
        this.edits = edits;
        this.texts = texts;
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        Button undo = button("whatif.undo", Feather.CORNER_UP_LEFT, "app.whatif.undo", edits::undo);
        undo.disableProperty().bind(edits.undoableProperty().not());
        Button redo = button("whatif.redo", Feather.CORNER_UP_RIGHT, "app.whatif.redo", edits::redo);
        redo.disableProperty().bind(edits.redoableProperty().not());
        Button reset = new Button(texts.get("app.whatif.reset"));
        reset.setId("whatif.reset");
        reset.getStyleClass().add(Styles.SMALL);
        reset.setOnAction(e -> reset());
        reset.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> edits.current().isEmpty(), edits.currentProperty()));
        getChildren().addAll(undo, redo, reset);
    }

    private Button button(String id, Feather icon, String key, Runnable action) {
        Button button = new IconButton(id, icon, texts.get(key), action);
        button.setTooltip(Tips.of(texts.get(key)));
        return button;
    }

    private void reset() {
        edits.endStep();
        edits.set(Alterations.NONE);
        edits.endStep();
    }

    /** Makes the window's undo and redo keys act on drags while the focus is within a node. */
    void takeKeysOf(Node node) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (UNDO.match(e)) {
                edits.undo();
                e.consume();
            } else if (REDO.match(e)) {
                edits.redo();
                e.consume();
            }
        });
    }
}
