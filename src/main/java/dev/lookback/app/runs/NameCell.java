package dev.lookback.app.runs;

import dev.lookback.app.widget.Tips;
import dev.lookback.app.workbench.Compared;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.runs.RunRow;
import dev.lookback.text.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Cell with star, colour and name of a run, which can be edited in place, or with the name of a group. */
final class NameCell extends TreeTableCell<RunLine, RunLine> {

    /** Id of the field in which a name is edited. */
    static final String FIELD = "rename-field";

    private final RunLibrary library;
    private final Texts texts;
    private final Button star = new Button();
    private final Region colour = new Region();
    private final Label name = new Label();
    private final Label automatic = new Label();
    private final Tooltip whole = Tips.of("");
    private final HBox line = new HBox(6, star, colour, name, automatic);
    private long run = -1;
    private String given = "";
    private TextField field;

    NameCell(RunLibrary library, Texts texts) {
        this.library = library;
        this.texts = texts;
        star.getStyleClass().setAll("star");
        star.setFocusTraversable(false);
        star.setAccessibleText(texts.get("app.runs.star"));
        star.setOnAction(e -> toggleStar());
        line.setAlignment(Pos.CENTER_LEFT);
        colour.getStyleClass().add("run-colour");
        automatic.getStyleClass().add("automatic-name");
        automatic.setMinWidth(0);
        HBox.setHgrow(automatic, Priority.ALWAYS);
    }

    @Override
    protected void updateItem(RunLine item, boolean empty) {
        super.updateItem(item, empty);
        if (field != null && !empty && item instanceof RunLine.OfRun same && same.id() == run) {
            return; // do not overwrite text being typed
        }
        commit();
        run = -1;
        setGraphic(null);
        setText(null);
        setTooltip(null);
        if (empty || item == null) {
            return;
        }
        if (item instanceof RunLine.OfGroup group) {
            setText(texts.get(
                    "app.runs.group.title", group.title(), group.runs().size()));
            return;
        }
        RunLine.OfRun line = (RunLine.OfRun) item;
        if (line.isRead()) {
            show(line);
        }
    }

    private void show(RunLine.OfRun line) {
        RunRow row = line.row();
        run = row.id();
        star.setText(row.starred() ? "★" : "☆");
        star.setId("runs.star." + run);
        Optional<String> name = RunLine.givenName(row);
        given = name.orElse("");
        String number = texts.get("app.runs.run", run);
        this.name.setText(name.orElse(number));
        this.name.setMinWidth(name.isPresent() ? 0 : USE_PREF_SIZE);
        automatic.setText(name.isPresent() ? "" : line.automatic());
        whole.setText(name.map(given -> number + " · " + given).orElse(number + " · " + line.automatic()));
        setTooltip(name.isPresent() || !line.automatic().isEmpty() ? whole : null);
        colour.getStyleClass().removeIf(style -> style.startsWith("run-") && !style.equals("run-colour"));
        row.colour().ifPresent(index -> colour.getStyleClass().add(Compared.style(index)));
        setGraphic(this.line);
    }

    /** Number of the run on show; −1 for none. */
    long run() {
        return run;
    }

    // ---- name

    /** Puts a field in place of the name; an empty text brings the automatic name back. */
    void rename() {
        if (field != null) {
            return;
        }
        field = new TextField(given);
        field.setId(FIELD);
        field.getStyleClass().add("name-field");
        field.setPromptText(texts.get("app.runs.run", run));
        field.setAccessibleText(texts.get("app.runs.rename"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                end();
                e.consume();
            } else if (e.getCode() == KeyCode.ENTER) {
                commit();
                e.consume();
            }
        });
        field.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                commit();
            }
        });
        // Keys that the field leaves to others belong to it too, not to the table.
        field.addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume);
        setGraphic(field);
        field.requestFocus();
        field.selectAll();
    }

    private void commit() {
        if (field == null) {
            return;
        }
        String wanted = field.getText().strip();
        long id = run;
        boolean changed = !wanted.equals(given);
        end();
        if (changed) {
            library.change(store -> store.runs()
                    .find(id)
                    .ifPresent(found -> store.runs().label(id, found.labels().withName(wanted))));
        }
    }

    private void end() {
        boolean focused = field.isFocused();
        field = null;
        setGraphic(line);
        if (focused && getTreeTableView() != null) {
            getTreeTableView().requestFocus();
        }
    }

    private void toggleStar() {
        long id = run;
        library.change(store -> store.runs()
                .find(id)
                .ifPresent(found -> store.runs()
                        .label(id, found.labels().withStarred(!found.labels().starred()))));
    }
}
