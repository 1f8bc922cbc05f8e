package dev.lookback.app.sweeps.pictures;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Triangle at the edge of a picture, of a trial that lies beyond an axis. */
final class EdgePointer {

    private static final double LENGTH = 9;

    /** Half of the width, as a share of the length. */
    private static final double HALF = 0.55;

    private EdgePointer() {}

    /**
     * Draws a triangle that points out of a picture, its tip at a point.
     *
     * @param toX −1 to the left, 1 to the right
     * @param toY −1 downwards, 1 upwards; not both 0
     */
    static void draw(GraphicsContext g, double x, double y, int toX, int toY, Color colour) {
        double length = Math.hypot(toX, toY);
        double alongX = toX / length * LENGTH;
        double alongY = -toY / length * LENGTH;
        double backX = x - alongX;
        double backY = y - alongY;
        g.setFill(colour);
        g.fillPolygon(
                new double[] {x, backX - alongY * HALF, backX + alongY * HALF},
                new double[] {y, backY + alongX * HALF, backY - alongX * HALF},
                3);
    }
}
