package dev.lookback.app.chart;

import javafx.scene.shape.Line;
import javafx.scene.shape.Shape;

/** Sample of a curve's line for legends. */
final class LineSample {

    private static final double LENGTH = 14;

    private LineSample() {}

    static Line of(String styleClass) {
        Line line = new Line(0, 0, LENGTH, 0);
        style(line, styleClass);
        return line;
    }

    /** Gives a shape the colour, width and dashes of a sample. */
    static void style(Shape line, String styleClass) {
        line.getStyleClass().addAll("line-sample", styleClass);
    }
}
