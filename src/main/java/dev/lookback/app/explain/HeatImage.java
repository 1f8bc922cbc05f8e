package dev.lookback.app.explain;

import java.util.function.DoubleUnaryOperator;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Heatmap image of a matrix, one pixel per number, scaled up when drawn. */
public final class HeatImage {

    private WritableImage image;
    private int[] pixels = {};

    /**
     * Paints a matrix.
     *
     * @param values {@code [rows, columns]}, columns fastest, from {@code at} on
     * @param scale maps values to −1 … 1
     */
    public void paint(float[] values, int at, int rows, int columns, DoubleUnaryOperator scale, HeatColours colours) {
        if (image == null || image.getWidth() != columns || image.getHeight() != rows) {
            image = new WritableImage(columns, rows);
            pixels = new int[rows * columns];
        }
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = colours.pixel(scale.applyAsDouble(values[at + i]));
        }
        image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
    }

    public void draw(GraphicsContext g, double x, double y, double width, double height) {
        if (image != null) {
            g.setImageSmoothing(false);
            g.drawImage(image, x, y, width, height);
        }
    }

    /** Scale that divides by the largest absolute value; all zeros stay zero. */
    public static DoubleUnaryOperator byMaximum(float[] values, int from, int to) {
        float largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        double divisor = largest > 0 ? largest : 1;
        return value -> value / divisor;
    }
}
