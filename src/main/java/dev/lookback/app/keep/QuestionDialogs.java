package dev.lookback.app.keep;

import dev.lookback.app.workbench.Questions;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.text.Texts;
import dev.lookback.training.RunState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
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
    public WhileTraining whileTraining(LiveRun going, OptionalLong otherSeed) {
        boolean same = otherSeed.isPresent();
        Map<ButtonType, WhileTraining> answers = new LinkedHashMap<>();
        otherSeed.ifPresent(seed -> answers.put(
                new ButtonType(texts.get("app.shell.going.queue.seed", seed), ButtonData.YES),
                WhileTraining.QUEUE_OTHER_SEED));
        answers.put(
                new ButtonType(
                        texts.get(same ? "app.shell.going.queue.same" : "app.shell.going.queue"),
                        same ? ButtonData.NO : ButtonData.YES),
                WhileTraining.QUEUE);
        answers.put(new ButtonType(texts.get("app.shell.going.stop"), ButtonData.NO), WhileTraining.STOP);
        answers.put(cancel(), WhileTraining.CANCEL);
        boolean paused = going.state() == RunState.PAUSED;
        String text = texts.get("app.shell.going.text");
        ButtonType answer = ask(
                texts.get(paused ? "app.shell.going.paused" : "app.shell.going.title"),
                same ? texts.get("app.shell.going.same") + "\n\n" + text : text,
                answers.keySet().toArray(ButtonType[]::new));
        return answers.get(answer);
    }

    private ButtonType cancel() {
        return new ButtonType(texts.get("app.shell.cancel"), ButtonData.CANCEL_CLOSE);
    }

    private ButtonType ask(String heading, String text, ButtonType... answers) {
        return QuestionPane.ask(owner.get(), texts.get("app.shell.title"), heading, text, answers);
    }
}
