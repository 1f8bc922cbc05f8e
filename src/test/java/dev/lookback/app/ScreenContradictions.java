package dev.lookback.app;

import dev.lookback.app.chart.ChartView;
import dev.lookback.app.chart.Curve;
import dev.lookback.app.loss.LossPane;
import dev.lookback.app.price.PricePane;
import dev.lookback.app.widget.VerdictLabel;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.field.RecipeDiff;
import io.fair_acc.dataset.DataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;

/** Contradictions on the screen: what names another run or series than the one on show, or colours that figures deny. */
final class ScreenContradictions {

    private final Stage stage;
    private final Workbench workbench;
    private final List<Node> nodes;
    private final List<String> found = new ArrayList<>();

    private ScreenContradictions(Stage stage, Workbench workbench) {
        this.stage = stage;
        this.workbench = workbench;
        nodes = visible(stage.getScene().getRoot());
    }

    /** All that there are, in words; on the JavaFX thread, with the workbench view on show. */
    static List<String> of(Stage stage, Workbench workbench) {
        if (workbench.series().isEmpty()) {
            return List.of();
        }
        ScreenContradictions screen = new ScreenContradictions(stage, workbench);
        screen.series();
        screen.bar();
        screen.verdict();
        screen.charts();
        screen.train();
        return screen.found;
    }

    private void series() {
        String open = workbench.series().orElseThrow().name();
        expect(stage.getTitle().contains(open), "the window is called " + stage.getTitle());
        run().ifPresent(run -> {
            expect(
                    run.series().name().equals(open),
                    "the run is of " + run.series().name());
            expect(
                    run.recipe().data().isTo(workbench.series().orElseThrow()),
                    "the run is of another reading: " + run.recipe().data());
        });
        Recipe recipe = workbench.recipeProperty().get();
        expect(recipe.data().isTo(workbench.series().orElseThrow()), "the recipe is of " + recipe.data());
        expect(
                workbench.checkProperty().get().recipe().equals(recipe),
                "problems and window counts are of another recipe");
    }

    private void bar() {
        String title = text("run.title");
        String name = run().map(LiveRun::idProperty)
                .map(id -> id.get() == null ? "New run" : "Run " + id.get() + " ")
                .orElse("No run on show");
        expect(title.startsWith(name), "the bar says " + title + " for " + name);
        run().ifPresent(run -> expect(
                text("run.state").equals(run.state().name().toLowerCase(Locale.ROOT)),
                run.state() + " is called " + text("run.state")));
        Recipe recipe = workbench.recipeProperty().get();
        int differences = run().map(run -> RecipeDiff.between(run.recipe(), recipe).stream()
                        .filter(change -> !change.field().equals("data.path"))
                        .count())
                .orElse(0L)
                .intValue();
        long chips = all(node -> node.getId() != null && node.getId().startsWith("run.difference."))
                .size();
        expect(
                differences == 0
                        ? chips == 0
                        : chips >= 1 || node("run.differences").isPresent(),
                chips + " differences are shown of " + differences);
        expect(
                text("activity").isEmpty() == run().isEmpty(),
                "the status line says " + text("activity") + " of " + run().map(LiveRun::state));
    }

    private void verdict() {
        String words = text("verdict");
        boolean none = run().map(run -> run.scoresProperty().get().isEmpty()
                        && run.resultProperty().get() == null)
                .orElse(true);
        expect(words.isEmpty() == none, "the verdict says " + words);
        for (Node node : all(node -> node.getStyleClass().contains("verdict-phrase"))) {
            String said = words(node);
            expect(!isColoured(node, "better") || said.contains("better"), "green: " + said);
            expect(
                    !isColoured(node, "worse") || said.contains("worse") || said.contains("not numbers"),
                    "red: " + said);
            expect(isColoured(node, "worse") || !said.contains("worse"), "not red: " + said);
        }
        for (Node node : all(VerdictLabel.class::isInstance)) {
            boolean lost = ((VerdictLabel) node).getText().contains("worse");
            expect(!lost || !isColoured(node, "better"), "green: " + ((VerdictLabel) node).getText());
            expect(
                    ((VerdictLabel) node).getText().equals(words),
                    "two verdicts: " + words + ", " + ((VerdictLabel) node).getText());
        }
    }

    private static boolean isColoured(Node node, String tone) {
        return node.getStyleClass().contains(tone);
    }

    private void charts() {
        boolean forecasts =
                run().map(run -> !run.forecastsProperty().get().isEmpty()).orElse(false);
        expect(
                curve(PricePane.class, "forecast").isEmpty() != forecasts,
                "the chart has " + (forecasts ? "no forecast of a run that has one" : "a forecast of no run"));
        int epochs = run().map(run -> run.history().size()).orElse(0);
        int drawn = curve(LossPane.class, "training-loss").xs().length;
        expect(drawn == epochs, drawn + " epochs are drawn of " + epochs);
    }

    private void train() {
        boolean trainable = workbench.checkProperty().get().trainable();
        expect(
                node("train").orElseThrow().isDisabled() != trainable,
                "Train does not agree with the recipe, which is " + (trainable ? "possible" : "impossible"));
        if (!trainable) {
            all(node -> node instanceof Labeled labeled
                            && labeled.getText() != null
                            && labeled.getText().matches("(?s).*(Press Train|Ctrl\\+Enter).*"))
                    .forEach(node -> found.add("Train cannot be pressed: " + ((Labeled) node).getText()));
        }
    }

    // ---- nodes

    private Optional<LiveRun> run() {
        return Optional.ofNullable(workbench.runProperty().get());
    }

    private void expect(boolean holds, String contradiction) {
        if (!holds) {
            found.add(contradiction);
        }
    }

    private String text(String id) {
        return node(id).map(ScreenContradictions::words).orElse("");
    }

    /** Text of a label, a verdict or a phrase of it. */
    static String words(Node node) {
        if (node instanceof VerdictLabel verdict) {
            return verdict.getText();
        }
        return node instanceof Text text ? text.getText() : ((Labeled) node).getText();
    }

    private Optional<Node> node(String id) {
        return all(node -> id.equals(node.getId())).stream().findFirst();
    }

    private List<Node> all(Predicate<Node> wanted) {
        return nodes.stream().filter(wanted).toList();
    }

    private Curve curve(Class<? extends ChartView> pane, String style) {
        return all(pane::isInstance).stream()
                .map(pane::cast)
                .flatMap(chart -> chart.plot().getAllDatasets().stream())
                .filter((DataSet d) -> d.getStyleClasses().contains(style))
                .map(Curve.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Node> visible(Node root) {
        List<Node> nodes = new ArrayList<>();
        collect(root, nodes);
        return nodes.stream().filter(Objects::nonNull).toList();
    }

    private static void collect(Node node, List<Node> into) {
        if (node.isVisible()) {
            into.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
            }
        }
    }
}
