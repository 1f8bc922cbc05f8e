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
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import io.fair_acc.dataset.DataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import javafx.stage.Stage;

/**
 * Contradictions on the screen, in whatever view and tab: what names another run or series than the one on show, colours that figures
 * deny, words that the state of the run denies, buttons that do nothing.
 */
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

    /** Words that only a run that goes on may have. */
    private static final List<String> GOING = List.of(
            "app.judge.waiting",
            "app.loss.starting",
            "app.whatif.training",
            "app.judge.interval.waiting",
            "app.evaluate.checks.training");

    /** Words that only stand where no run has been trained. */
    private static final List<String> NO_RUN = List.of(
            "app.judge.residuals.empty",
            "app.judge.scatter.empty",
            "app.judge.metrics.empty",
            "app.judge.direction.empty",
            "app.judge.steps.empty",
            "app.judge.future.empty",
            "app.insight.noForecast",
            "app.whatif.none",
            "app.evaluate.checks.noRun",
            "app.evaluate.checks.noRun.impossible");

    /** Ids of what names other runs and series by intent: lists, notices, and links to them. */
    private static final Set<String> OTHERS =
            Set.of("runs", "sweeps", "run.other", "notice", "notice.action", "branch", "queue-progress");

    private static final Pattern NUMBERED = Pattern.compile("\\b[Rr]un (\\d+)\\b(?! of)");

    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    /** All that there are, in words; on the JavaFX thread. */
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
        screen.forms();
        screen.words();
        screen.badge();
        screen.buttons();
        screen.branch();
        screen.tables();
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
        if (all(PricePane.class::isInstance).isEmpty()) {
            return; // in another view
        }
        boolean forecasts =
                run().map(run -> !run.forecastsProperty().get().isEmpty()).orElse(false);
        expect(
                curve(PricePane.class, "forecast").isEmpty() != forecasts,
                "the chart has " + (forecasts ? "no forecast of a run that has one" : "a forecast of no run"));
        int epochs = run().map(run -> run.history().size()).orElse(0);
        int drawn = curve(LossPane.class, "training-loss").xs().length;
        expect(drawn == epochs, drawn + " epochs are drawn of " + epochs);
    }

    /** Window counts and layers are those of the recipe. */
    private void forms() {
        Recipe recipe = workbench.recipeProperty().get();
        for (Split split : Split.values()) {
            node("windows-" + split.name().toLowerCase(Locale.ROOT))
                    .ifPresent(shown -> expect(
                            words(shown)
                                    .replace(",", "")
                                    .equals(workbench
                                            .checkProperty()
                                            .get()
                                            .plan()
                                            .map(plan -> String.valueOf(plan.count(split)))
                                            .orElse("")),
                            words(shown) + " windows for " + split));
        }
        if (node("network.layers").isPresent()) {
            long cards = all(node -> node.getId() != null && node.getId().matches("network\\.layers\\[\\d+\\]"))
                    .size();
            int layers = recipe.network().layers().size();
            expect(cards == layers, cards + " cards of " + layers + " layers");
        }
        expect(
                !text("loss-end").isEmpty()
                        == (node("loss-end").isPresent()
                                && run().flatMap(LiveRun::endReason).isPresent()
                                && run().filter(run -> !run.history().isEmpty()).isPresent()),
                "the loss chart says of the end: " + text("loss-end"));
    }

    /** Every text and tooltip: which run and file they name, and whether the run can be as they say. */
    private void words() {
        String open = workbench.series().orElseThrow().name();
        String id = run().map(run -> String.valueOf(run.idProperty().get())).orElse("none");
        boolean going = run().filter(run -> !run.state().isOver()).isPresent();
        boolean trained =
                run().filter(run -> run.resultProperty().get() != null).isPresent();
        for (Node node : all(node -> !isOfOthers(node))) {
            for (String said : said(node)) {
                Matcher numbered = NUMBERED.matcher(said);
                while (numbered.find()) {
                    expect(numbered.group(1).equals(id), "with run " + id + " on show: " + said + at(node));
                }
                for (String name : List.of("a.csv", "b.csv")) {
                    expect(name.equals(open) || !said.contains(name), "with " + open + " open: " + said + at(node));
                }
                expect(going || !isOneOf(GOING, said), "no run goes on: " + said + at(node));
                expect(!trained || !isOneOf(NO_RUN, said), "a run is on show: " + said + at(node));
            }
        }
    }

    private static boolean isOneOf(List<String> keys, String said) {
        return keys.stream().anyMatch(key -> said.equals(TEXTS.get(key)));
    }

    private static List<String> said(Node node) {
        List<String> said = new ArrayList<>();
        if (node instanceof Labeled || node instanceof Text) {
            said.add(words(node));
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            said.add(control.getTooltip().getText());
        }
        if (node.getAccessibleText() != null) {
            said.add(node.getAccessibleText());
        }
        return said.stream().filter(Objects::nonNull).toList();
    }

    private static boolean isOfOthers(Node node) {
        return OTHERS.stream().anyMatch(id -> isIn(node, id));
    }

    private static String at(Node node) {
        StringBuilder ids = new StringBuilder();
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.getId() != null) {
                ids.append(" < ").append(each.getId());
            }
        }
        return ids.toString();
    }

    /** The badge counts the warnings that the checks show. */
    private void badge() {
        if (node("checks").isEmpty()) {
            return;
        }
        long cards = all(node -> node.getId() != null && node.getId().startsWith("finding-")).stream()
                .filter(node -> node.getStyleClass().contains("warning") && !isIn(node, "checks.edited"))
                .count();
        String badge = text("view-warnings");
        expect(
                badge.isEmpty() ? cards == 0 : badge.equals(String.valueOf(cards)),
                "the badge says " + badge + " of " + cards + " warnings");
    }

    private static boolean isIn(Node node, String id) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (id.equals(each.getId())) {
                return true;
            }
        }
        return false;
    }

    private void buttons() {
        Optional<LiveRun> underWay = workbench.underWay();
        for (String id : List.of("pause", "stop")) {
            expect(
                    node(id).isPresent() == underWay.isPresent(),
                    id + " is " + (node(id).isPresent() ? "there" : "gone") + " for " + underWay.map(LiveRun::state));
        }
        expect(
                node("undo").orElseThrow().isDisabled()
                        != workbench.edits().canUndoProperty().get(),
                "undo");
        expect(
                node("redo").orElseThrow().isDisabled()
                        != workbench.edits().canRedoProperty().get(),
                "redo");
        LiveRun training = workbench.trainingProperty().get();
        expect(
                training == null || !training.state().isOver(),
                "a run is said to be trained that is " + (training == null ? "" : training.state()));
        expect(
                node("run.other").isPresent() == (training != null && training != run().orElse(null)),
                "another run is named: " + text("run.other"));
    }

    /** Weights to go on from are those of a run of the open store. */
    private void branch() {
        boolean continues = Optional.ofNullable(
                        workbench.nextRun().branchProperty().get())
                .filter(branch -> branch.epoch().isPresent())
                .isPresent();
        expect(continues || text("branch").isEmpty(), "the next run goes on from nothing: " + text("branch"));
    }

    /** Rows of the forecasts of the future begin after the open series. */
    private void tables() {
        node("future-table").map(TableView.class::cast).ifPresent(table -> {
            boolean trained =
                    run().filter(run -> run.resultProperty().get() != null).isPresent();
            expect(trained || table.getItems().isEmpty(), "forecasts of the future of no run");
        });
        node("scores.network.MAE")
                .ifPresent(shown -> expect(
                        run().filter(run -> !run.scoresProperty().get().isEmpty())
                                .isPresent(),
                        "scores of no run"));
    }

    private void train() {
        boolean trainable = workbench.checkProperty().get().trainable();
        expect(
                node("train").orElseThrow().isDisabled() != trainable,
                "Train does not agree with the recipe, which is " + (trainable ? "possible" : "impossible"));
        if (!trainable) {
            all(node -> !isOfOthers(node)
                            && node instanceof Labeled labeled
                            && labeled.getText() != null
                            && labeled.getText()
                                    .matches(
                                            "(?s).*(Press Train|Ctrl\\+Enter|Train (a|the|this) recipe|Train to|[Tt]rain one).*"))
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
