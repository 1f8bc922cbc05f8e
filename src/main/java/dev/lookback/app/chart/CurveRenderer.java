package dev.lookback.app.chart;

import dev.lookback.app.chart.axis.AxisSpan;
import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import javafx.css.PseudoClass;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;

/**
 * Line renderer with subpixel precision that keeps every spike, however many points a curve has. A line that is too dense to be told
 * from a band is drawn as one: a stroke that goes up and down in every column of pixels takes longer than a frame, and looks the same.
 */
final class CurveRenderer extends AbstractRendererXY<CurveRenderer> {

    /** Of curves beside the highlighted one. */
    static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");

    private static final double FADED_ALPHA = 0.14;

    /** Radius of an isolated point, in pixels. */
    private static final double LONE = 2;

    /** Points per column of pixels from which a line may be a band. */
    private static final double DENSE = 2;

    /** Pixels that a band goes up and down in a column, at least. */
    private static final double TALL = 24;

    private final Polyline line = new Polyline(
            value -> xAxis.getDisplayPosition(value),
            value -> yAxis.getDisplayPosition(value),
            pixel -> xAxis.getValueForDisplay(pixel));

    CurveRenderer() {
        setShowInLegend(false);
    }

    @Override
    protected DataSetNode createNode(DataSet curve) {
        return getDatasetNodes().stream()
                .filter(node -> node.getDataSet() == curve)
                .findFirst()
                .orElseGet(() -> new CurveNode(this, (Curve) curve));
    }

    @Override
    protected void render(GraphicsContext gc, DataSet dataSet, DataSetNode style) {
        Curve curve = (Curve) dataSet;
        if (curve.isEmpty() || !(xMin < xMax)) {
            return;
        }
        gc.save();
        style.applyLineStrokeStyle(gc);
        gc.setLineCap(StrokeLineCap.BUTT);
        gc.setLineDashes(((CurveNode) style).dashes());
        if (style.getPseudoClassStates().contains(FADED)) {
            gc.setGlobalAlpha(FADED_ALPHA);
        }
        AxisSpan span = new AxisSpan(xMin, xMax);
        Points points = curve.points();
        double least = yAxis.isLogAxis() ? Points.POSITIVE : Points.ANY;
        line.trace(points, points.firstIn(span), points.endIn(span), least, curve.longestStep(), () -> stroke(gc));
        gc.restore();
    }

    private void stroke(GraphicsContext gc) {
        if (line.size() > 1 && isBand()) {
            fillColumns(gc);
        } else if (line.size() > 1) {
            gc.strokePolyline(line.xs(), line.ys(), line.size());
        } else {
            gc.setFill(gc.getStroke());
            gc.fillOval(line.xs()[0] - LONE, line.ys()[0] - LONE, 2 * LONE, 2 * LONE);
        }
    }

    private boolean isBand() {
        double columns = 1 + line.xs()[line.size() - 1] - line.xs()[0];
        if (line.size() < DENSE * columns) {
            return false;
        }
        double travelled = 0;
        for (int i = 1; i < line.size(); i++) {
            travelled += Math.abs(line.ys()[i] - line.ys()[i - 1]);
        }
        return travelled > TALL * columns;
    }

    /** Fills each column of pixels from the lowest to the highest point of the line in it. */
    private void fillColumns(GraphicsContext gc) {
        gc.setFill(gc.getStroke());
        double half = gc.getLineWidth() / 2;
        double column = Math.floor(line.xs()[0]);
        double top = line.ys()[0];
        double bottom = top;
        for (int i = 1; i < line.size(); i++) {
            double y = line.ys()[i];
            double in = Math.floor(line.xs()[i]);
            if (in > column) {
                gc.fillRect(column, top - half, 1, bottom - top + 2 * half);
                column = in;
                top = line.ys()[i - 1]; // the line comes from there
                bottom = top;
            }
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        gc.fillRect(column, top - half, 1, bottom - top + 2 * half);
    }

    @Override
    protected CurveRenderer getThis() {
        return this;
    }
}
