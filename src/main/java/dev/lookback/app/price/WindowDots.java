package dev.lookback.app.price;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** Inputs of a window as dots on the series, and its target as a ring. */
final class WindowDots extends Pane {

    /** Minimum distance of dots, in pixels. */
    private static final double APART = 6;

    private static final double RING = 5;

    private final Map<WindowMarks.Sight, Path> dots = new EnumMap<>(WindowMarks.Sight.class);
    private final Path targets = new Path();
    private final Circle target = new Circle(RING);

    WindowDots() {
        for (WindowMarks.Sight sight : WindowMarks.Sight.values()) {
            Path path = new Path();
            path.getStyleClass().addAll("window-dots", sight.name().toLowerCase(java.util.Locale.ROOT));
            path.setManaged(false);
            dots.put(sight, path);
            getChildren().add(path);
        }
        targets.getStyleClass().addAll("window-track", "targets");
        targets.setManaged(false);
        getChildren().add(targets);
        target.getStyleClass().add("window-target");
        target.setManaged(false);
        getChildren().add(target);
        setMouseTransparent(true);
    }

    /**
     * @param x pixel of a row
     * @param y pixel of the series' value in a row
     */
    void show(WindowMarks marks, IntToDoubleFunction x, IntToDoubleFunction y) {
        dots.values().forEach(path -> path.getElements().clear());
        int last = marks.spec().timeSteps() - 1;
        double width = x.applyAsDouble(marks.newestRow()) - x.applyAsDouble(marks.oldestRow());
        int stride = (int) Math.max(1, Math.ceil((last + 1) * APART / Math.max(width, APART)));
        // Thinned from the newest on, so that the newest is always shown.
        for (int i = last; i >= 0; i -= stride) {
            int row = marks.spec().inputRow(marks.anchor(), i);
            double px = x.applyAsDouble(row);
            double py = y.applyAsDouble(row);
            Iterable<PathElement> dot = java.util.List.of(new MoveTo(px, py), new LineTo(px + 0.01, py));
            dot.forEach(dots.get(marks.sight(i)).getElements()::add);
        }
        targets.getElements().clear();
        for (int row = marks.targetRow();
                row <= marks.lastTargetRow() && marks.spec().length() > 1;
                row++) {
            double px = x.applyAsDouble(row);
            double py = y.applyAsDouble(row);
            targets.getElements().add(row == marks.targetRow() ? new MoveTo(px, py) : new LineTo(px, py));
        }
        target.setCenterX(x.applyAsDouble(marks.targetRow()));
        target.setCenterY(y.applyAsDouble(marks.targetRow()));
    }
}
