package dev.lookback.app.sweeps.pictures;

import dev.lookback.app.focus.KeyPointer;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keys that brush the axes of parallel coordinates: arrows point at a value, Shift with Up or Down brushes from there, Alt with Up or Down
 * moves the brush, Delete clears it, or all of them where nothing is pointed at. What is brushed is told at the pointer and spoken.
 */
final class BrushKeys {

    private final ParallelCoordinates picture;

    private BrushKeys(ParallelCoordinates picture) {
        this.picture = picture;
    }

    static void install(ParallelCoordinates picture) {
        picture.addEventFilter(KeyEvent.KEY_PRESSED, new BrushKeys(picture)::key);
    }

    private void key(KeyEvent e) {
        Optional<KeyPointer.Spot> at = picture.pointer.at();
        int axis = at.map(spot -> picture.axisAt(spot.x())).orElse(-1);
        boolean isClearing = e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE;
        int way = e.getCode() == KeyCode.UP ? 1 : e.getCode() == KeyCode.DOWN ? -1 : 0;
        if (isClearing && at.isEmpty()) {
            picture.clearAll();
            picture.pointer.say(picture.texts().get("app.sweeps.picture.brush.cleared"));
            e.consume();
            return;
        }
        if (axis < 0 || e.isShortcutDown() || !isClearing && (way == 0 || e.isShiftDown() == e.isAltDown())) {
            return;
        }
        if (isClearing) {
            picture.brush(axis, Optional.empty());
        } else {
            AxisStops stops = picture.stops(axis);
            Optional<Brush> now = picture.brush(axis);
            Optional<Brush> next = e.isShiftDown()
                    ? stops.grown(now, picture.placeAt(at.orElseThrow().y()), way)
                    : now.flatMap(brush -> stops.moved(brush, way));
            next.ifPresent(brush -> picture.brush(axis, Optional.of(brush)));
        }
        picture.pointer.say(picture.told(axis));
        e.consume();
    }
}
