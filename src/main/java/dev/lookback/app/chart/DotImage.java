package dev.lookback.app.chart;

import java.util.BitSet;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Raster image of a cloud of dots with smooth edges, at most one in each pixel; a hundred thousand take a few milliseconds. */
final class DotImage {

    /** Places within a pixel, in each direction, at which a dot can lie. */
    private static final int PLACES = 5;

    private final int width;
    private final int height;
    private final int reach;
    private final double radius;

    /** Opacity by place within the pixel, each a square of pixels around it. */
    private final int[][] stamps = new int[PLACES * PLACES][];

    private final int[] opacity;
    private final BitSet taken = new BitSet();

    /** @param radius in pixels */
    DotImage(int width, int height, double radius) {
        this.width = width;
        this.height = height;
        this.radius = radius;
        reach = (int) Math.ceil(radius + 0.5);
        opacity = new int[width * height];
        for (int i = 0; i < stamps.length; i++) {
            int line = i / PLACES;
            stamps[i] = stamp((i % PLACES + 0.5) / PLACES, (line + 0.5) / PLACES);
        }
    }

    private int[] stamp(double x, double y) {
        int side = 2 * reach + 1;
        int[] stamp = new int[side * side];
        for (int i = 0; i < stamp.length; i++) {
            int line = i / side;
            double distance = Math.hypot(i % side - reach + 0.5 - x, line - reach + 0.5 - y);
            stamp[i] = (int) Math.round(255 * Math.max(0, Math.min(1, radius + 0.5 - distance)));
        }
        return stamp;
    }

    /** Adds a dot; one outside of the image, or in the pixel of another, is left out. */
    void add(double x, double y) {
        if (!(x >= 0 && x < width && y >= 0 && y < height)) {
            return;
        }
        int column = (int) x;
        int row = (int) y;
        int pixel = row * width + column;
        if (taken.get(pixel)) {
            return;
        }
        taken.set(pixel);
        int[] stamp = stamps[place(y - row) * PLACES + place(x - column)];
        int side = 2 * reach + 1;
        for (int at = Math.max(0, row - reach); at <= Math.min(height - 1, row + reach); at++) {
            int from = (at - row + reach) * side - column + reach;
            for (int i = Math.max(0, column - reach); i <= Math.min(width - 1, column + reach); i++) {
                opacity[at * width + i] = Math.max(opacity[at * width + i], stamp[from + i]);
            }
        }
    }

    private static int place(double within) {
        return Math.min(PLACES - 1, (int) (within * PLACES));
    }

    /** The dots in a colour, on nothing. */
    Image in(Color colour) {
        int[] argb = new int[opacity.length];
        for (int i = 0; i < argb.length; i++) {
            if (opacity[i] > 0) {
                double alpha = opacity[i] * colour.getOpacity();
                argb[i] = (int) Math.round(alpha) << 24
                        | (int) Math.round(alpha * colour.getRed()) << 16
                        | (int) Math.round(alpha * colour.getGreen()) << 8
                        | (int) Math.round(alpha * colour.getBlue());
            }
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), argb, 0, width);
        return image;
    }
}
