package dev.lookback.app.price.overview;

import dev.lookback.app.chart.Plot;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Mouse and keys on an overview. Dragging the middle of the brush moves it, an edge widens it; a click beside it brings it there, a
 * double click shows all; the wheel zooms about the pointer. Arrows move it, with Shift they move its end, plus and minus widen and narrow it, Home
 * and End go to the oldest and the newest rows.
 */
final class BrushGestures {

    private static final double WHEEL = 1.0015;
    private static final double KEY_ZOOM = 1.4;
    private static final double KEY_STEP = 0.1;

    /** Part of the brush that is dragged. */
    private enum Part {
        START,
        MIDDLE,
        END
    }

    private final Overview overview;
    private final Plot plot;
    private final Node start;
    private final Node end;
    private Part held;
    private ViewBrush atPress;
    private double pressed;

    private BrushGestures(Overview overview, Plot plot, Node start, Node end) {
        this.overview = overview;
        this.plot = plot;
        this.start = start;
        this.end = end;
    }

    /**
     * @param start edge of the brush towards the oldest row
     * @param end edge of the brush towards the newest row
     */
    static BrushGestures install(Overview overview, Plot plot, Node start, Node end) {
        BrushGestures gestures = new BrushGestures(overview, plot, start, end);
        overview.setOnMousePressed(gestures::press);
        overview.setOnMouseDragged(gestures::drag);
        overview.setOnMouseReleased(gestures::release);
        overview.setOnMouseClicked(gestures::click);
        overview.setOnScroll(gestures::scroll);
        overview.setOnKeyPressed(gestures::key);
        return gestures;
    }

    boolean isDragging() {
        return held != null;
    }

    private void press(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        overview.requestFocus();
        Track track = overview.track();
        ViewBrush brush = overview.brush();
        held = e.getTarget() == start ? Part.START : e.getTarget() == end ? Part.END : Part.MIDDLE;
        if (e.getTarget() == overview) {
            brush = brush.centred(track.value(e.getX()));
            plot.see(brush.view());
        }
        atPress = brush;
        pressed = e.getX();
        e.consume();
    }

    private void drag(MouseEvent e) {
        if (held == null) {
            return;
        }
        double by = overview.track().value(e.getX()) - overview.track().value(pressed);
        ViewBrush dragged = switch (held) {
            case START -> atPress.withStart(atPress.view().from() + by);
            case MIDDLE -> atPress.moved(by);
            case END -> atPress.withEnd(atPress.view().to() + by);
        };
        plot.see(dragged.view());
        e.consume();
    }

    private void release(MouseEvent e) {
        held = null;
        overview.place(plot);
        e.consume();
    }

    private void click(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && e.isStillSincePress()) {
            plot.seeAll();
        }
        e.consume();
    }

    private void scroll(ScrollEvent e) {
        double delta = e.getDeltaY() != 0 ? e.getDeltaY() : e.getDeltaX();
        if (e.isShiftDown() || Math.abs(e.getDeltaX()) > Math.abs(e.getDeltaY())) {
            see(brush ->
                    brush.moved(-delta / overview.track().width() * brush.home().length()));
        } else {
            double about = overview.track().value(e.getX());
            see(brush -> brush.widened(Math.pow(WHEEL, -delta), about));
        }
        e.consume();
    }

    private void key(KeyEvent e) {
        boolean edge = e.isShiftDown();
        switch (e.getCode()) {
            case LEFT -> see(brush -> edge ? brush.withEnd(brush.view().to() - stride(brush)) : step(brush, -1));
            case RIGHT -> see(brush -> edge ? brush.withEnd(brush.view().to() + stride(brush)) : step(brush, 1));
            case PAGE_UP -> see(brush -> brush.moved(-brush.view().length()));
            case PAGE_DOWN -> see(brush -> brush.moved(brush.view().length()));
            case PLUS, ADD, EQUALS -> see(brush -> brush.widened(1 / KEY_ZOOM));
            case MINUS, SUBTRACT -> see(brush -> brush.widened(KEY_ZOOM));
            case HOME ->
                see(brush -> brush.moved(brush.home().from() - brush.view().from()));
            case END ->
                see(brush -> brush.moved(brush.home().to() - brush.view().to()));
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void see(Function<ViewBrush, ViewBrush> change) {
        plot.see(change.apply(overview.brush()).view());
    }

    /** Moved by a step of the arrow keys. */
    static ViewBrush step(ViewBrush brush, int steps) {
        return brush.moved(steps * stride(brush));
    }

    private static double stride(ViewBrush brush) {
        return KEY_STEP * brush.view().length();
    }
}
