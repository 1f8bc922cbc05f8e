package dev.lookback.app.shell;

import atlantafx.base.theme.Styles;
import dev.lookback.app.background.Notice;
import dev.lookback.app.widget.IconButton;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.Texts;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Notice in a strip until dismissed, instead of a dialog: by its button, or by Escape while the focus is in it. In one line; a longer one
 * in full while the pointer is on it or the focus in it.
 */
final class NoticeStrip extends HBox {

    private static final double ROUNDING = 0.5;

    private final Label text = new Label();
    private final Label advice = new Label();
    private final VBox words = new VBox(2);
    private final HBox line = new HBox(8);
    private final Button action = new Button();
    private final Button dismiss;
    private final ReadOnlyBooleanWrapper expanded = new ReadOnlyBooleanWrapper(this, "expanded");

    /** Where the focus was before it came here by its shortcut. */
    private Optional<Node> before = Optional.empty();

    NoticeStrip(Workbench workbench, Texts texts) {
        getStyleClass().add("notice");
        text.setId("notice");
        text.getStyleClass().add(Styles.TEXT_BOLD);
        advice.setId("notice.advice");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox.setHgrow(line, Priority.ALWAYS);
        dismiss = new IconButton(
                "notice.dismiss", Feather.X, texts.get("app.shell.notice.dismiss"), workbench::dismissNotice);
        dismiss.setMinWidth(USE_PREF_SIZE);
        action.setId("notice.action");
        action.setMinWidth(USE_PREF_SIZE);
        action.getStyleClass().add(Styles.SMALL);
        line.setMinWidth(0);
        words.setMinWidth(0);
        advice.setMinWidth(0);
        // What happened is read first: where there is not room for both, the advice is cut.
        text.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> expanded.get() ? 0 : Math.min(text.prefWidth(-1), line.getWidth()),
                        text.textProperty(),
                        text.fontProperty(),
                        line.widthProperty(),
                        expanded));
        line.getStyleClass().add("notice-line");
        words.getStyleClass().add("notice-line");
        getChildren().addAll(line, action, dismiss);
        expanded.subscribe(this::arrange);
        hoverProperty().addListener(o -> expand());
        focusWithinProperty().addListener(o -> expand());
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                workbench.dismissNotice();
                e.consume();
            }
        });
        workbench.noticeProperty().addListener((o, old, notice) -> show(notice, texts));
        show(workbench.noticeProperty().get(), texts);
    }

    /** Whether it shows all of its text, on as many lines as that needs. */
    ReadOnlyBooleanProperty expandedProperty() {
        return expanded.getReadOnlyProperty();
    }

    /** Moves the focus to what the notice offers; nothing while there is none. */
    void focus() {
        if (isVisible() && !isFocusWithin()) {
            before = Optional.ofNullable(getScene().getFocusOwner());
            (action.isVisible() ? action : dismiss).requestFocus();
        }
    }

    private void expand() {
        boolean isLong = expanded.get() || line.prefWidth(-1) > line.getWidth() + ROUNDING;
        expanded.set(isLong && (isHover() || isFocusWithin()));
    }

    private void arrange(boolean isExpanded) {
        Stream.of(text, advice).forEach(label -> {
            label.setWrapText(isExpanded);
            label.setMinHeight(isExpanded ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
        });
        line.getChildren().clear();
        words.getChildren().clear();
        (isExpanded ? words : line).getChildren().addAll(text, advice);
        // The buttons stay where they are: one of them may have the focus.
        getChildren().set(0, isExpanded ? words : line);
    }

    private void show(Notice notice, Texts texts) {
        boolean hadFocus = isFocusWithin();
        setVisible(notice != null);
        if (notice == null) {
            if (hadFocus) {
                before.filter(node -> node.getScene() == getScene()).ifPresent(Node::requestFocus);
            }
            before = Optional.empty();
            return;
        }
        expanded.set(false);
        getStyleClass().remove("error");
        if (notice.kind() == Notice.Kind.ERROR) {
            getStyleClass().add("error");
        }
        text.setText(texts.get(notice.text()));
        advice.setText(notice.advice().map(texts::get).orElse(""));
        advice.setVisible(notice.advice().isPresent());
        advice.setManaged(notice.advice().isPresent());
        action.setVisible(notice.action().isPresent());
        action.setManaged(notice.action().isPresent());
        notice.action().ifPresent(offered -> {
            action.setText(texts.get(offered.name()));
            action.setOnAction(e -> offered.work().run());
        });
        // Once it is laid out: the pointer may be on it already.
        Platform.runLater(this::expand);
    }
}
