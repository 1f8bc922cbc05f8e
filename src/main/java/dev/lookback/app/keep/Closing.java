package dev.lookback.app.keep;

import dev.lookback.text.Texts;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.stage.Window;

/** Asks before unsaved work is lost: the only dialog that holds the window up. */
public final class Closing {

    private final Documents documents;
    private final Texts texts;

    public Closing(Documents documents, Texts texts) {
        this.documents = documents;
        this.texts = texts;
    }

    /** Whether the window may close now; shows the question where something is unsaved. */
    public boolean confirmed(Window owner) {
        boolean recipe = documents.workbench().hasUnsavedRecipe();
        boolean model = documents.hasUnsavedModel();
        if (!recipe && !model) {
            return true;
        }
        ButtonType save = new ButtonType(
                texts.get(recipe ? "app.shell.close.save" : "app.shell.close.saveModel"), ButtonData.YES);
        ButtonType discard = new ButtonType(texts.get("app.shell.close.discard"), ButtonData.NO);
        ButtonType cancel = new ButtonType(texts.get("app.shell.cancel"), ButtonData.CANCEL_CLOSE);
        Alert question = new Alert(Alert.AlertType.CONFIRMATION, "", save, discard, cancel);
        question.initOwner(owner);
        question.setTitle(texts.get("app.shell.title"));
        question.setHeaderText(texts.get("app.shell.close.title"));
        Label text =
                new Label(texts.get("app.shell.close." + (recipe && model ? "both" : recipe ? "recipe" : "model")));
        text.setWrapText(true);
        question.getDialogPane().setContent(text);
        ButtonType answer = question.showAndWait().orElse(cancel);
        if (answer == save) {
            // Saving runs in the background: the window stays, and closes at the next request.
            if (recipe) {
                documents.saveRecipe();
            } else {
                documents.saveModel();
            }
            return false;
        }
        return answer == discard;
    }
}
