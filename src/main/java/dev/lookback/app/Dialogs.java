package dev.lookback.app;

import dev.lookback.app.keep.Documents;
import dev.lookback.app.keep.FileDialogs;
import dev.lookback.app.keep.QuestionDialogs;
import dev.lookback.app.notify.Notifier;
import dev.lookback.app.workbench.Questions;
import dev.lookback.text.Texts;
import java.util.function.Function;
import javafx.stage.Stage;

/**
 * File dialogs, questions and desktop notifications of a window.
 *
 * @param questions made for the documents that are saved by an answer
 * @param notifier of somebody who looks at another window
 */
record Dialogs(FileDialogs files, Function<Documents, Questions> questions, Notifier notifier) {

    static Dialogs over(Stage stage, Texts texts, Notifier notifier) {
        return new Dialogs(
                new FileDialogs(() -> stage, texts),
                documents -> new QuestionDialogs(documents, () -> stage, texts),
                notifier);
    }
}
