package dev.lookback.app.runs;

import dev.lookback.app.workbench.RunLibrary;
import dev.lookback.runs.Labels;
import dev.lookback.runs.RunRow;
import dev.lookback.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Cell with star, colour and name of a run, or the name of a group. */
final class NameCell extends TreeTableCell<RunLine, RunLine> {

    private final RunLibrary library;
    private final Texts texts;
    private final Button star = new Button();
    private final Region colour = new Region();
    private final Label name = new Label();
    private final HBox line = new HBox(6, star, colour, name);
    private long run;

    NameCell(RunLibrary library, Texts texts) {
        this.library = library;
        this.texts = texts;
        star.getStyleClass().setAll("star");
        star.setFocusTraversable(false);
        star.setAccessibleText(texts.get("app.runs.star"));
        star.setOnAction(e -> toggleStar());
        line.setAlignment(Pos.CENTER_LEFT);
        colour.getStyleClass().add("run-colour");
    }

    @Override
    protected void updateItem(RunLine item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(null);
        setText(null);
        if (empty || item == null) {
            return;
        }
        if (item instanceof RunLine.OfGroup group) {
            setText(texts.get(
                    "app.runs.group.title", group.title(), group.runs().size()));
            return;
        }
        RunLine.OfRun line = (RunLine.OfRun) item;
        if (!line.isRead()) {
            return;
        }
        RunRow row = line.row();
        run = row.id();
        star.setText(row.starred() ? "★" : "☆");
        star.setId("runs.star." + run);
        String given = (String) row.values().get(0);
        name.setText(given == null || given.isBlank() ? texts.get("app.runs.run", run) : given);
        colour.getStyleClass().removeIf(style -> style.startsWith("run-") && !style.equals("run-colour"));
        row.colour().ifPresent(index -> colour.getStyleClass().add("run-" + index));
        setGraphic(this.line);
    }

    private void toggleStar() {
        long id = run;
        library.change(store -> store.runs().find(id).ifPresent(found -> {
            Labels labels = found.labels();
            store.runs().label(id, labels.withStarred(!labels.starred()));
        }));
    }
}
