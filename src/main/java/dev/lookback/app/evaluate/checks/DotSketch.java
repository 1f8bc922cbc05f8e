package dev.lookback.app.evaluate.checks;

import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.text.Texts;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** Scatter of two columns. */
final class DotSketch extends VBox {

    private static final double HEIGHT = 96;
    private static final double DOT = 1.6;

    DotSketch(Sketch.Dots sketch, Texts texts) {
        Pane cloud = Sketches.styled(new Pane(), "sketch-frame");
        cloud.setMinHeight(HEIGHT);
        DoubleSummaryStatistics x = Arrays.stream(sketch.x()).summaryStatistics();
        DoubleSummaryStatistics y = Arrays.stream(sketch.y()).summaryStatistics();
        for (int i = 0; i < sketch.x().length; i++) {
            Circle dot =
                    new Circle(place(sketch.x()[i], x, Sketches.WIDTH), HEIGHT - place(sketch.y()[i], y, HEIGHT), DOT);
            cloud.getChildren().add(Sketches.styled(dot, "sketch-dot"));
        }
        getChildren().addAll(word("→ " + texts.get(sketch.xName())), word("↑ " + texts.get(sketch.yName())));
        getChildren().add(0, cloud);
    }

    private static double place(double value, DoubleSummaryStatistics of, double length) {
        double range = Math.max(of.getMax() - of.getMin(), Double.MIN_NORMAL);
        return DOT + 2 + (value - of.getMin()) / range * (length - 2 * DOT - 4);
    }

    private static Label word(String text) {
        return Sketches.styled(new Label(text), "sketch-word");
    }
}
