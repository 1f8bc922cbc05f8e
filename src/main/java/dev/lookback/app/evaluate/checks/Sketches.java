package dev.lookback.app.evaluate.checks;

import dev.lookback.app.theme.TextScale;
import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.text.Texts;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Figure of each kind of finding. */
final class Sketches {

    static final double WIDTH = 280;

    private Sketches() {}

    static Region of(Sketch sketch, Texts texts) {
        Region drawn = draw(sketch, texts);
        drawn.getStyleClass().add("sketch");
        // Its words wrap; what is drawn stays as it is.
        TextScale.follow(drawn, scale -> drawn.setPrefWidth(Math.max(1, scale) * WIDTH));
        drawn.setMinWidth(Region.USE_PREF_SIZE);
        drawn.setMaxWidth(Region.USE_PREF_SIZE);
        drawn.setMouseTransparent(true);
        return drawn;
    }

    private static Region draw(Sketch sketch, Texts texts) {
        if (sketch instanceof Sketch.Correlations correlations) {
            return new CorrelationSketch(correlations, texts);
        }
        if (sketch instanceof Sketch.Ranges ranges) {
            return new RangeSketch(ranges, texts);
        }
        if (sketch instanceof Sketch.Bars bars) {
            return new BarSketch(bars, texts);
        }
        return sketch instanceof Sketch.Dots dots
                ? new DotSketch(dots, texts)
                : new IntervalSketch((Sketch.Interval) sketch, texts);
    }

    static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }
}
