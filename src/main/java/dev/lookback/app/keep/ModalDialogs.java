package dev.lookback.app.keep;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Dialog;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Modal dialogs over a window, which is as large afterwards as it was before. */
public final class ModalDialogs {

    private ModalDialogs() {}

    /** Shows a dialog, filled with the ground of its owner from the first moment, and returns its answer. */
    public static <T> Optional<T> over(Window owner, Dialog<T> dialog) {
        dialog.initOwner(owner);
        dialog.getDialogPane().getScene().setFill(owner.getScene().getFill());
        return over(owner, dialog::showAndWait);
    }

    /**
     * Shows a dialog, waits for its answer and returns it. A maximised owner is maximised again: on X11 JavaFX fixes the size of a
     * window under a modal dialog, and a window manager may take a window of a fixed size out of its maximised state.
     */
    public static <T> T over(Window owner, Supplier<T> dialog) {
        boolean maximized = owner instanceof Stage stage && stage.isMaximized();
        try {
            return dialog.get();
        } finally {
            if (maximized) {
                // The owner can be resized again only once the dialog's event has been handled.
                Platform.runLater(() -> ((Stage) owner).setMaximized(true));
            }
        }
    }
}
