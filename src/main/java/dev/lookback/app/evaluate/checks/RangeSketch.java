package dev.lookback.app.evaluate.checks;

import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.text.NumberLabels;
import dev.lookback.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** Value ranges below each other on one axis; whatever lies outside the first is highlighted. */
final class RangeSketch extends GridPane {

    private static final double STRIP = 206;
    private static final double HEIGHT = 12;

    private final Sketch.Ranges sketch;
    private final double low;
    private final double high;

    RangeSketch(Sketch.Ranges sketch, Texts texts) {
        this.sketch = sketch;
        low = sketch.ranges().stream().mapToDouble(Sketch.Range::low).min().orElse(0);
        high = sketch.ranges().stream().mapToDouble(Sketch.Range::high).max().orElse(1);
        getStyleClass().add("sketch-grid");
        for (int row = 0; row < sketch.ranges().size(); row++) {
            Sketch.Range range = sketch.ranges().get(row);
            add(Sketches.styled(new Label(texts.get(range.name())), "sketch-word"), 0, row);
            add(strip(range), 1, row);
        }
        NumberLabels numbers = new NumberLabels(texts.locale());
        Label ends = Sketches.styled(
                new Label(texts.get("app.evaluate.checks.range", numbers.value(low), numbers.value(high))),
                "sketch-word");
        add(ends, 1, sketch.ranges().size());
    }

    private Pane strip(Sketch.Range range) {
        Sketch.Range seen = sketch.ranges().get(0);
        Pane strip = new Pane();
        strip.setMinSize(STRIP, HEIGHT);
        strip.setMaxHeight(HEIGHT);
        part(strip, seen.low(), seen.high(), "sketch-seen");
        part(strip, Math.max(range.low(), seen.low()), Math.min(range.high(), seen.high()), "sketch-bar");
        part(strip, range.low(), Math.min(range.high(), seen.low()), "sketch-peak");
        part(strip, Math.max(range.low(), seen.high()), range.high(), "sketch-peak");
        return strip;
    }

    private void part(Pane strip, double from, double to, String style) {
        if (to > from) {
            double scale = STRIP / (high - low);
            Rectangle part = new Rectangle((from - low) * scale, 1, Math.max(1, (to - from) * scale), HEIGHT - 2);
            strip.getChildren().add(Sketches.styled(part, style));
        }
    }
}
