package dev.lookback.app.evaluate.proof;

import dev.lookback.app.evaluate.widget.ExperimentBar;
import dev.lookback.app.evaluate.widget.OutcomeLabels;
import dev.lookback.app.evaluate.widget.OutcomeLabels.Tone;
import dev.lookback.app.widget.Shown;
import dev.lookback.app.workbench.Experiment;
import dev.lookback.app.workbench.Experiment.Found;
import dev.lookback.app.workbench.LiveRun;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.engine.TrainedModel;
import dev.lookback.experiment.Certificate;
import dev.lookback.experiment.TamperProof;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.training.RunResult;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One click changes the future to nonsense, and shows that the past does not care. */
public final class ProofPane extends ScrollPane {

    private final Workbench workbench;
    private final Experiment<Certificate> experiment;
    private final Texts texts;
    private final ExperimentBar bar;
    private final Label about = line("hint");
    private final OutcomeLabels outcome;
    private final CutsTable table;

    public ProofPane(Workbench workbench, Experiment<Certificate> experiment, Texts texts) {
        this.workbench = workbench;
        this.experiment = experiment;
        this.texts = texts;
        setId("proof");
        setFitToWidth(true);
        bar = new ExperimentBar(experiment, texts, "proof", this::start);
        outcome = new OutcomeLabels(workbench, experiment, texts, "proof");
        table = new CutsTable(texts);
        about.setId("proof-about");
        Label explain = line("hint");
        explain.setText(texts.get("app.experiments.proof.explain"));
        VBox content = new VBox(explain, about, bar, outcome, table);
        content.getStyleClass().add("experiment");
        setContent(content);
        Shown.follow(this, workbench.recipeProperty(), r -> check());
        workbench.runProperty().addListener((o, was, is) -> follow(is));
        experiment.foundProperty().addListener(o -> show());
        experiment.runningProperty().addListener(o -> show());
        show();
    }

    private void follow(LiveRun run) {
        if (run != null) {
            run.resultProperty().addListener(o -> check());
        }
        check();
    }

    /** The run on the screen if it has ended; its network is put to the proof too. */
    private Optional<RunResult> run() {
        return Optional.ofNullable(workbench.runProperty().get())
                .map(run -> run.resultProperty().get());
    }

    private void check() {
        if (workbench.checkProperty().get() == null) {
            return;
        }
        about.setText(texts.get(run().isPresent() ? "app.experiments.proof.run" : "app.experiments.proof.recipe"));
        bar.enable(run().isPresent() || workbench.checkProperty().get().trainable());
    }

    private void start() {
        Optional<RunResult> run = run();
        Recipe recipe = run.map(RunResult::recipe).orElseGet(workbench.recipeProperty()::get);
        Series series = run.map(result -> workbench.runProperty().get().series())
                .orElseGet(() -> workbench.series().orElseThrow());
        Optional<TrainedModel> model = run.map(RunResult::model);
        experiment.start(recipe, series, sequence -> TamperProof.of(recipe, series, model.map(TrainedModel::copy)));
    }

    private void show() {
        Found<Certificate> found = experiment.foundProperty().get();
        boolean some = found != null && !experiment.runningProperty().get();
        table.setVisible(some);
        table.setManaged(some);
        if (some) {
            table.show(found.series(), found.value());
        }
        outcome.say(some ? Optional.of(found.value().sentence()) : Optional.empty(), tone(some ? found : null));
        check();
    }

    private static Tone tone(Found<Certificate> found) {
        if (found == null) {
            return Tone.NEITHER;
        }
        return found.value().holds() ? Tone.BETTER : Tone.WORSE;
    }

    private static Label line(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
