package dev.lookback.app.evaluate.checks;

import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/** Bars of a cross-correlation by lag; lag 0 is marked, the peak highlighted. */
final class CorrelationSketch extends VBox {

    private static final double HEIGHT = 72;
    private static final double TALLEST = 56;

    CorrelationSketch(Sketch.Correlations sketch, Texts texts) {
        Pane bars = new Pane();
        bars.setMinHeight(HEIGHT);
        double slot = Sketches.WIDTH / sketch.values().length;
        double width = Math.max(1, Math.floor(slot) - (slot > 4 ? 2 : 0));
        double base = TALLEST + 2;
        for (int i = 0; i < sketch.values().length; i++) {
            int lag = sketch.firstLag() + i;
            double height = Math.max(1, TALLEST * Math.abs(sketch.values()[i]));
            double x = i * slot + (slot - width) / 2;
            boolean up = sketch.values()[i] >= 0;
            Rectangle bar =
                    new Rectangle(x, up ? base - height : base, width, up ? height : Math.min(height, HEIGHT - base));
            bars.getChildren().add(Sketches.styled(bar, lag == sketch.peak() ? "sketch-peak" : "sketch-bar"));
        }
        double zero = (-sketch.firstLag() + 0.5) * slot;
        bars.getChildren()
                .addAll(
                        Sketches.styled(new Line(0, base, Sketches.WIDTH, base), "sketch-line"),
                        Sketches.styled(new Line(zero, 0, zero, HEIGHT), "sketch-zero"));
        double peak = sketch.values()[sketch.peak() - sketch.firstLag()];
        Label caption = Sketches.styled(
                new Label(texts.get(
                        "app.evaluate.checks.correlation",
                        sketch.firstLag(),
                        -sketch.firstLag(),
                        sketch.peak(),
                        new NumberLabels(texts.locale()).tick(peak, 0.01))),
                "sketch-word");
        caption.setWrapText(true);
        setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(bars, caption);
    }
}
