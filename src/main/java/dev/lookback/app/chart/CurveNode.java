package dev.lookback.app.chart;

import io.fair_acc.chartfx.ui.css.DataSetNode;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;

/**
 * Style of a curve in its plot. It has the dashes of its sample in legends: of ChartFx's own property of dashes JavaFX reads no more than
 * the first number.
 */
final class CurveNode extends DataSetNode {

    /** Nothing is drawn of it. */
    private final Shape sample = new Polyline();

    CurveNode(CurveRenderer renderer, Curve curve) {
        super(renderer, curve);
        LineSample.style(sample, curve.getStyleClasses().get(0));
        getChildren().add(sample);
    }

    /** Lengths of dashes and gaps in turn; none for a solid line. */
    double[] dashes() {
        return sample.getStrokeDashArray().stream()
                .mapToDouble(length -> length)
                .toArray();
    }
}
