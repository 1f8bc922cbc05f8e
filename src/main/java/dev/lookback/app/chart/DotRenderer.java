package dev.lookback.app.chart;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/** Scatter renderer: one dot for each pixel that holds points, drawn as one image, however many there are. */
final class DotRenderer extends AbstractRendererXY<DotRenderer> {

    DotRenderer() {
        setShowInLegend(false);
    }

    @Override
    protected void render(GraphicsContext gc, DataSet dataSet, DataSetNode style) {
        Canvas canvas = gc.getCanvas();
        if (canvas.getWidth() < 1 || canvas.getHeight() < 1) {
            return;
        }
        // As fine as the screen.
        double scale = canvas.getScene().getWindow().getRenderScaleX();
        DotImage dots = new DotImage(
                (int) Math.ceil(scale * canvas.getWidth()),
                (int) Math.ceil(scale * canvas.getHeight()),
                scale * style.getMarkerSize());
        double[] xs = ((Curve) dataSet).xs();
        double[] ys = ((Curve) dataSet).ys();
        for (int i = 0; i < xs.length; i++) {
            dots.add(scale * xAxis.getDisplayPosition(xs[i]), scale * yAxis.getDisplayPosition(ys[i]));
        }
        Image image = dots.in((Color) style.getMarkerColor());
        gc.drawImage(image, 0, 0, image.getWidth() / scale, image.getHeight() / scale);
    }

    @Override
    protected DotRenderer getThis() {
        return this;
    }
}
