package dev.lookback.app.runs;

import dev.lookback.app.widget.TableHead;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.recipe.field.FieldType;
import dev.lookback.recipe.field.FieldTypes;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.ScreenNames;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableColumn;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Columns of the table of runs. */
record RunColumns(RunLibrary library, Sparks sparks, Texts texts, ScreenNames names) {

    /**
     * Columns of the fields, with the loss sparkline after the first.
     *
     * @param fields the name first; column i shows value i of a row
     */
    List<TreeTableColumn<RunLine, ?>> of(List<RunField> fields) {
        List<TreeTableColumn<RunLine, ?>> columns = new ArrayList<>(List.of(name(), spark()));
        for (int i = 1; i < fields.size(); i++) {
            columns.add(value(fields.get(i), i));
        }
        return columns;
    }

    private TreeTableColumn<RunLine, RunLine> name() {
        TreeTableColumn<RunLine, RunLine> column = new TreeTableColumn<>(texts.get("app.runs.field.name"));
        column.setId("runs.column.name");
        column.setUserData(RunField.Own.NAME);
        TableHead.setWidth(column, 260);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue()));
        column.setCellFactory(c -> new NameCell(library, texts));
        return column;
    }

    private TreeTableColumn<RunLine, RunLine> spark() {
        TreeTableColumn<RunLine, RunLine> column = new TreeTableColumn<>(texts.get("app.runs.loss"));
        column.setId("runs.column.spark");
        TableHead.setWidth(column, 88);
        column.setSortable(false);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue()));
        column.setCellFactory(c -> new SparkCell(library, sparks));
        return column;
    }

    private TreeTableColumn<RunLine, Object> value(RunField field, int index) {
        TreeTableColumn<RunLine, Object> column = new ValueColumn(field, index, names.name(field), texts);
        TableHead.setWidth(column, width(field));
        if (isNumber(field)) {
            column.getStyleClass().add("number");
        }
        if (field instanceof RunField.OfSplit score && score.split() == Split.TEST) {
            FontIcon lock = new FontIcon(Feather.LOCK);
            Tooltip.install(lock, Tips.of(texts.get("app.runs.onlyOpened")));
            column.setGraphic(lock);
        }
        return column;
    }

    /** A field of the recipe is told as text, as one of several layers may have several values. */
    private static boolean isNumber(RunField field) {
        if (!(field instanceof RunField.OfRecipe)) {
            return field.kind() == RunField.Kind.NUMBER;
        }
        List<FieldType> types = FieldTypes.of(field.word());
        return !types.isEmpty() && types.stream().allMatch(FieldType::isNumber);
    }

    private static double width(RunField field) {
        return switch (field.kind()) {
            case TEXT -> 122;
            case TIME -> 136;
            case NUMBER, FLAG -> 84;
        };
    }
}
