package dev.lookback.app.chart;

import dev.lookback.app.chart.axis.AxisSpan;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/**
 * Zoom and pan of a plot. Wheel: zoom about the pointer. Drag: zoom to the span dragged over. Right, middle or Shift
 * drag: pan. Double click or Home: show all. Arrows: pan, with Shift where they move a crosshair. Plus and minus: zoom.
 */
final class Navigation {

    private static final double WHEEL = 1.0015;
    private static final double KEY_ZOOM = 1.4;
    private static final double KEY_PAN = 0.1;

    /** Shortest drag in pixels; shorter ones count as clicks. */
    private static final double SHORTEST_DRAG = 6;

    private final Plot plot;
    private final Rectangle band = new Rectangle();
    private Point2D pressed;
    private AxisSpan viewPressed;
    private boolean panning;

    private Navigation(Plot plot) {
        this.plot = plot;
        band.getStyleClass().add("zoom-band");
        band.setManaged(false);
        band.setVisible(false);
        Pane over = new Pane(band);
        over.setMouseTransparent(true);
        plot.addOver(over, p -> {});
    }

    static void install(Plot plot) {
        Navigation navigation = new Navigation(plot);
        // On the canvas, because a control between it and the plot consumes mouse events.
        Canvas canvas = plot.getCanvas();
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, navigation::press);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, navigation::drag);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, navigation::release);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, navigation::click);
        plot.addEventHandler(ScrollEvent.SCROLL, navigation::scroll);
        plot.addEventHandler(KeyEvent.KEY_PRESSED, navigation::key);
    }

    private Point2D inArea(MouseEvent e) {
        return plot.getCanvas().sceneToLocal(e.getSceneX(), e.getSceneY());
    }

    private void scroll(ScrollEvent e) {
        double about = plot.valueAt(
                plot.getCanvas().sceneToLocal(e.getSceneX(), e.getSceneY()).getX());
        AxisSpan view = plot.view();
        if (e.isShiftDown() || Math.abs(e.getDeltaX()) > Math.abs(e.getDeltaY())) {
            double delta = e.getDeltaX() != 0 ? e.getDeltaX() : e.getDeltaY();
            plot.see(view.moved(-delta / plot.areaWidth() * view.length()));
        } else if (e.getDeltaY() != 0) {
            plot.see(view.zoomed(Math.pow(WHEEL, -e.getDeltaY()), Math.max(view.from(), Math.min(view.to(), about))));
        }
        e.consume();
    }

    private void press(MouseEvent e) {
        plot.requestFocus();
        pressed = inArea(e);
        viewPressed = plot.view();
        panning = e.getButton() != MouseButton.PRIMARY || e.isShiftDown();
    }

    private void drag(MouseEvent e) {
        if (pressed == null) {
            return;
        }
        double x = inArea(e).getX();
        if (panning) {
            plot.see(viewPressed.moved((pressed.getX() - x) / plot.areaWidth() * viewPressed.length()));
        } else {
            double end = Math.max(0, Math.min(plot.areaWidth(), x));
            band.setX(Math.min(pressed.getX(), end));
            band.setWidth(Math.abs(end - pressed.getX()));
            band.setHeight(plot.areaHeight());
            band.setVisible(band.getWidth() >= SHORTEST_DRAG);
        }
    }

    private void release(MouseEvent e) {
        if (pressed != null && band.isVisible()) {
            plot.see(new AxisSpan(plot.valueAt(band.getX()), plot.valueAt(band.getX() + band.getWidth())));
        }
        band.setVisible(false);
        pressed = null;
    }

    private void click(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && e.isStillSincePress()) {
            plot.seeAll();
        }
    }

    private void key(KeyEvent e) {
        AxisSpan view = plot.view();
        double middle = (view.from() + view.to()) / 2;
        switch (e.getCode()) {
            case LEFT -> plot.see(view.moved(-KEY_PAN * view.length()));
            case RIGHT -> plot.see(view.moved(KEY_PAN * view.length()));
            case PLUS, ADD, EQUALS -> plot.see(view.zoomed(1 / KEY_ZOOM, middle));
            case MINUS, SUBTRACT -> plot.see(view.zoomed(KEY_ZOOM, middle));
            case HOME -> plot.seeAll();
            default -> {
                return;
            }
        }
        e.consume();
    }
}
