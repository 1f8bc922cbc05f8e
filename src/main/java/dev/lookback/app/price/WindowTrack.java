package dev.lookback.app.price;

import java.util.function.IntToDoubleFunction;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** Bar of a window: receptive field, inputs outside it, delay, target. */
final class WindowTrack extends Pane {

    private static final double RING = 4;

    /** Minimum width of a window, however far the chart is zoomed out. */
    private static final double NARROWEST = 8;

    private final Line all = line("all");
    private final Line seen = line("seen");
    private final Line blind = line("blind");
    private final Line gap = line("gap");
    private final Line start = line("end");
    private final Line end = line("end");
    private final Line targets = line("targets");
    private final Circle target = new Circle(RING);

    WindowTrack() {
        target.getStyleClass().add("window-target");
        target.setManaged(false);
        getChildren().addAll(all, start, end, seen, blind, gap, targets, target);
        setMouseTransparent(true);
    }

    private static Line line(String styleClass) {
        Line line = new Line();
        line.getStyleClass().addAll("window-track", styleClass);
        line.setManaged(false);
        return line;
    }

    /** Draws it at height {@code y}; {@code x} maps a row to its pixel. Returns its first and last pixel. */
    double[] show(WindowMarks marks, IntToDoubleFunction x, double y) {
        double to = x.applyAsDouble(marks.targetRow());
        double newest = x.applyAsDouble(marks.newestRow());
        double from = x.applyAsDouble(marks.oldestRow());
        boolean tiny = to - from < NARROWEST;
        from = tiny ? to - NARROWEST : from;
        newest = tiny ? to : newest;
        place(all, from, newest, y);
        place(gap, newest, to, y);
        placeUpright(start, from, y);
        placeUpright(end, newest, y);
        boolean sees = !tiny && !marks.seesNothing();
        seen.setVisible(sees);
        blind.setVisible(sees && marks.blindToNewest());
        gap.setVisible(!tiny);
        end.setVisible(!tiny);
        if (sees) {
            place(seen, x.applyAsDouble(marks.firstSeenRow()), x.applyAsDouble(marks.lastSeenRow()), y);
            place(blind, x.applyAsDouble(marks.lastSeenRow()), newest, y);
        }
        target.setCenterX(to);
        target.setCenterY(y);
        double last = Math.max(to, x.applyAsDouble(marks.lastTargetRow()));
        targets.setVisible(last > to);
        place(targets, to, last, y);
        return new double[] {from, last};
    }

    private static void place(Line line, double from, double to, double y) {
        line.setStartX(from);
        line.setEndX(to);
        line.setStartY(y);
        line.setEndY(y);
    }

    private static void placeUpright(Line line, double x, double y) {
        place(line, x, x, y);
        line.setStartY(y - RING);
        line.setEndY(y + RING);
    }
}
