package dev.lookback.app.keep;

import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** Dialog before the window closes, about a recipe that has no file yet and about what would be lost. */
public final class Closing {

    private final Documents documents;
    private final Texts texts;

    public Closing(Documents documents, Texts texts) {
        this.documents = documents;
        this.texts = texts;
    }

    /**
     * Whether the window may close now; asks if anything is unsaved. Saving runs in the background; once
     * it has succeeded, the window is asked to close again.
     */
    public boolean confirmed(Window owner) {
        List<String> unsaved = unsaved();
        if (unsaved.isEmpty()) {
            return true;
        }
        ButtonType save = new ButtonType(
                texts.get(recipe() ? "app.shell.close.save" : "app.shell.close.saveModel"), ButtonData.YES);
        ButtonType discard = new ButtonType(
                texts.get(isAnythingLost() ? "app.shell.close.discard" : "app.shell.close.close"), ButtonData.NO);
        ButtonType cancel = new ButtonType(texts.get("app.shell.cancel"), ButtonData.CANCEL_CLOSE);
        ButtonType[] answers =
                recipe() || model() ? new ButtonType[] {save, discard, cancel} : new ButtonType[] {discard, cancel};
        ButtonType answer = QuestionPane.ask(
                owner,
                texts.get("app.shell.title"),
                texts.get(isAnythingLost() ? "app.shell.close.title.lost" : "app.shell.close.title"),
                String.join("\n", unsaved),
                answers);
        if (answer == save) {
            // Only once the owner is maximised again, which the dialog for the file has to find and to restore.
            Platform.runLater(() -> save(owner));
        }
        return answer == discard;
    }

    private void save(Window owner) {
        Runnable again = () -> Event.fireEvent(owner, new WindowEvent(owner, WindowEvent.WINDOW_CLOSE_REQUEST));
        if (recipe()) {
            documents.saveRecipe(again);
        } else {
            documents.run().saveModel(again);
        }
    }

    private List<String> unsaved() {
        List<String> unsaved = new ArrayList<>();
        if (recipe()) {
            unsaved.add(texts.get("app.shell.close.recipe"));
        }
        if (model()) {
            unsaved.add(texts.get("app.shell.close.model"));
        }
        if (isTrainingUnkept()) {
            unsaved.add(texts.get("app.shell.close.training"));
        }
        return unsaved;
    }

    /** Whether there is more than the recipe, which the next session begins with. */
    private boolean isAnythingLost() {
        return model() || isTrainingUnkept();
    }

    /** Whether a run goes on that no store has: closing interrupts all others, to be resumed. */
    private boolean isTrainingUnkept() {
        LiveRun going = documents.workbench().trainingProperty().get();
        return going != null
                && (going.idProperty().get() == null
                        || documents.workbench().library().unwrittenProperty().get());
    }

    private boolean recipe() {
        return documents.workbench().edits().areUnsaved();
    }

    private boolean model() {
        return documents.run().hasUnsavedModel();
    }
}
