package dev.lookback.app.evaluate.checks;

import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/** Share with its confidence interval; a line marks zero effect. */
final class IntervalSketch extends VBox {

    private static final double HEIGHT = 34;
    private static final double ROOM = 24;
    private static final double THICK = 8;
    private static final double DOT = 5;

    IntervalSketch(Sketch.Interval sketch, Texts texts) {
        double low = Math.min(0, sketch.low());
        double high = Math.max(0, sketch.high());
        double scale = (Sketches.WIDTH - 2 * ROOM) / Math.max(high - low, Double.MIN_NORMAL);
        double middle = HEIGHT / 2;
        double from = ROOM + (sketch.low() - low) * scale;
        double to = ROOM + (sketch.high() - low) * scale;
        double zero = ROOM - low * scale;
        Rectangle stretch = new Rectangle(from, middle - THICK / 2, Math.max(1, to - from), THICK);
        Circle value = new Circle(ROOM + (sketch.value() - low) * scale, middle, DOT);
        Pane picture = new Pane(
                Sketches.styled(new Line(0, middle, Sketches.WIDTH, middle), "sketch-line"),
                Sketches.styled(stretch, "sketch-bar"),
                Sketches.styled(new Line(zero, 0, zero, HEIGHT), "sketch-zero"),
                Sketches.styled(value, "sketch-peak"));
        picture.setMinHeight(HEIGHT);
        BorderPane ends = new BorderPane();
        ends.setLeft(word(texts.get("app.evaluate.checks.signed", sketch.low())));
        ends.setCenter(word(texts.get("app.evaluate.checks.value", texts.get(sketch.name()), sketch.value())));
        ends.setRight(word(texts.get("app.evaluate.checks.signed", sketch.high())));
        getChildren().addAll(picture, ends);
    }

    private static Label word(String text) {
        return Sketches.styled(new Label(text), "sketch-word");
    }
}
