package dev.lookback.app;

import java.util.function.IntConsumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

/** Mouse events on a node as a person makes them, a part of the gesture in each frame. */
public final class DragGesture {

    private DragGesture() {}

    /** A drag of so many pixels to the right, from the middle of the node. */
    public static IntConsumer of(Node node, MouseButton button, double pixels, int frames) {
        Point2D[] from = new Point2D[1];
        return frame -> {
            if (from[0] == null) {
                from[0] = middle(node);
                fire(node, MouseEvent.MOUSE_PRESSED, button, from[0]);
            }
            fire(node, MouseEvent.MOUSE_DRAGGED, button, from[0].add(pixels * frame / frames, 0));
            if (frame == frames - 1) {
                fire(node, MouseEvent.MOUSE_RELEASED, button, from[0].add(pixels, 0));
            }
        };
    }

    /** Turns of the wheel, each so far, with the pointer at the middle of the node. */
    public static IntConsumer wheel(Node node, double delta) {
        return frame -> {
            Point2D at = middle(node);
            Point2D screen = node.localToScreen(node.sceneToLocal(at));
            Event.fireEvent(
                    node,
                    new ScrollEvent(
                            ScrollEvent.SCROLL,
                            at.getX(),
                            at.getY(),
                            screen.getX(),
                            screen.getY(),
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            0,
                            delta,
                            0,
                            delta,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            new PickResult(node, at.getX(), at.getY())));
        };
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static void fire(Node node, EventType<MouseEvent> type, MouseButton button, Point2D at) {
        Point2D screen = node.localToScreen(node.sceneToLocal(at));
        boolean primary = button == MouseButton.PRIMARY;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        screen.getX(),
                        screen.getY(),
                        button,
                        1,
                        false,
                        false,
                        false,
                        false,
                        primary,
                        false,
                        !primary,
                        true,
                        false,
                        false,
                        new PickResult(node, at.getX(), at.getY())));
    }
}
