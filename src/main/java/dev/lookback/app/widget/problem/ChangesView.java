package dev.lookback.app.widget.problem;

import dev.lookback.app.theme.TextScale;
import dev.lookback.recipe.field.RecipeDiff.Change;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Changes that a fix or preset would make: field, old value, new value; then removed layers by their numbers in the old network and
 * added ones by theirs in the new network.
 */
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
                TextScale.follow(view, scale -> column.setPrefWidth(scale * OLD_VALUE_WIDTH));
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
        List<Change> shown = changes.stream().limit(most).toList();
        shown.stream()
                .filter(change -> !change.isRemovedLayer() && !change.isAddedLayer())
                .forEach(change -> addRow(
                        getRowCount(),
                        label(FieldNames.of(texts, change), "changed-field"),
                        label(value(texts, change.field(), change.before(), longest), "changed-before"),
                        label("→", "changed-arrow"),
                        label(value(texts, change.field(), change.after(), longest), "changed-after")));
        addLayers(texts, "removed", shown, Change::isRemovedLayer, Change::before, longest);
        addLayers(texts, "added", shown, Change::isAddedLayer, Change::after, longest);
        if (changes.size() > most) {
            String more = texts.get("app.widget.changes.more", changes.size() - most);
            add(label(more, "changed-field"), 0, getRowCount(), COLUMNS, 1);
        } else if (changes.isEmpty()) {
            add(label(texts.get("app.widget.changes.none"), "changed-field"), 0, 0);
        }
    }

    /** Layers that were removed or added, under a heading that says of which network their numbers are. */
    private void addLayers(
            Texts texts,
            String kind,
            List<Change> changes,
            Predicate<Change> isOfKind,
            Function<Change, String> layer,
            int longest) {
        List<Change> layers = changes.stream().filter(isOfKind).toList();
        if (!layers.isEmpty()) {
            add(label(texts.get("app.widget.changes." + kind), "changed-heading"), 0, getRowCount(), COLUMNS, 1);
        }
        for (Change change : layers) {
            int row = getRowCount();
            add(label(FieldNames.of(texts, change.field()), "changed-field"), 0, row);
            String style = change.isRemovedLayer() ? "changed-before" : "changed-after";
            add(label(value(texts, change.field(), layer.apply(change), longest), style), 1, row, COLUMNS - 1, 1);
        }
    }

    /** The changes as text: on a button, and for screen readers. */
    public static String inWords(Texts texts, List<Change> changes) {
        return texts.phrases(
                changes.stream().map(change -> inWords(texts, change)).toList());
    }

    private static String inWords(Texts texts, Change change) {
        String before = value(texts, change.field(), change.before(), LONGEST_VALUE);
        String after = value(texts, change.field(), change.after(), LONGEST_VALUE);
        if (change.isRemovedLayer()) {
            return texts.get("app.widget.change.removed", layer(change), before);
        } else if (change.isAddedLayer()) {
            return texts.get("app.widget.change.added", layer(change), after);
        }
        return texts.get("app.widget.value.object", FieldNames.of(texts, change), before + " → " + after);
    }

    private static String layer(Change change) {
        return FieldNames.layerNumber(change.field()).orElseThrow();
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
