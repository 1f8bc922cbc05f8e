package dev.lookback.app.widget.problem;

import dev.lookback.recipe.field.RecipeDiff;
import dev.lookback.text.Texts;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Differences between several recipes, side by side. */
public final class DifferencesView extends GridPane {

    /** @param heads column headers, one for each recipe */
    public DifferencesView(Texts texts, List<? extends Node> heads, List<RecipeDiff.Difference> differences) {
        getStyleClass().add("differences");
        for (int i = 0; i <= heads.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(i == 0 ? Region.USE_PREF_SIZE : 60);
            column.setHgrow(i == 0 ? Priority.NEVER : Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < heads.size(); i++) {
            add(heads.get(i), 1 + i, 0);
        }
        int row = 1;
        for (RecipeDiff.Difference difference : differences) {
            add(label(name(texts, difference), "changed-field"), 0, row);
            for (int i = 0; i < difference.values().size(); i++) {
                String value = difference.values().get(i);
                Label cell = label(
                        FieldValues.of(texts, difference.field(), value),
                        value.equals(difference.values().get(0)) ? "changed-before" : "changed-after");
                cell.setId("difference." + difference.field() + "." + i);
                add(cell, 1 + i, row);
            }
            row++;
        }
    }

    /** Layers have the numbers of the first recipe; of those that it does not have that is said. */
    private static String name(Texts texts, RecipeDiff.Difference difference) {
        return difference.isAddedLayer()
                ? texts.get(
                        "app.widget.layer.additional",
                        FieldNames.layerNumber(difference.field()).orElseThrow())
                : FieldNames.of(texts, difference.field());
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        setValignment(label, VPos.TOP);
        return label;
    }
}
