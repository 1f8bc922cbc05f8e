package dev.lookback.app.widget;

import dev.lookback.recipe.RecipeDiff.Change;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** What a fix or a preset would change: field, old value, new value. */
public final class ChangesView extends GridPane {

    private static final int MOST_LINES = 12;
    private static final int LONGEST_VALUE = 32;

    public ChangesView(Texts texts, List<Change> changes) {
        getStyleClass().add("changes");
        int line = 0;
        for (Change change : changes.stream().limit(MOST_LINES).toList()) {
            addRow(
                    line++,
                    label(FieldNames.of(texts, change.field()), "changed-field"),
                    label(value(change.before()), "changed-before"),
                    label("→", "changed-arrow"),
                    label(value(change.after()), "changed-after"));
        }
        if (changes.size() > MOST_LINES) {
            add(
                    label(texts.get("app.widget.changes.more", changes.size() - MOST_LINES), "changed-field"),
                    0,
                    line,
                    4,
                    1);
        } else if (changes.isEmpty()) {
            add(label(texts.get("app.widget.changes.none"), "changed-field"), 0, 0);
        }
    }

    /** The same for those who do not see it. */
    static String inWords(Texts texts, List<Change> changes) {
        return changes.stream()
                .map(c -> FieldNames.of(texts, c.field()) + ": " + value(c.before()) + " → " + value(c.after()))
                .collect(Collectors.joining("; "));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static String value(String json) {
        String plain = json.isEmpty() ? "–" : json.replace("\"", "");
        return plain.length() <= LONGEST_VALUE ? plain : plain.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
