package dev.lookback.app.windows;

import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.copy.ExactText;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.split.Split;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Rows, windows and batches of each split, and the rows that its first and last window read. */
final class SplitCounts extends GridPane {

    private static final int COLUMNS = 4;
    private static final int LONGEST_BESIDE = 24;

    private final Workbench workbench;
    private final Texts texts;

    SplitCounts(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        setId("split-counts");
        getStyleClass().add("counts");
        getColumnConstraints()
                .add(new ColumnConstraints(
                        0, Region.USE_COMPUTED_SIZE, Double.MAX_VALUE, Priority.ALWAYS, HPos.LEFT, true));
        for (int i = 1; i < COLUMNS; i++) {
            ColumnConstraints number = new ColumnConstraints();
            number.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(number);
        }
        WhileShown.follow(
                this,
                workbench.recipeProperty(),
                r -> show(workbench.checkProperty().get()));
    }

    private void show(RecipeCheck check) {
        getChildren().clear();
        check.plan().ifPresent(plan -> {
            addRow(
                    0,
                    new Label(),
                    head(texts.get("app.windows.counts.rows")),
                    head(texts.get("app.windows.counts.windows")),
                    head(texts.get("app.windows.counts.batches")));
            int line = 1;
            for (Split split : Split.values()) {
                line = show(split, plan, check.recipe().training().batchSize(), line);
            }
        });
    }

    private int show(Split split, WindowPlan plan, int batchSize, int line) {
        Label name = new Label(texts.get("app.windows.split." + split));
        name.getStyleClass().add("split-line");
        Label windows = number(plan.count(split));
        windows.setId("windows-" + split.name().toLowerCase(java.util.Locale.ROOT));
        addRow(line, name, number(plan.borders().rows(split)), windows, number(plan.batches(split, batchSize)));
        if (plan.leftOut(split) > 0) {
            Label leftOut = new Label(texts.get("app.windows.counts.leftOut", plan.leftOut(split)));
            leftOut.setId("left-out-" + split.name().toLowerCase(java.util.Locale.ROOT));
            leftOut.getStyleClass().add("hint");
            line++;
            add(leftOut, 0, line, COLUMNS, 1);
        }
        RowRanges anchors = plan.anchors(split);
        if (anchors.isEmpty()) {
            return line + 1;
        }
        add(reads("first", plan, anchors.first()), 0, line + 1, COLUMNS, 1);
        add(reads("last", plan, anchors.last()), 0, line + 2, COLUMNS, 1);
        return line + 3;
    }

    private Pane reads(String which, WindowPlan plan, int anchor) {
        Series series = workbench.series().orElseThrow();
        int oldest = plan.spec().oldestRow(anchor);
        int newest = plan.spec().newestRow(anchor);
        int target = plan.spec().targetRow(anchor);
        Label rows = new Label(texts.get("app.windows.reads." + which, oldest, newest, target));
        rows.setMinWidth(USE_PREF_SIZE);
        Label dates = new Label(
                series.hasTime()
                        ? texts.get("app.series.extent", series.timeLabel(oldest), series.timeLabel(newest))
                        : "");
        dates.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(dates, Priority.ALWAYS);
        // No space for times of day beside the rows.
        boolean beside = dates.getText().length() <= LONGEST_BESIDE;
        Pane reads = beside ? new HBox(rows, dates) : new VBox(rows, dates);
        reads.getStyleClass().add("reads");
        Tooltip.install(
                reads,
                Tips.of(texts.get(
                        "app.windows.reads." + which + ".full",
                        oldest,
                        newest,
                        plan.spec().step(),
                        target,
                        series.label(oldest),
                        series.label(newest),
                        series.label(target))));
        return reads;
    }

    private static Label head(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("hint", "count");
        return label;
    }

    /** Number with the language's grouping. */
    private Label number(int value) {
        Label label = ExactText.put(new Label(texts.get("app.windows.number", value)), Integer.toString(value));
        label.getStyleClass().addAll("split-line", "count");
        return label;
    }
}
