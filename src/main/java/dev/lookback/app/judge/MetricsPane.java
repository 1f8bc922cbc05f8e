package dev.lookback.app.judge;

import dev.lookback.app.widget.SealStrip;
import dev.lookback.app.widget.VerdictLabel;
import dev.lookback.app.workbench.LiveRun;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.evaluate.Scores;
import dev.lookback.recipe.RecipeCheck;
import dev.lookback.text.Texts;
import dev.lookback.window.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How good the newest run is, in a sentence and in numbers; refreshed at every epoch. */
public final class MetricsPane extends StackPane {

    private final Workbench workbench;
    private final Texts texts;
    private final Label empty = line("metrics.empty", "chart-empty");
    private final VerdictLabel verdict;
    private final Label weights = line("metrics.weights", "hint");
    private final Label losses = line("metrics.losses", "metrics-losses");
    private final Label missing = line("metrics.missing", "hint");
    private final ScoresTable table;
    private final ScrollPane scroll;
    private final InvalidationListener refresh = o -> refresh();

    public MetricsPane(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        setId("metrics");
        table = new ScoresTable(texts);
        verdict = new VerdictLabel(texts);
        verdict.setId("metrics.verdict");
        verdict.setWrapText(true);
        verdict.getStyleClass().add("metrics-verdict");
        SealStrip seal = SealStrip.of(workbench.testSeal(), texts, "metrics");
        VBox content = new VBox(verdict, losses, seal, table, missing, weights);
        content.getStyleClass().add("metrics");
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        getChildren().addAll(empty, scroll);
        workbench.runProperty().addListener((o, before, now) -> follow(before, now));
        follow(null, workbench.runProperty().get());
    }

    private void follow(LiveRun before, LiveRun now) {
        if (before != null) {
            before.scoresProperty().removeListener(refresh);
            before.stateProperty().removeListener(refresh);
        }
        if (now != null) {
            now.scoresProperty().addListener(refresh);
            now.stateProperty().addListener(refresh);
        }
        refresh();
    }

    private void refresh() {
        LiveRun run = workbench.runProperty().get();
        boolean judged = run != null && !run.scoresProperty().get().isEmpty();
        scroll.setVisible(judged);
        empty.setVisible(!judged);
        if (judged) {
            show(run, run.scoresProperty().get());
        } else {
            empty.setText(waiting(run));
        }
    }

    private String waiting(LiveRun run) {
        if (run == null) {
            return texts.get("app.judge.metrics.empty");
        }
        if (run.failureProperty().get() != null) {
            return texts.get(run.failureProperty().get().reason());
        }
        if (run.resultProperty().get() != null) {
            return texts.get(run.resultProperty().get().verdict());
        }
        return texts.get(run.state().isOver() ? "app.judge.metrics.empty" : "app.judge.waiting");
    }

    private void show(LiveRun run, Map<Split, Scores> scores) {
        if (run.resultProperty().get() == null) {
            verdict.show(scores);
        } else {
            verdict.show(run.resultProperty().get());
        }
        List<Split> lost = Arrays.stream(Split.values())
                .filter(s -> scores.containsKey(s) && scores.get(s).losesToPersistence())
                .toList();
        tell(
                losses,
                lost.isEmpty()
                        ? ""
                        : texts.get(
                                "app.judge.loses",
                                lost.stream()
                                        .map(s -> texts.get("app.judge.split." + s))
                                        .collect(Collectors.joining(texts.get("app.judge.comma")))));
        table.show(scores);
        tell(missing, missing(run, scores));
        tell(weights, weights(run));
    }

    /** Why splits have no scores. */
    private String missing(LiveRun run, Map<Split, Scores> scores) {
        return RecipeCheck.of(run.recipe(), run.series()).plan().stream()
                .flatMap(plan -> Arrays.stream(Split.values())
                        .filter(split -> !scores.containsKey(split))
                        .map(split -> plan.whyNone(split)
                                .map(why -> texts.get(
                                        "app.judge.missing", texts.get("app.judge.split." + split), texts.get(why)))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    /** Which weights were judged. */
    private String weights(LiveRun run) {
        int epochs = run.history().size();
        if (!run.state().isOver()) {
            return texts.get(
                    "app.judge.weights.training",
                    epochs,
                    run.recipe().training().epochs());
        }
        return run.recipe().training().keepBest()
                ? texts.get("app.judge.weights.best", run.bestEpochProperty().get(), epochs)
                : texts.get("app.judge.weights.last", epochs);
    }

    private static void tell(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private static Label line(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
