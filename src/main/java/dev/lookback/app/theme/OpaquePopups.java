package dev.lookback.app.theme;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Popups on a desktop without translucent windows, as X11 without compositing is: what is beside a popup's content, such as its shadow
 * or the room beside its arrow, would be a white frame.
 */
public final class OpaquePopups {

    private OpaquePopups() {}

    /** Whether what lies below a window cannot be seen through it. */
    public static boolean areNeeded() {
        return !Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW);
    }

    /** Fills the popups of a main window and of its other windows, as they are shown, with the ground of its scene. */
    public static void fill(Stage main) {
        ListChangeListener<Window> fill = change -> {
            while (change.next()) {
                change.getAddedSubList().stream()
                        .filter(window -> isPopupOf(main, window))
                        .forEach(popup ->
                                popup.getScene().setFill(main.getScene().getFill()));
            }
        };
        main.showingProperty().subscribe(showing -> {
            if (showing) {
                Window.getWindows().addListener(fill);
            } else {
                Window.getWindows().removeListener(fill);
            }
        });
    }

    private static boolean isPopupOf(Stage main, Window window) {
        return window instanceof PopupWindow popup && isOf(main, popup.getOwnerWindow());
    }

    private static boolean isOf(Stage main, Window window) {
        return window == main
                || window instanceof PopupWindow popup && isOf(main, popup.getOwnerWindow())
                || window instanceof Stage stage && isOf(main, stage.getOwner());
    }
}
