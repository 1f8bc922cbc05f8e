package dev.lookback.app.network;

import dev.lookback.app.widget.EpochTime;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.copy.ExactText;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.app.widget.layout.VisibleWidth;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.network.LayerNames;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.MisfitMessages;
import dev.lookback.network.ShapeTrace;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.text.Texts;
import dev.lookback.training.EpochCost;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shape trace as a table: output shape, cost and receptive field of each layer. */
public final class ShapeTracePane extends ScrollPane {

    private static final String[] COLUMNS = {
        "layer", "output", "parameters", "multiplyAdds", "time", "steps", "rows", "sight"
    };
    private static final Map<String, String> TOPICS = Map.of(
            "layer", "network.layers",
            "output", "network.shape",
            "parameters", "network.parameters",
            "multiplyAdds", "network.shape",
            "time", "network.shape");
    private static final int LAST = COLUMNS.length - 1;
    private static final double LEAST_BAR = 52;

    private static final int STEPS = 5;

    private final Workbench workbench;
    private final Texts texts;
    private final Consumer<Problem> goTo;
    private final Label sight = new Label();
    private final GridPane table = new GridPane();
    private final Label time = label("", "trace-total");
    private final PointedLayer pointed;

    /** @param goTo goes to the field of a problem */
    public ShapeTracePane(Workbench workbench, Texts texts, Consumer<Problem> goTo) {
        this.workbench = workbench;
        this.goTo = goTo;
        this.texts = texts;
        setId("trace");
        setFitToWidth(true);
        sight.setId("trace.sight");
        sight.getStyleClass().add("trace-sight");
        sight.setWrapText(true);
        sight.setMinHeight(Region.USE_PREF_SIZE);
        table.getStyleClass().add("trace-table");
        time.setId("trace.time");
        pointed = new PointedLayer(workbench, texts, table);
        for (int i = 0; i <= LAST; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(i == 0 || i == LAST ? HPos.LEFT : HPos.RIGHT);
            column.setMinWidth(i == LAST ? LEAST_BAR : Region.USE_PREF_SIZE);
            column.setHgrow(i == LAST ? Priority.ALWAYS : Priority.NEVER);
            column.setFillWidth(i == LAST);
            table.getColumnConstraints().add(column);
        }
        VBox content = new VBox(sight, table);
        content.getStyleClass().add("trace");
        setContent(content);
        VisibleWidth.limit(this, List.of(sight));
        WhileShown.follow(
                this,
                workbench.recipeProperty(),
                r -> workbench.series().ifPresent(series -> workbench.costs().follow(r, series)));
        WhileShown.follow(
                this,
                workbench.recipeProperty(),
                r -> show(workbench.checkProperty().get()));
        WhileShown.follow(this, workbench.costs().measuredProperty(), n -> {
            if (workbench.recipeProperty().get() != null) {
                tellTime(); // the table itself stays: somebody may be pointing at it
            }
        });
    }

    private void show(RecipeCheck check) {
        int timeSteps = check.recipe().windows().timeSteps();
        int step = check.recipe().windows().step();
        ShapeTrace trace = check.trace();
        sight.setText(texts.get(Sight.of(trace, timeSteps, step)));
        sight.getStyleClass().removeAll("error", "warning");
        sight.getStyleClass()
                .addAll(
                        Sight.isWhole(trace, timeSteps)
                                ? new String[0]
                                : new String[] {trace.fits() ? "warning" : "error"});
        pointed.forget();
        table.getChildren().clear();
        for (int i = 0; i <= LAST; i++) {
            boolean nothingToShare = i == STEPS - 1 && !trace.fits();
            if (nothingToShare || i == STEPS + 1 && step == 1) {
                continue;
            }
            Label head = label(texts.get("app.network.trace." + COLUMNS[i]), "trace-head");
            head.setMinWidth(Region.USE_PREF_SIZE);
            head.setTooltip(Tips.of(texts.get("app.network.trace." + COLUMNS[i] + ".explain")));
            HelpTopic.link(head, TOPICS.getOrDefault(COLUMNS[i], "network.receptiveField"));
            table.add(head, i, 0);
        }
        int row = 1;
        for (int i = 0; i < trace.layers().size(); i++) {
            row = addLayer(trace, i, timeSteps, step, row);
        }
        addTotals(trace, timeSteps, step, row);
    }

    /** Returns the next free row. */
    private int addLayer(ShapeTrace trace, int index, int timeSteps, int step, int row) {
        LayerTrace layer = trace.layers().get(index);
        String style = layer.misfit().isPresent() ? "trace-misfit" : "trace-cell";
        Label name = label(
                texts.get("app.network.trace.numbered", index + 1, texts.get(LayerNames.kind(layer.layer()))), style);
        name.setTooltip(Tips.of(LayerKind.brief(texts, layer.layer())));
        table.add(name, 0, row);
        if (layer.output().isPresent()) {
            pointed.add(index, name, row);
        }
        table.add(label(layer.output().map(s -> ShapeWords.of(texts, s)).orElse("–"), style), 1, row);
        table.add(number(layer.parameters(), style), 2, row);
        table.add(layer.output().isPresent() ? number(layer.multiplyAdds(), style) : label("–", style), 3, row);
        if (trace.fits() && trace.multiplyAdds() > 0) {
            double share = (double) layer.multiplyAdds() / trace.multiplyAdds();
            table.add(label(texts.get("app.network.trace.share", share), style), STEPS - 1, row);
        }
        int field = layer.receptiveField();
        if (field > 0) {
            table.add(number(field, style), STEPS, row);
            addRows(field, step, style, row);
            // One output's view may lie anywhere; it is drawn at the newest end unless it is all that is seen.
            boolean everything = field == trace.lastSeen() - trace.firstSeen() + 1;
            int first = everything ? trace.firstSeen() : timeSteps - field;
            table.add(new SightBar(timeSteps, first, first + field - 1), LAST, row);
        }
        if (layer.misfit().isEmpty()) {
            return row + 1;
        }
        Hyperlink reason = new Hyperlink(
                texts.get(MisfitMessages.message(layer.layer(), layer.misfit().get())));
        reason.setId("trace.reason." + index);
        reason.getStyleClass().addAll("problem-link", "trace-reason");
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        reason.setOnAction(e -> goToProblem(index));
        table.add(reason, 0, row + 1, COLUMNS.length, 1);
        return row + 2;
    }

    private void goToProblem(int layer) {
        String path = LayerKind.path(layer);
        workbench.checkProperty().get().problems().stream()
                .filter(problem -> (problem.field() + ".").startsWith(path + "."))
                .findFirst()
                .ifPresent(goTo);
    }

    private void addTotals(ShapeTrace trace, int timeSteps, int step, int row) {
        table.add(label(texts.get("app.network.trace.total"), "trace-total"), 0, row);
        table.add(number(trace.parameters(), "trace-total"), 2, row);
        if (!trace.fits()) {
            return;
        }
        table.add(number(trace.multiplyAdds(), "trace-total"), 3, row);
        tellTime();
        table.add(time, STEPS - 1, row);
        int field = trace.lastSeen() - trace.firstSeen() + 1;
        if (field > 0) {
            table.add(number(field, "trace-total"), STEPS, row);
            addRows(field, step, "trace-total", row);
            table.add(new SightBar(timeSteps, trace.firstSeen(), trace.lastSeen()), LAST, row);
        }
    }

    /** Of an epoch of the whole network; dots while it is being measured. */
    private void tellTime() {
        Recipe recipe = workbench.recipeProperty().get();
        Optional<EpochCost> cost = workbench.costs().of(recipe);
        time.setText(cost.map(c -> EpochTime.worded(c.seconds(), texts))
                .orElse(workbench.costs().isOpen(recipe) ? "…" : "–"));
        Tips.tell(
                time,
                cost.map(c -> texts.get("app.network.trace.time.measured", c.steps()))
                        .orElse(texts.get("app.network.trace.time.explain")));
    }

    /** From the oldest to the newest of so many time steps; with step 1 that is the same number once more. */
    private void addRows(int timeSteps, int step, String style, int row) {
        if (step > 1) {
            table.add(number((timeSteps - 1L) * step + 1, style), STEPS + 1, row);
        }
    }

    private Label number(long value, String style) {
        return ExactText.put(label(texts.get("app.network.trace.number", value), style), Long.toString(value));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
