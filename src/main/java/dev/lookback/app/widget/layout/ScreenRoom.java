package dev.lookback.app.widget.layout;

import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.stage.Screen;
import javafx.stage.Window;

/** Room on a screen for a window or popover, without its frame or arrow. */
public final class ScreenRoom {

    /** Width and height of a frame or an arrow, and of what is to be seen of the window behind. */
    private static final double AROUND = 48;

    private ScreenRoom() {}

    /** Room on the screen that a node is on. */
    public static Dimension2D around(Node node) {
        return around(node.getScene().getWindow());
    }

    /** Room on the screen that a window is on. */
    public static Dimension2D around(Window window) {
        Rectangle2D screen =
                Screen.getScreensForRectangle(window.getX(), window.getY(), window.getWidth(), window.getHeight())
                        .stream()
                        .findFirst()
                        .orElse(Screen.getPrimary())
                        .getVisualBounds();
        return new Dimension2D(screen.getWidth() - AROUND, screen.getHeight() - AROUND);
    }
}
