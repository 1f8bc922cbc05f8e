package dev.lookback.app.evaluate.widget;

import dev.lookback.app.widget.ClaimsLabel;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Experiment;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.evaluate.assessment.Verdict;
import dev.lookback.text.Texts;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.layout.VBox;

/** Labels of an experiment's result: conclusion, failure, and the recipe it belongs to. */
public final class OutcomeLabels extends VBox {

    private final Workbench workbench;
    private final Experiment<?> experiment;
    private final Texts texts;
    private final ClaimsLabel sentence;
    private final WrappedLabel failure = new WrappedLabel("experiment-failure");
    private final WrappedLabel belongs = new WrappedLabel("hint");
    private final InvalidationListener refresh = o -> refresh();

    /** @param name prefix of the labels' ids */
    public OutcomeLabels(Workbench workbench, Experiment<?> experiment, Texts texts, String name) {
        super(4);
        this.workbench = workbench;
        this.experiment = experiment;
        this.texts = texts;
        sentence = new ClaimsLabel(texts, true);
        sentence.setId(name + "-sentence");
        failure.setId(name + "-failure");
        belongs.setId(name + "-belongs");
        sentence.getStyleClass().add("metrics-verdict");
        getChildren().addAll(sentence, failure, belongs);
        experiment.foundProperty().addListener(refresh);
        experiment.failureProperty().addListener(refresh);
        experiment.keptWithProperty().addListener(refresh);
        WhileShown.follow(this, workbench.recipeProperty(), r -> refresh());
        show(Optional.empty());
        refresh();
    }

    /** Sets the conclusion; empty hides it. */
    public void show(Optional<Verdict> conclusion) {
        sentence.show(conclusion);
        sentence.setVisible(conclusion.isPresent());
        sentence.setManaged(conclusion.isPresent());
    }

    private void refresh() {
        failure.tell(Optional.ofNullable(experiment.failureProperty().get())
                .map(why -> texts.get(why.reason()) + " " + texts.get(why.advice()))
                .orElse(""));
        belongs.tell(Optional.ofNullable(experiment.foundProperty().get())
                .map(found -> belongsTo(found))
                .orElse(""));
    }

    private String belongsTo(Experiment.Found<?> found) {
        Long run = experiment.keptWithProperty().get();
        String without = experiment.isComplete() ? "app.experiments.notKept" : "app.experiments.stopped";
        String kept = run == null ? texts.get(without) : texts.get("app.experiments.keptWith", (long) run);
        boolean same = found.recipe().equals(workbench.recipeProperty().get());
        return same ? kept : kept + " " + texts.get("app.experiments.otherRecipe");
    }
}
