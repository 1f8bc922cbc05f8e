package dev.lookback.app.evaluate.controls;

import dev.lookback.app.evaluate.widget.CountField;
import dev.lookback.app.evaluate.widget.ExperimentPane;
import dev.lookback.app.evaluate.widget.WrappedLabel;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.layout.WrappingBox;
import dev.lookback.app.workbench.Experiment;
import dev.lookback.app.workbench.Experiment.Found;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.assessment.Tone;
import dev.lookback.evaluate.assessment.Verdict;
import dev.lookback.evaluate.control.Control;
import dev.lookback.evaluate.control.PlantedPattern;
import dev.lookback.experiment.ControlRuns;
import dev.lookback.experiment.ControlsResult;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Control runs: whether the recipe learns a planted pattern, and nothing from noise. */
public final class ControlsPane extends ExperimentPane<ControlsResult> {

    private static final int MOST_SEEDS = 20;

    private final CountField seeds = new CountField("controls.seeds", "1", this::check);
    private final WrappedLabel problem = new WrappedLabel("experiment-failure");
    private final VBox series = new VBox(4);
    private final ControlsTable table;

    public ControlsPane(Workbench workbench, Experiment<ControlsResult> experiment, Texts texts) {
        super(workbench, experiment, texts, "controls");
        table = new ControlsTable(texts);
        problem.setId("controls-problem");
        start(table, series, seedsLine(), problem, outcome(), table);
    }

    private Node seedsLine() {
        Label label = new Label(texts().get("app.experiments.seeds"));
        label.getStyleClass().add("field-label");
        label.setMinWidth(USE_PREF_SIZE);
        label.setTooltip(Tips.of(texts().get("app.experiments.seeds.explain")));
        label.setLabelFor(seeds);
        seeds.setAccessibleText(label.getText());
        WrappingBox line = new WrappingBox(10, label, seeds, bar());
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    @Override
    protected void check() {
        RecipeCheck check = workbench().checkProperty().get();
        if (check == null) {
            return;
        }
        Optional<Message> wrong = problem(check);
        problem.tell(wrong.map(texts()::get).orElse(""));
        bar().enable(wrong.isEmpty() && check.trainable());
        describe(check.recipe());
    }

    private Optional<Message> problem(RecipeCheck check) {
        int count = seeds.count().orElse(0);
        if (count < 1 || count > MOST_SEEDS) {
            return Optional.of(Message.of("app.experiments.seeds.wrong", MOST_SEEDS));
        }
        return check.plan().flatMap(ControlRuns::evaluationSplit).isEmpty()
                ? Optional.of(Message.of("app.experiments.nothingToJudge"))
                : Optional.empty();
    }

    /** Explanation of the three control series, shown before anything is trained. */
    private void describe(Recipe recipe) {
        series.getChildren().clear();
        if (recipe.windows().timeSteps() < 1) {
            return;
        }
        PlantedPattern pattern = PlantedPattern.visibleTo(recipe.windows());
        for (Control control : Control.values()) {
            WrappedLabel label = new WrappedLabel("control-series");
            label.setText(texts().get(
                            "app.experiments.control.named",
                            texts().get("app.experiments.control." + control),
                            texts().get(
                                            "app.experiments.control." + control + ".explain",
                                            pattern.lag(),
                                            100 * pattern.strength() * pattern.strength())));
            series.getChildren().add(label);
        }
    }

    @Override
    protected void begin() {
        Recipe recipe = workbench().recipeProperty().get();
        Series on = workbench().series().orElseThrow();
        int count = seeds.count().orElseThrow();
        EvaluationSettings settings = workbench().evaluationProperty().get();
        experiment().start(recipe, on, sequence -> new ControlRuns(recipe, on, count, settings).run(sequence));
    }

    @Override
    protected void show(Found<ControlsResult> found) {
        table.show(found.value());
    }

    @Override
    protected Verdict verdict(ControlsResult found) {
        Tone tone = switch (found.verdict()) {
            case BELIEVABLE -> Tone.BETTER;
            case SEES_GHOSTS -> Tone.WORSE;
            case BLIND, FAILED, INCOMPLETE -> Tone.NEITHER;
        };
        return Verdict.claim(found.sentence(), tone);
    }
}
