package dev.lookback.app.evaluate.widget;

import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.widget.layout.VisibleWidth;
import dev.lookback.app.workbench.Experiment;
import dev.lookback.app.workbench.Experiment.Found;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.evaluate.assessment.Verdict;
import dev.lookback.text.Texts;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Base of panes that evaluate a recipe by further runs: an explanation, a bar to start, and the result as a sentence
 * and a table.
 *
 * @param <T> what is found
 */
public abstract class ExperimentPane<T> extends ScrollPane {

    private final Workbench workbench;
    private final Experiment<T> experiment;
    private final Texts texts;
    private final WrappedLabel explain = new WrappedLabel("hint");
    private final ExperimentBar bar;
    private final OutcomeLabels outcome;
    private Node table;

    /** @param name prefix of ids and text keys: "backtest" */
    protected ExperimentPane(Workbench workbench, Experiment<T> experiment, Texts texts, String name) {
        this.workbench = workbench;
        this.experiment = experiment;
        this.texts = texts;
        setId(name);
        setFitToWidth(true);
        bar = new ExperimentBar(experiment, texts, name, this::begin);
        outcome = new OutcomeLabels(workbench, experiment, texts, name);
        explain.setText(texts.get("app.experiments." + name + ".explain"));
    }

    /**
     * Lays the pane out and starts observing the experiment; the last call in a constructor.
     *
     * @param lines nodes of the result, visible while there is one
     * @param parts nodes below the explanation, from top to bottom
     */
    protected final void start(Node lines, Node... parts) {
        table = lines;
        VBox content = new VBox(explain);
        content.getChildren().addAll(parts);
        content.getStyleClass().add("experiment");
        setContent(content);
        VisibleWidth.limit(
                this,
                content.getChildren().stream()
                        .filter(part -> part != lines)
                        .map(Region.class::cast)
                        .toList());
        WhileShown.follow(this, workbench.recipeProperty(), r -> check());
        experiment.foundProperty().addListener(o -> refresh());
        experiment.runningProperty().addListener(o -> refresh());
        refresh();
    }

    private void refresh() {
        Optional<Found<T>> found = shown();
        boolean lines = found.filter(f -> hasLines(f.value())).isPresent();
        table.setVisible(lines);
        table.setManaged(lines);
        check();
        found.ifPresent(this::show);
        outcome.show(found.map(f -> verdict(f.value())));
    }

    /** The result, unless a new experiment is running. */
    protected final Optional<Found<T>> shown() {
        return Optional.ofNullable(experiment.foundProperty().get())
                .filter(found -> !experiment.runningProperty().get());
    }

    protected final Workbench workbench() {
        return workbench;
    }

    protected final Experiment<T> experiment() {
        return experiment;
    }

    protected final Texts texts() {
        return texts;
    }

    protected final ExperimentBar bar() {
        return bar;
    }

    protected final OutcomeLabels outcome() {
        return outcome;
    }

    /** Starts the experiment. */
    protected abstract void begin();

    /** Updates whether the experiment can start, after the recipe or the result has changed. */
    protected abstract void check();

    /** Fills the table with the result. */
    protected abstract void show(Found<T> found);

    protected abstract Verdict verdict(T found);

    /** Whether the result has rows for the table. */
    protected boolean hasLines(T found) {
        return true;
    }
}
