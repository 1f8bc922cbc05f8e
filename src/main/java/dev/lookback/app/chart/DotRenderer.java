package dev.lookback.app.chart;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import java.util.BitSet;
import javafx.scene.canvas.GraphicsContext;

/** Scatter renderer: one dot for each pixel that holds points. */
final class DotRenderer extends AbstractRendererXY<DotRenderer> {

    private final BitSet drawn = new BitSet();

    DotRenderer() {
        setShowInLegend(false);
    }

    @Override
    protected void render(GraphicsContext gc, DataSet dataSet, DataSetNode style) {
        Curve cloud = (Curve) dataSet;
        int width = (int) gc.getCanvas().getWidth() + 1;
        int height = (int) gc.getCanvas().getHeight() + 1;
        double radius = style.getMarkerSize();
        gc.save();
        gc.setFill(style.getMarkerColor());
        drawn.clear();
        for (int i = 0; i < cloud.xs().length; i++) {
            double x = xAxis.getDisplayPosition(cloud.xs()[i]);
            double y = yAxis.getDisplayPosition(cloud.ys()[i]);
            if (!(x >= 0 && x < width && y >= 0 && y < height)) {
                continue;
            }
            int pixel = (int) y * width + (int) x;
            if (!drawn.get(pixel)) {
                drawn.set(pixel);
                gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            }
        }
        gc.restore();
    }

    @Override
    protected DotRenderer getThis() {
        return this;
    }
}
