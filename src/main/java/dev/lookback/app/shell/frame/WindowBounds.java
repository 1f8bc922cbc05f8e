package dev.lookback.app.shell.frame;

import dev.lookback.app.settings.Settings.WindowPlace;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/**
 * Bounds of the window: given when it is shown, followed afterwards, so that a maximised window is remembered with the size that it has
 * otherwise.
 *
 * <p>On X11 the size asked for before a window is on the screen can get lost in JavaFX, and a window manager (Openbox is one) then gives
 * it the smallest size it allows. The size is therefore asked for again in the first moments, until somebody uses the window.
 */
public final class WindowBounds {

    private static final int REQUESTS = 5;
    private static final Duration FIRST_MOMENTS = Duration.seconds(2);

    /** Longer than a window manager takes to tell first the size of a maximised window, then that it is maximised. */
    private static final Duration REST = Duration.millis(300);

    private final Stage stage;
    private final Duration firstMoments;
    private final PauseTransition rest = new PauseTransition(REST);
    private WindowPlace place;

    public WindowBounds(Stage stage) {
        this(stage, FIRST_MOMENTS);
    }

    /** @param firstMoments in which the size is asked for again */
    WindowBounds(Stage stage, Duration firstMoments) {
        this.stage = stage;
        this.firstMoments = firstMoments;
        rest.setOnFinished(e -> follow());
    }

    /** Shows the window. */
    public void show(WindowPlace first) {
        place = first;
        set(first);
        stage.setMaximized(first.maximized());
        stage.show();
        insist(first);
        Stream.<Observable>of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(bound -> bound.addListener(o -> rest.playFromStart()));
        stage.maximizedProperty().addListener((o, was, is) -> {
            if (!is) {
                Platform.runLater(this::takeNormalSize);
            }
        });
    }

    /** Sets the size from before the window was maximised, which JavaFX forgets on X11. */
    private void takeNormalSize() {
        if (!stage.isMaximized()) {
            stage.setWidth(place.width());
            stage.setHeight(place.height());
        }
    }

    /** Where the window is, or would be if it was not maximised. */
    public WindowPlace place() {
        follow();
        WindowPlace normal = place;
        return new WindowPlace(normal.x(), normal.y(), normal.width(), normal.height(), stage.isMaximized());
    }

    private void follow() {
        if (!stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            place = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }

    private void set(WindowPlace wanted) {
        stage.setX(wanted.x());
        stage.setY(wanted.y());
        stage.setWidth(wanted.width());
        stage.setHeight(wanted.height());
    }

    private void insist(WindowPlace wanted) {
        Requests requests = new Requests(wanted);
        PauseTransition moments = new PauseTransition(firstMoments);
        moments.setOnFinished(e -> requests.end());
        moments.play();
    }

    /** Requests for a size, each time the window has become as small as it may be. */
    private final class Requests {

        private final WindowPlace wanted;
        private final InvalidationListener onSize = o -> Platform.runLater(this::check);
        private final EventHandler<InputEvent> onUse = e -> end();
        private final EventHandler<WindowEvent> onHidden = e -> end();
        private int left = REQUESTS;

        Requests(WindowPlace wanted) {
            this.wanted = wanted;
            stage.widthProperty().addListener(onSize);
            stage.heightProperty().addListener(onSize);
            stage.addEventFilter(MouseEvent.MOUSE_PRESSED, onUse);
            stage.addEventFilter(KeyEvent.KEY_PRESSED, onUse);
            stage.addEventFilter(WindowEvent.WINDOW_HIDDEN, onHidden);
        }

        void check() {
            boolean smallest = stage.getWidth() <= stage.getMinWidth() && stage.getHeight() <= stage.getMinHeight();
            boolean larger = wanted.width() > stage.getMinWidth() || wanted.height() > stage.getMinHeight();
            if (left > 0 && smallest && larger && !stage.isMaximized()) {
                left--;
                set(wanted);
            }
        }

        void end() {
            left = 0;
            stage.widthProperty().removeListener(onSize);
            stage.heightProperty().removeListener(onSize);
            stage.removeEventFilter(MouseEvent.MOUSE_PRESSED, onUse);
            stage.removeEventFilter(KeyEvent.KEY_PRESSED, onUse);
            stage.removeEventFilter(WindowEvent.WINDOW_HIDDEN, onHidden);
        }
    }
}
