package dev.lookback.app.judge;

import dev.lookback.app.widget.SealStrip;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.VerdictLabel;
import dev.lookback.app.widget.layout.VisibleWidth;
import dev.lookback.app.workbench.Assessments;
import dev.lookback.app.workbench.RunListener;
import dev.lookback.app.workbench.TestSeal;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.MapeProblem;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.evaluate.assessment.SplitAssessment;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Metrics and verdict of the newest run; refreshed at every epoch, and once it has been assessed. */
public final class MetricsPane extends StackPane {

    private final Workbench workbench;
    private final Assessments assessments;
    private final Texts texts;
    private final Label empty = line("metrics.empty", "chart-empty");
    private final VerdictLabel verdict;
    private final Label evidence = line("metrics.evidence", "hint");
    private final Label missing = line("metrics.missing", "hint");
    private final Label weights = line("metrics.weights", "hint");
    private final SplitChoice splits;
    private final SealStrip seal;
    private final CheckBox units;
    private final SeasonField season;
    private final ScoresTable table;
    private final Models models;
    private final ScrollPane scroll;
    private final InvalidationListener refresh = o -> refresh();

    public MetricsPane(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.assessments = workbench.assessments();
        this.texts = texts;
        setId("metrics");
        models = new Models(texts);
        table = new ScoresTable(texts);
        verdict = VerdictLabel.wrapped(workbench, texts);
        verdict.setId("metrics.verdict");
        verdict.getStyleClass().add("metrics-verdict");
        seal = new SealStrip(texts, "metrics", workbench.testSeal()::open);
        splits = new SplitChoice("metrics", texts);
        splits.splitProperty().addListener(refresh);
        units = new CheckBox(texts.get("app.judge.units"));
        units.setId("metrics.units");
        units.setTooltip(Tips.of(texts.get("app.judge.units.explain")));
        units.selectedProperty().addListener(refresh);
        season = new SeasonField(workbench, texts);
        FlowPane controls = new FlowPane(splits, units, season);
        controls.getStyleClass().add("metrics-controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        IntervalStrip intervals = new IntervalStrip(workbench, texts);
        VBox content = new VBox(verdict, controls, seal, table, evidence, intervals, missing, weights);
        content.getStyleClass().add("metrics");
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        VisibleWidth.limit(scroll, List.of(verdict, controls, seal, evidence, intervals, missing, weights));
        getChildren().addAll(empty, scroll);
        RunListener.listen(workbench.runProperty(), this::refresh, LiveRun::scoresProperty, LiveRun::stateProperty);
        workbench.testSeal().viewProperty().addListener(refresh);
        assessments.assessmentProperty().addListener(refresh);
        assessments.workingProperty().addListener(refresh);
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
            return texts.get(run.resultProperty().get().verdict().sentence());
        }
        return texts.get(run.state().isOver() ? "app.judge.metrics.empty" : "app.judge.waiting");
    }

    private void show(LiveRun run, Map<Split, Scores> scores) {
        verdict.refresh();
        TestSeal.View view = workbench.testSeal().viewProperty().get();
        splits.offer(scores.keySet(), view.isSealed());
        seal.show(splits.split() == Split.TEST ? view : TestSeal.View.none());
        boolean seen = scores.containsKey(splits.split());
        table.setVisible(seen);
        table.setManaged(seen);
        Optional<Assessment> assessment =
                Optional.ofNullable(assessments.assessmentProperty().get());
        Optional<SplitAssessment> assessed = assessment.flatMap(found -> found.of(splits.split()));
        Optional.ofNullable(scores.get(splits.split())).ifPresent(split -> {
            List<Model> lines = models.of(split, assessment, assessed);
            table.show(lines, units.isSelected() ? ScoresTable.IN_UNITS : ScoresTable.SCALED, withheld(run));
            assessed.ifPresent(found -> table.addAlwaysUp(1 + lines.size(), found.alwaysUp()));
        });
        assessment.ifPresent(season::show);
        season.setVisible(assessment.isPresent());
        tell(
                evidence,
                assessments.workingProperty().get()
                        ? texts.get("app.judge.working")
                        : assessed.map(found -> models.evidence(splits.split(), found))
                                .orElse(""));
        tell(missing, missing(run, scores));
        tell(weights, weights(run));
    }

    private Map<Metric, String> withheld(LiveRun run) {
        SplitForecast forecast = run.forecastsProperty().get().get(splits.split());
        return Optional.ofNullable(forecast).flatMap(MapeProblem::of).stream()
                .collect(Collectors.toMap(why -> Metric.MAPE, texts::get));
    }

    /** Reasons why splits have no scores. */
    private String missing(LiveRun run, Map<Split, Scores> scores) {
        return RecipeCheck.of(run.recipe(), run.series()).plan().stream()
                .flatMap(plan -> Arrays.stream(Split.values())
                        .filter(split -> !scores.containsKey(split))
                        .map(split -> plan.whyNoWindows(split)
                                .map(why -> texts.get(
                                        "app.judge.missing", texts.get("app.judge.split." + split), texts.get(why)))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    /** Note on which epoch's weights were evaluated. */
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
