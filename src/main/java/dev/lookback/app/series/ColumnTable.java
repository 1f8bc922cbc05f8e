package dev.lookback.app.series;

import dev.lookback.app.series.notes.NoteTables;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.ColumnInfo;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Table of the file's columns: whether each is an input or the target, how many values are missing, and what it is taken for. */
final class ColumnTable extends TableView<ColumnInfo> {

    private static final double NARROW = 58;

    private final Workbench workbench;
    private final Texts texts;

    ColumnTable(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        FeatureChoice inputs = new FeatureChoice(workbench);
        NoteTables.dress(this, "columns.table", texts.get("app.series.file.columns"));
        setPlaceholder(new Label(texts.get("app.series.table.empty")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .setAll(List.of(
                        NoteTables.name(texts.get("app.series.columns.name"), 150, ColumnInfo::name),
                        ticked("input", (data, name) -> data.features().contains(name), inputs::choose),
                        ticked("target", (data, name) -> data.target().equals(name), this::forecast),
                        NoteTables.number(
                                texts.get("app.series.columns.missing"),
                                NARROW,
                                info -> texts.get("app.series.table.number", info.missing())),
                        NoteTables.column(
                                texts.get("app.series.columns.kind"), 130, info -> ColumnKinds.whole(texts, info))));
        WhileShown.follow(this, workbench.readingProperty(), r -> {
            getItems().setAll(r.series().columns());
            NoteTables.fit(this);
        });
        WhileShown.follow(this, workbench.recipeProperty(), r -> refresh());
    }

    /** A target is never taken away, only replaced. */
    private void forecast(String name, boolean isTarget) {
        if (isTarget) {
            workbench.edit("", r -> r.withData(r.data().forecasting(name)));
        } else {
            refresh();
        }
    }

    private TableColumn<ColumnInfo, String> ticked(
            String name, BiPredicate<DataReference, String> isTicked, BiConsumer<String, Boolean> tick) {
        TableColumn<ColumnInfo, String> column = NoteTables.column(
                texts.get("app.series.columns." + name), NARROW, info -> isTicked(isTicked, info) ? "✓" : "");
        column.setCellFactory(of -> new Tick(name, isTicked, tick));
        return column;
    }

    private boolean isTicked(BiPredicate<DataReference, String> isTicked, ColumnInfo info) {
        return Optional.ofNullable(workbench.recipeProperty().get())
                .map(Recipe::data)
                .filter(data -> isTicked.test(data, info.name()))
                .isPresent();
    }

    /** Cell with a check box, for columns that can be chosen. */
    private final class Tick extends TableCell<ColumnInfo, String> {

        private final CheckBox box = new CheckBox();
        private final String name;
        private final BiPredicate<DataReference, String> isTicked;

        Tick(String name, BiPredicate<DataReference, String> isTicked, BiConsumer<String, Boolean> tick) {
            this.name = name;
            this.isTicked = isTicked;
            setAlignment(Pos.CENTER);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            box.setOnAction(e -> tick.accept(getTableRow().getItem().name(), box.isSelected()));
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            ColumnInfo info = getTableRow() == null ? null : getTableRow().getItem();
            boolean nothing = empty || info == null || !info.role().isUsable();
            setGraphic(nothing ? null : box);
            if (!nothing) {
                box.setId("columns." + name + "[" + info.name() + "]");
                box.setAccessibleText(
                        texts.get("app.widget.value.object", texts.get("app.series.columns." + name), info.name()));
                box.setSelected(isTicked(isTicked, info));
            }
        }
    }
}
