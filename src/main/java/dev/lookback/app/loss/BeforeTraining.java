package dev.lookback.app.loss;

import dev.lookback.app.widget.estimate.TrainingTimeNote;
import dev.lookback.app.widget.problem.FieldNames;
import dev.lookback.app.widget.problem.FirstProblem;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.text.Texts;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunState;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/**
 * Note in place of a loss chart without losses: the state of the run on show, and what comes next. For a recipe that can be trained
 * that is Train, with the time that it will take; for any other one the first problem, with its fixes.
 */
final class BeforeTraining extends ScrollPane {

    private final Workbench workbench;
    private final Texts texts;
    private final Label state = words("loss-state");
    private final Label next = words("loss-next");
    private final FirstProblem problem;
    private final TrainingTimeNote time;
    private final VBox content = new VBox();

    BeforeTraining(Workbench workbench, Texts texts, Consumer<Problem> goTo) {
        this.workbench = workbench;
        this.texts = texts;
        problem = new FirstProblem(workbench, texts, goTo);
        time = new TrainingTimeNote(workbench, texts, "loss-time");
        time.setMaxWidth(USE_PREF_SIZE);
        content.getStyleClass().add("before-training");
        content.setAlignment(Pos.CENTER);
        setContent(content);
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
        getStyleClass().add("before-training-scroll");
    }

    private static Label words(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("before-training-words");
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /**
     * @param run on show, without losses; null for none
     */
    void show(LiveRun run) {
        RecipeCheck check = workbench.checkProperty().get();
        boolean isFree = run == null || run.state().isOver();
        state.setText(run == null ? "" : state(run));
        next.setText(next(check));
        Node[] shown = !isFree
                ? new Node[] {state}
                : check == null
                        ? new Node[] {state, next}
                        : check.trainable() ? new Node[] {state, next, time} : new Node[] {state, next, problem};
        state.setManaged(!state.getText().isEmpty());
        if (!content.getChildren().equals(List.of(shown))) {
            content.getChildren().setAll(shown);
        }
    }

    private String next(RecipeCheck check) {
        if (check == null) {
            return texts.get("app.loss.nothingOpen");
        }
        List<Problem> errors = check.errors();
        return errors.isEmpty()
                ? texts.get("app.loss.empty")
                : texts.get(
                        "app.loss.impossible",
                        errors.size(),
                        FieldNames.of(texts, errors.get(0).field()));
    }

    private String state(LiveRun run) {
        if (!run.state().isOver()) {
            return texts.get(run.state() == RunState.QUEUED ? "app.loss.queued" : "app.loss.starting");
        }
        String end = run.endReason().map(texts::get).orElse(texts.get("app.loss.fromFile"));
        return Optional.ofNullable(run.failureProperty().get())
                .map(RunEvent.Failed::advice)
                .map(advice -> end + "\n" + texts.get(advice))
                .orElse(end);
    }
}
