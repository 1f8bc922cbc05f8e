package dev.lookback.app.chart;

import javafx.scene.shape.Line;

/** Sample of a curve's line for legends. */
final class LineSample {

    private static final double LENGTH = 14;

    private LineSample() {}

    static Line of(String styleClass) {
        Line line = new Line(0, 0, LENGTH, 0);
        line.getStyleClass().addAll("line-sample", styleClass);
        return line;
    }
}
