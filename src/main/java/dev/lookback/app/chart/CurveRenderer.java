package dev.lookback.app.chart;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import javafx.css.PseudoClass;
import javafx.scene.canvas.GraphicsContext;

/** Line renderer with subpixel precision that keeps every spike, however many points a curve has. */
final class CurveRenderer extends AbstractRendererXY<CurveRenderer> {

    /** Of curves beside the highlighted one. */
    static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");

    private static final double FADED_ALPHA = 0.14;

    /** Radius of an isolated point, in pixels. */
    private static final double LONE = 2;

    private final Polyline line = new Polyline(
            value -> xAxis.getDisplayPosition(value),
            value -> yAxis.getDisplayPosition(value),
            pixel -> xAxis.getValueForDisplay(pixel));

    CurveRenderer() {
        setShowInLegend(false);
    }

    @Override
    protected void render(GraphicsContext gc, DataSet dataSet, DataSetNode style) {
        Curve curve = (Curve) dataSet;
        if (curve.isEmpty() || !(xMin < xMax)) {
            return;
        }
        gc.save();
        style.applyLineStrokeStyle(gc);
        if (style.getPseudoClassStates().contains(FADED)) {
            gc.setGlobalAlpha(FADED_ALPHA);
        }
        AxisSpan span = new AxisSpan(xMin, xMax);
        double[] xs = curve.xs();
        double[] ys = curve.ys();
        double longestStep = curve.longestStep();
        double lowest = yAxis.isLogAxis() ? Double.MIN_VALUE : Double.NEGATIVE_INFINITY;
        int end = curve.endIn(span);
        line.restart();
        for (int i = curve.firstIn(span); i < end; i++) {
            if (i > 0 && xs[i] - xs[i - 1] > longestStep) {
                stroke(gc);
            }
            double y = ys[i];
            if (y >= lowest && y - y == 0) { // finite
                line.add(xs[i], y);
            } else {
                stroke(gc);
            }
        }
        stroke(gc);
        gc.restore();
    }

    private void stroke(GraphicsContext gc) {
        line.flush();
        if (line.size() > 1) {
            gc.strokePolyline(line.xs(), line.ys(), line.size());
        } else if (line.size() == 1) {
            gc.setFill(gc.getStroke());
            gc.fillOval(line.xs()[0] - LONE, line.ys()[0] - LONE, 2 * LONE, 2 * LONE);
        }
        line.restart();
    }

    @Override
    protected CurveRenderer getThis() {
        return this;
    }
}
