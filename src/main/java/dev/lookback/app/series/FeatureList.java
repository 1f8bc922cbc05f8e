package dev.lookback.app.series;

import dev.lookback.app.widget.Shown;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.Meaning;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Which columns the network reads: a box to tick for each, and all or none at once. */
final class FeatureList extends VBox {

    private static final double ROW_HEIGHT = 24;
    private static final int MOST_ROWS = 7;
    private static final double EDGES = 10;

    private final Workbench workbench;
    private final Texts texts;
    private final Label count = new Label();
    private final VBox boxes = new VBox();
    private final ScrollPane scroll = new ScrollPane(boxes);
    private boolean showing;

    FeatureList(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        setId("data.features");
        getStyleClass().add("features");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        scroll.setFocusTraversable(false);
        boxes.getStyleClass().add("feature-boxes");
        getChildren().addAll(header(), scroll);
        Shown.follow(this, workbench.readingProperty(), r -> build(r.series()));
        Shown.follow(this, workbench.recipeProperty(), this::show);
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
            choose(kept);
        });
        return link;
    }

    private void choose(Predicate<String> kept) {
        List<String> all = workbench.series().map(Series::features).orElse(List.of());
        workbench.edit(
                "",
                r -> r.withData(r.data().withFeatures(all.stream().filter(kept).toList())));
    }

    private void build(Series series) {
        List<HBox> rows = new ArrayList<>();
        for (ColumnInfo column : series.columns()) {
            if (column.role() == ColumnRole.FEATURE) {
                rows.add(row(column));
            }
        }
        boxes.getChildren().setAll(rows);
        scroll.setPrefHeight(Math.min(rows.size(), MOST_ROWS) * ROW_HEIGHT + EDGES);
        Recipe recipe = workbench.recipeProperty().get();
        if (recipe != null) {
            show(recipe);
        }
    }

    private HBox row(ColumnInfo column) {
        CheckBox box = new CheckBox(column.name());
        box.setId("data.features[" + column.name() + "]");
        box.setMnemonicParsing(false);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setTooltip(new Tooltip(column.name()));
        HBox.setHgrow(box, Priority.ALWAYS);
        box.selectedProperty().subscribe((was, is) -> {
            if (!showing) {
                DataReference data = workbench.recipeProperty().get().data();
                choose(f -> f.equals(column.name()) ? is : data.features().contains(f));
            }
        });
        Label meaning = new Label(meaning(column));
        meaning.getStyleClass().add("hint");
        meaning.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(box, meaning);
        row.setMinHeight(ROW_HEIGHT);
        row.setMaxHeight(ROW_HEIGHT);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setUserData(box);
        return row;
    }

    private String meaning(ColumnInfo column) {
        String meaning = column.meaning() == Meaning.OTHER ? "" : texts.get("app.series.meaning." + column.meaning());
        String missing = column.missing() == 0 ? "" : texts.get("app.series.missingCount", column.missing());
        return meaning.isEmpty() || missing.isEmpty() ? meaning + missing : meaning + " · " + missing;
    }

    private void show(Recipe recipe) {
        showing = true;
        int chosen = 0;
        for (var row : boxes.getChildren()) {
            CheckBox box = (CheckBox) row.getUserData();
            box.setSelected(recipe.data().features().contains(box.getText()));
            chosen += box.isSelected() ? 1 : 0;
        }
        showing = false;
        count.setText(texts.get(
                "app.series.features.count", chosen, boxes.getChildren().size()));
    }
}
