package dev.lookback.app.evaluate.widget;

import dev.lookback.app.evaluate.widget.OutcomeLabels.Tone;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Experiment;
import dev.lookback.app.workbench.Experiment.Found;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * A pane that judges a set-up by further runs: what it does in a sentence, a bar to begin it, and what came of it in a sentence and a
 * table.
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

    /** @param name of ids and texts: "backtest" */
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
     * Shows what there is, and follows it from now on; the last thing that a constructor does.
     *
     * @param lines of the outcome, in sight while there is one
     * @param parts below what the pane is for, from top to bottom
     */
    protected final void start(Node lines, Node... parts) {
        table = lines;
        VBox content = new VBox(explain);
        content.getChildren().addAll(parts);
        content.getStyleClass().add("experiment");
        setContent(content);
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
        outcome.say(
                found.map(f -> sentence(f.value())),
                found.map(f -> tone(f.value())).orElse(Tone.NEITHER));
    }

    /** What was found, while nothing else is being found out. */
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

    /** The button was pressed. */
    protected abstract void begin();

    /** The recipe may be another, or what was found: says whether it can begin. */
    protected abstract void check();

    /** Fills the table. */
    protected abstract void show(Found<T> found);

    protected abstract Message sentence(T found);

    protected abstract Tone tone(T found);

    /** Whether there is anything for the table. */
    protected boolean hasLines(T found) {
        return true;
    }
}
