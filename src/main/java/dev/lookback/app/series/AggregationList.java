package dev.lookback.app.series;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.app.widget.field.Lens;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.Preparation.Aggregation;
import dev.lookback.series.Preparation.ColumnAggregation;
import dev.lookback.series.Preparation.Resampling;
import dev.lookback.series.Series;
import dev.lookback.series.prepare.UsualAggregation;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** List of the aggregations of columns in coarser rows, one choice for each column in use; folded away until it is asked for. */
final class AggregationList extends VBox {

    private static final int MOST = 50;
    private static final int GAP = 6;

    private final Workbench workbench;
    private final Texts texts;
    private final Hyperlink toggle = new Hyperlink();
    private final VBox rows = new VBox();
    private List<ColumnInfo> listed = List.of();

    AggregationList(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        getStyleClass().add("form-rows");
        rows.getStyleClass().add("form-rows");
        rows.managedProperty().bind(rows.visibleProperty());
        managedProperty().bind(visibleProperty());
        toggle.setId("aggregations");
        toggle.setOnAction(e -> open(!rows.isVisible()));
        getChildren().setAll(toggle, rows);
        open(false);
        setVisible(false);
        WhileShown.follow(this, workbench.readingProperty(), r -> show());
        WhileShown.follow(this, workbench.recipeProperty(), r -> show());
    }

    private void open(boolean shown) {
        toggle.setVisited(false);
        toggle.setText(texts.get(shown ? "app.series.aggregations.hide" : "app.series.aggregations.show"));
        rows.setVisible(shown);
    }

    private static Optional<Resampling> coarser(Recipe recipe) {
        return recipe.data().preparation().resampling().filter(r -> !r.rhythm().equals(Resampling.GRID));
    }

    private void show() {
        Recipe recipe = workbench.recipeProperty().get();
        Optional<Series> series = workbench.series();
        setVisible(recipe != null && series.isPresent() && coarser(recipe).isPresent());
        if (isVisible()) {
            Set<String> used = recipe.data().used();
            List<ColumnInfo> columns = series.get().columns().stream()
                    .filter(column -> column.role() == ColumnRole.FEATURE || used.contains(column.name()))
                    .filter(column -> column.role() != ColumnRole.ADDED)
                    .limit(MOST)
                    .toList();
            if (!columns.equals(listed)) {
                listed = columns;
                rows.getChildren().setAll(columns.stream().map(this::row).toList());
            }
        }
    }

    private HBox row(ColumnInfo column) {
        Label name = new Label(column.name());
        name.getStyleClass().add("field-label");
        name.setTooltip(new Tooltip(column.name()));
        Aggregation usual = UsualAggregation.of(column);
        Choice<Aggregation> choice = new Choice<>(
                workbench,
                lens(column.name(), usual),
                List.of(Aggregation.values()),
                rule -> rule == usual ? texts.get("app.series.aggregation.usual", word(rule)) : word(rule),
                null);
        choice.setAccessibleText(column.name());
        name.setLabelFor(choice);
        HBox.setHgrow(choice, Priority.ALWAYS);
        HBox row = new HBox(GAP, name, choice);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("field-row");
        return row;
    }

    private String word(Aggregation rule) {
        return texts.get("app.series.aggregation." + rule);
    }

    private Lens<Recipe, Aggregation> lens(String column, Aggregation usual) {
        return new Lens<>(
                "data.preparation.resampling.aggregations[" + column + "]",
                r -> coarser(r).map(resampling -> of(resampling, column, usual)).orElse(null),
                (r, rule) -> with(r, column, rule, usual));
    }

    private static Aggregation of(Resampling resampling, String column, Aggregation usual) {
        return resampling.aggregations().stream()
                .filter(chosen -> chosen.column().equals(column))
                .map(ColumnAggregation::aggregation)
                .findFirst()
                .orElse(usual);
    }

    private Recipe with(Recipe recipe, String column, Aggregation rule, Aggregation usual) {
        Resampling before = coarser(recipe).orElseThrow();
        List<ColumnAggregation> rules = new ArrayList<>(before.aggregations());
        rules.removeIf(chosen -> chosen.column().equals(column));
        if (rule != usual) {
            rules.add(new ColumnAggregation(column, rule));
        }
        return recipe.withData(recipe.data()
                .prepared(
                        recipe.data().preparation().withResampling(Optional.of(new Resampling(before.rhythm(), rules))),
                        workbench.series().orElseThrow()));
    }
}
