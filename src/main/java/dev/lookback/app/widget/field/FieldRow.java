package dev.lookback.app.widget.field;

import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.entry.RefusalNote;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.app.widget.problem.FieldNames;
import dev.lookback.app.widget.problem.ProblemsBox;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.Texts;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Row of a form: name, control, unit or consequence, and below them the field's problems. */
public final class FieldRow extends GridPane {

    private final Label label = new Label();
    private final Label hint = new Label();
    private final Label below = new Label();
    private final HBox line = new HBox();
    private final Node control;

    /** Row named by {@link FieldNames}. */
    public FieldRow(Workbench workbench, Texts texts, String path, Node control) {
        this(workbench, texts, path, FieldNames.of(texts, path), control);
    }

    /**
     * @param path of the field, whose problems are shown
     * @param control narrow ones (numbers) leave space for a hint beside them, all others fill the row
     */
    public FieldRow(Workbench workbench, Texts texts, String path, String name, Node control) {
        this.control = control;
        getStyleClass().add("field-row");
        getColumnConstraints()
                .setAll(
                        new ColumnConstraints(),
                        new ColumnConstraints(
                                0, Region.USE_COMPUTED_SIZE, Double.MAX_VALUE, Priority.ALWAYS, null, true));
        label.setText(name);
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        HelpTopic.set(this, path);
        HelpTopic.explain(texts, label, control, path);
        control.setAccessibleText(name);
        hint.getStyleClass().add("hint");
        hint.setMinWidth(0);
        below.getStyleClass().add("hint");
        below.setWrapText(true);
        below.setMinHeight(Region.USE_PREF_SIZE);

        add(label, 0, 0);
        add(line, 1, 0);
        add(new VaryToggle(workbench, texts, path), 2, 0);
        line.getStyleClass().add("field-line");
        line.getChildren().add(control);
        if (control instanceof ValueField<?> field) {
            field.dragOn(label);
            add(new RefusalNote(field.refusal()), 0, 2, 3, 1);
            line.getChildren().add(hint);
        } else {
            HBox.setHgrow(control, Priority.ALWAYS);
        }
        ProblemsBox problems = new ProblemsBox(workbench, texts, path);
        add(problems, 0, 3, 3, 1);
        String lead = Objects.requireNonNullElse(control.getAccessibleHelp(), "");
        problems.sentencesProperty().subscribe(found -> describe((found + "\n" + lead).strip()));
    }

    private void describe(String help) {
        if (control instanceof ValueField<?> field) {
            field.refusal().help(help);
        } else {
            control.setAccessibleHelp(help);
        }
    }

    /** Adds a control after the first. */
    public FieldRow beside(Node other) {
        line.getChildren().remove(hint);
        line.getChildren().add(other);
        return this;
    }

    /** Adds a unit or consequence: beside a narrow control, below any other. */
    public FieldRow hint(String text) {
        Label place = control instanceof ValueField<?> ? hint : below;
        place.setText(text);
        if (place == hint) {
            Tips.tell(hint, text);
        } else if (below.getParent() == null) {
            add(below, 1, 1);
        }
        return this;
    }

    /** Adds a hint that follows the recipe. */
    public FieldRow hint(ObservableValue<String> text) {
        WhileShown.follow(this, text, this::hint);
        return this;
    }
}
