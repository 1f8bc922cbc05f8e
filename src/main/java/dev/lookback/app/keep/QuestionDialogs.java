package dev.lookback.app.keep;

import dev.lookback.app.workbench.Questions;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.text.Texts;
import dev.lookback.training.RunState;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/** Dialogs about unsaved edits before another recipe is opened, and about a run that goes on when the next one is started. */
public final class QuestionDialogs implements Questions {

    private final Documents documents;
    private final Supplier<Window> owner;
    private final Texts texts;

    public QuestionDialogs(Documents documents, Supplier<Window> owner, Texts texts) {
        this.documents = documents;
        this.owner = owner;
        this.texts = texts;
    }

    @Override
    public void beforeReplacing(Runnable replace) {
        ButtonType save = new ButtonType(texts.get("app.shell.close.save"), ButtonData.YES);
        ButtonType discard = new ButtonType(texts.get("app.shell.replace.discard"), ButtonData.NO);
        ButtonType answer =
                ask(texts.get("app.shell.replace.title"), texts.get("app.shell.replace.text"), save, discard, cancel());
        if (answer == save) {
            documents.saveRecipe(replace);
        } else if (answer == discard) {
            replace.run();
        }
    }

    @Override
    public WhileTraining whileTraining(LiveRun going) {
        ButtonType queue = new ButtonType(texts.get("app.shell.going.queue"), ButtonData.YES);
        ButtonType stop = new ButtonType(texts.get("app.shell.going.stop"), ButtonData.NO);
        boolean paused = going.state() == RunState.PAUSED;
        ButtonType answer = ask(
                texts.get(paused ? "app.shell.going.paused" : "app.shell.going.title"),
                texts.get("app.shell.going.text"),
                queue,
                stop,
                cancel());
        return answer == queue ? WhileTraining.QUEUE : answer == stop ? WhileTraining.STOP : WhileTraining.CANCEL;
    }

    private ButtonType cancel() {
        return new ButtonType(texts.get("app.shell.cancel"), ButtonData.CANCEL_CLOSE);
    }

    private ButtonType ask(String heading, String text, ButtonType... answers) {
        Alert question = new Alert(Alert.AlertType.CONFIRMATION, "", answers);
        question.initOwner(owner.get());
        question.setTitle(texts.get("app.shell.title"));
        question.setHeaderText(heading);
        question.getDialogPane().setContent(Closing.wrapped(text));
        return ModalDialogs.over(owner.get(), question::showAndWait).orElse(answers[answers.length - 1]);
    }
}
