package dev.lookback.app.widget.problem;

import dev.lookback.recipe.field.RecipeDiff.Change;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Changes that a fix or preset would make: field, old value, new value. */
public final class ChangesView extends GridPane {

    private static final int MOST_LINES = 12;
    private static final int LONGEST_VALUE = 48;
    private static final int COLUMNS = 4;
    private static final double OLD_VALUE_WIDTH = 124;

    /** The first few changes in short lines, for a tooltip. */
    public ChangesView(Texts texts, List<Change> changes) {
        this(texts, changes, MOST_LINES, LONGEST_VALUE);
    }

    /** All changes in full; long values wrap. */
    public static ChangesView all(Texts texts, List<Change> changes) {
        ChangesView view = new ChangesView(texts, changes, Integer.MAX_VALUE, Integer.MAX_VALUE);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            boolean last = i == COLUMNS - 1;
            column.setMinWidth(last ? 0 : USE_PREF_SIZE);
            column.setHgrow(last ? Priority.ALWAYS : Priority.NEVER);
            if (i == 1) {
                column.setPrefWidth(OLD_VALUE_WIDTH);
            }
            view.getColumnConstraints().add(column);
        }
        view.getChildren().stream().map(Label.class::cast).forEach(label -> {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            setValignment(label, VPos.TOP);
        });
        return view;
    }

    private ChangesView(Texts texts, List<Change> changes, int most, int longest) {
        getStyleClass().add("changes");
        int line = 0;
        for (Change change : changes.stream().limit(most).toList()) {
            addRow(
                    line++,
                    label(FieldNames.of(texts, change.field()), "changed-field"),
                    label(value(texts, change.field(), change.before(), longest), "changed-before"),
                    label("→", "changed-arrow"),
                    label(value(texts, change.field(), change.after(), longest), "changed-after"));
        }
        if (changes.size() > most) {
            String more = texts.get("app.widget.changes.more", changes.size() - most);
            add(label(more, "changed-field"), 0, line, COLUMNS, 1);
        } else if (changes.isEmpty()) {
            add(label(texts.get("app.widget.changes.none"), "changed-field"), 0, 0);
        }
    }

    /** The changes as text for screen readers. */
    public static String inWords(Texts texts, List<Change> changes) {
        return changes.stream()
                .map(c -> FieldNames.of(texts, c.field()) + ": " + value(texts, c.field(), c.before(), LONGEST_VALUE)
                        + " → " + value(texts, c.field(), c.after(), LONGEST_VALUE))
                .collect(Collectors.joining("; "));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static String value(Texts texts, String field, String json, int longest) {
        String plain = FieldValues.of(texts, field, json);
        return plain.length() <= longest ? plain : plain.substring(0, longest - 1) + "…";
    }
}
