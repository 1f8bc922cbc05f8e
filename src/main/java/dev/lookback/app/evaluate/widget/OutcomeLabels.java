package dev.lookback.app.evaluate.widget;

import dev.lookback.app.widget.ToneStyles;
import dev.lookback.app.widget.WhileShown;
import dev.lookback.app.workbench.Experiment;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.evaluate.assessment.Tone;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.layout.VBox;

/** Labels of an experiment's result: conclusion, failure, and the recipe it belongs to. */
public final class OutcomeLabels extends VBox {

    private final Workbench workbench;
    private final Experiment<?> experiment;
    private final Texts texts;
    private final WrappedLabel sentence = new WrappedLabel("verdict");
    private final WrappedLabel failure = new WrappedLabel("experiment-failure");
    private final WrappedLabel belongs = new WrappedLabel("hint");
    private final InvalidationListener refresh = o -> refresh();

    /** @param name prefix of the labels' ids */
    public OutcomeLabels(Workbench workbench, Experiment<?> experiment, Texts texts, String name) {
        super(4);
        this.workbench = workbench;
        this.experiment = experiment;
        this.texts = texts;
        sentence.setId(name + "-sentence");
        failure.setId(name + "-failure");
        belongs.setId(name + "-belongs");
        sentence.getStyleClass().add("metrics-verdict");
        getChildren().addAll(sentence, failure, belongs);
        experiment.foundProperty().addListener(refresh);
        experiment.failureProperty().addListener(refresh);
        experiment.keptWithProperty().addListener(refresh);
        WhileShown.follow(this, workbench.recipeProperty(), r -> refresh());
        refresh();
    }

    /** Sets the conclusion; empty hides it. */
    public void showConclusion(Optional<Message> words, Tone tone) {
        sentence.tell(words.map(texts::get).orElse(""));
        for (Tone each : Tone.values()) {
            sentence.getStyleClass().remove(ToneStyles.sentence(each));
        }
        sentence.getStyleClass().add(ToneStyles.sentence(tone));
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
