package dev.lookback.app.evaluate.backtest;

import dev.lookback.app.evaluate.widget.ExperimentBar;
import dev.lookback.app.evaluate.widget.OutcomeLabels;
import dev.lookback.app.evaluate.widget.OutcomeLabels.Tone;
import dev.lookback.app.widget.Shown;
import dev.lookback.app.workbench.Experiment;
import dev.lookback.app.workbench.Experiment.Found;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.experiment.Backtest;
import dev.lookback.experiment.BacktestResult;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.window.Folds;
import dev.lookback.window.WalkForward;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Judges a set-up walking forward: how the series is cut, drawn at once, and what came of it, fold by fold and in all. */
public final class BacktestPane extends ScrollPane {

    private final Workbench workbench;
    private final Texts texts;
    private final Experiment<BacktestResult> experiment;
    private final BacktestForm form;
    private final ExperimentBar bar;
    private final Label problem = new Label();
    private final FoldsPicture picture;
    private final FoldsTable table;
    private final OutcomeLabels outcome;

    public BacktestPane(Workbench workbench, Experiment<BacktestResult> experiment, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        this.experiment = experiment;
        setId("backtest");
        setFitToWidth(true);
        form = new BacktestForm(texts, this::layFoldsOut);
        bar = new ExperimentBar(experiment, texts, "backtest", this::start);
        picture = new FoldsPicture(texts);
        table = new FoldsTable(texts);
        outcome = new OutcomeLabels(workbench, experiment, texts, "backtest");
        problem.setId("backtest-problem");
        problem.setWrapText(true);
        problem.getStyleClass().add("experiment-failure");
        problem.setVisible(false);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.textProperty().addListener((o, was, is) -> problem.setVisible(!is.isEmpty()));
        Label explain = new Label(texts.get("app.experiments.backtest.explain"));
        explain.setWrapText(true);
        explain.setMinHeight(Region.USE_PREF_SIZE);
        explain.getStyleClass().add("hint");
        VBox content = new VBox(explain, form, bar, problem, outcome, picture, new FoldsLegend(texts), table);
        content.getStyleClass().add("experiment");
        setContent(content);
        Shown.follow(this, workbench.recipeProperty(), r -> layFoldsOut());
        experiment.foundProperty().addListener(o -> show());
        experiment.runningProperty().addListener(o -> show());
        show();
    }

    /** Draws what the form asks for, unless an outcome is on the screen that was cut in the same way. */
    private void layFoldsOut() {
        Recipe recipe = workbench.recipeProperty().get();
        Optional<Series> series = workbench.series();
        if (recipe == null || series.isEmpty()) {
            return;
        }
        Optional<Message> wrong = form.problem();
        Optional<Folds> folds =
                wrong.isPresent() ? Optional.empty() : Backtest.folds(recipe, series.get(), form.walk());
        workbench
                .checkProperty()
                .get()
                .plan()
                .ifPresent(plan -> form.follow(
                        recipe,
                        form.includesTest()
                                ? plan.borders().testEnd()
                                : plan.borders().validationEnd()));
        say(wrong.or(() -> folds.flatMap(Folds::problem)));
        bar.enable(wrong.isEmpty()
                && folds.flatMap(Folds::problem).isEmpty()
                && folds.isPresent()
                && workbench.checkProperty().get().trainable());
        folds.filter(laidOut -> laidOut.problem().isEmpty() && !isShown(recipe, form.walk()))
                .ifPresentOrElse(
                        laidOut -> picture.show(series.get(), recipe.data().target(), laidOut.all(), List.of()),
                        this::showPicture);
    }

    private void say(Optional<Message> wrong) {
        problem.setText(wrong.map(texts::get).orElse(""));
    }

    private boolean isShown(Recipe recipe, WalkForward walk) {
        Found<BacktestResult> found = experiment.foundProperty().get();
        return found != null
                && found.recipe().equals(recipe)
                && found.value().asked().equals(walk);
    }

    private void start() {
        Recipe recipe = workbench.recipeProperty().get();
        Series series = workbench.series().orElseThrow();
        WalkForward walk = form.walk();
        if (walk.testIncluded()) {
            workbench.library().change(store -> store.looks().look(series.digest()));
        }
        EvaluationSettings settings = workbench.evaluationProperty().get();
        experiment.start(recipe, series, sequence -> new Backtest(recipe, series, walk, settings).run(sequence));
    }

    private void show() {
        Found<BacktestResult> found = experiment.foundProperty().get();
        boolean some = found != null && !experiment.runningProperty().get();
        table.setVisible(some
                && !(found.value().folds().isEmpty() && found.value().failed().isEmpty()));
        table.setManaged(table.isVisible());
        outcome.say(
                some ? Optional.of(found.value().sentence()) : Optional.empty(),
                some ? tone(found.value()) : Tone.NEITHER);
        if (some) {
            table.show(found.series(), found.value());
            showPicture();
        } else {
            layFoldsOut();
        }
    }

    private void showPicture() {
        Found<BacktestResult> found = experiment.foundProperty().get();
        if (found != null) {
            picture.show(
                    found.series(),
                    found.recipe().data().target(),
                    found.value().layout(),
                    found.value().folds());
        }
    }

    private static Tone tone(BacktestResult result) {
        return switch (result.outcome()) {
            case BETTER -> Tone.BETTER;
            case WORSE -> Tone.WORSE;
            case OPEN -> Tone.NEITHER;
        };
    }
}
