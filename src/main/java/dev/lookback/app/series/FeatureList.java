package dev.lookback.app.series;

import dev.lookback.app.theme.TextScale;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.ColumnInfo;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Feature columns that the network reads: a check box for each, and all or none at once. */
final class FeatureList extends VBox {

    private static final double ROW_HEIGHT = 24;
    private static final int MOST_ROWS = 7;
    private static final double EDGES = 10;

    private final Workbench workbench;
    private final Texts texts;
    private final FeatureChoice inputs;
    private final Label count = new Label();
    private final ListView<ColumnInfo> rows = new ListView<>();
    private final ObjectProperty<Set<String>> chosen = new SimpleObjectProperty<>(Set.of());

    FeatureList(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        inputs = new FeatureChoice(workbench);
        setId("data.features");
        getStyleClass().add("features");
        rows.setId("data.features.rows");
        rows.getStyleClass().add("feature-boxes");
        TextScale.follow(rows, scale -> {
            rows.setFixedCellSize(scale * ROW_HEIGHT);
            fit();
        });
        rows.setMinHeight(Region.USE_PREF_SIZE);
        rows.setFocusTraversable(false);
        rows.setCellFactory(list -> new Row());
        getChildren().addAll(header(), rows);
        WhileShown.follow(this, workbench.readingProperty(), r -> build(r.series()));
        WhileShown.follow(this, workbench.recipeProperty(), this::show);
    }

    private HBox header() {
        Label name = new Label(texts.get("app.widget.field.data.features"));
        count.getStyleClass().add("hint");
        count.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(count, Priority.ALWAYS);
        HBox header = new HBox(name, count, link("all", f -> true), link("none", f -> false));
        header.getStyleClass().add("features-header");
        header.setAlignment(Pos.BASELINE_LEFT);
        return header;
    }

    private Hyperlink link(String which, Predicate<String> kept) {
        Hyperlink link = new Hyperlink(texts.get("app.series.features." + which));
        link.setId("features-" + which);
        link.setOnAction(e -> {
            link.setVisited(false);
            inputs.choose(kept);
        });
        return link;
    }

    /** The boxes stay where the columns do: only the rows may have changed, by one of them. */
    private void build(Series series) {
        List<ColumnInfo> usable = series.columns().stream()
                .filter(column -> column.role().isUsable())
                .toList();
        if (!rows.getItems().equals(usable)) {
            rows.getItems().setAll(usable);
        }
        fit();
        Recipe recipe = workbench.recipeProperty().get();
        if (recipe != null) {
            show(recipe);
        }
    }

    private void fit() {
        rows.setPrefHeight(Math.min(rows.getItems().size(), MOST_ROWS) * rows.getFixedCellSize() + EDGES);
    }

    /** List cell of a column; only visible ones exist, as a file may have thousands of columns. */
    private final class Row extends ListCell<ColumnInfo> {

        private final CheckBox box = new CheckBox();
        private final Label meaning = new Label();
        private final HBox content = new HBox(box, meaning);
        private boolean showing;

        Row() {
            box.setMnemonicParsing(false);
            box.setMaxWidth(Double.MAX_VALUE);
            box.setTooltip(new Tooltip());
            box.getTooltip().textProperty().bind(box.textProperty());
            HBox.setHgrow(box, Priority.ALWAYS);
            meaning.getStyleClass().add("hint");
            meaning.setMinWidth(USE_PREF_SIZE);
            content.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            box.selectedProperty().subscribe((was, is) -> {
                if (!showing) {
                    inputs.choose(box.getText(), is);
                }
            });
            chosen.subscribe(this::tick);
        }

        private void tick() {
            showing = true;
            box.setSelected(getItem() != null && chosen.get().contains(getItem().name()));
            showing = false;
        }

        @Override
        protected void updateItem(ColumnInfo column, boolean empty) {
            super.updateItem(column, empty);
            boolean nothing = empty || column == null;
            box.setText(nothing ? "" : column.name());
            box.setId(nothing ? null : "data.features[" + column.name() + "]");
            meaning.setText(nothing ? "" : meaning(column));
            if (!nothing) {
                Tips.tell(meaning, ColumnKinds.whole(texts, column));
            }
            setGraphic(nothing ? null : content);
            tick();
        }
    }

    private String meaning(ColumnInfo column) {
        String meaning = ColumnKinds.brief(texts, column);
        String missing = column.missing() == 0 ? "" : texts.get("app.series.missingCount", column.missing());
        return meaning.isEmpty() || missing.isEmpty() ? meaning + missing : meaning + " · " + missing;
    }

    private void show(Recipe recipe) {
        chosen.set(Set.copyOf(recipe.data().features()));
        long ticked = rows.getItems().stream()
                .filter(column -> chosen.get().contains(column.name()))
                .count();
        count.setText(
                texts.get("app.series.features.count", ticked, rows.getItems().size()));
    }
}
