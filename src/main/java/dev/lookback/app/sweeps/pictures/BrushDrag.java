package dev.lookback.app.sweeps.pictures;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/** Brushing of an axis of parallel coordinates by the mouse: a drag along it brushes, a double click clears. */
final class BrushDrag {

    /** Share of the axis below which a drag is none. */
    private static final double LEAST = 0.01;

    private final ParallelCoordinates picture;
    private int held = -1;
    private double begun;

    private BrushDrag(ParallelCoordinates picture) {
        this.picture = picture;
    }

    static void install(ParallelCoordinates picture, Node canvas) {
        BrushDrag drag = new BrushDrag(picture);
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, drag::begin);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, drag::brush);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, drag::clear);
    }

    private void begin(MouseEvent e) {
        held = picture.axisAt(e.getX());
        begun = picture.placeAt(e.getY());
    }

    private void brush(MouseEvent e) {
        if (held >= 0) {
            Brush dragged = Brush.between(begun, picture.placeAt(e.getY()));
            picture.brush(held, Optional.of(dragged).filter(b -> b.to() - b.from() > LEAST));
        }
    }

    private void clear(MouseEvent e) {
        int axis = picture.axisAt(e.getX());
        if (e.getClickCount() == 2 && axis >= 0) {
            picture.brush(axis, Optional.empty());
        }
    }
}
