package dev.lookback.app.sweeps.pictures;

import dev.lookback.app.widget.ObjectiveValue;
import dev.lookback.runs.search.Objective;
import dev.lookback.text.Texts;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Dashed line at the objective of persistence, on the axis of the objective; at its edge with an arrow where it lies beyond it. */
record PersistenceMark(SweepData.Range range, Axis axis, Objective objective, Texts texts) {

    private static final double DASH = 5;
    private static final double FAINT = 0.12;
    private static final double LEAST_WIDTH = 240;
    private static final double ABOVE = 6;

    /** @param at height by the place on the axis */
    void draw(GraphicsContext g, PictureColours ink, double left, double right, DoubleUnaryOperator at) {
        Color colour = ink.of(PictureColours.Use.PERSISTENCE);
        double top = at.applyAsDouble(axis.place(range.high()));
        double bottom = at.applyAsDouble(axis.place(range.low()));
        g.setFill(colour.deriveColor(0, 1, 1, FAINT));
        g.fillRect(left, top, right - left, bottom - top);
        g.setStroke(colour);
        g.setLineWidth(1);
        g.setLineDashes(DASH, DASH);
        for (double y : top == bottom ? new double[] {top} : new double[] {top, bottom}) {
            g.strokeLine(left, Math.floor(y) + 0.5, right, Math.floor(y) + 0.5);
        }
        g.setLineDashes();
        if (right - left >= LEAST_WIDTH) {
            // Beside the name of the axis: within the picture there may be trials anywhere.
            g.setFill(colour);
            g.setTextAlign(TextAlignment.RIGHT);
            g.setTextBaseline(VPos.BOTTOM);
            g.fillText(words(), right, at.applyAsDouble(1) - ABOVE);
        }
    }

    /** "repeating the last value 5,234.1", with an arrow to where it lies beyond the axis. */
    String words() {
        int beyond = axis.beyond(range.low()) < 0 ? -1 : axis.beyond(range.high());
        String arrow = beyond < 0 ? " ↓" : beyond > 0 ? " ↑" : "";
        String low = ObjectiveValue.of(objective, range.low(), texts);
        String high = ObjectiveValue.of(objective, range.high(), texts);
        return texts.get("app.sweeps.picture.persistence", low.equals(high) ? low : low + " – " + high) + arrow;
    }
}
