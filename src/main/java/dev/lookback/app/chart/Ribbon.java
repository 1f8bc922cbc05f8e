package dev.lookback.app.chart;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;

/** The room between two curves, filled: where most of several curves lie. */
public final class Ribbon implements Layer {

    private final Polygon area = new Polygon();
    private final Pane pane = new Pane(area);
    private double[] xs = {};
    private double[] low = {};
    private double[] high = {};

    /** @param styleClass what the style sheet knows it by */
    public Ribbon(String styleClass) {
        area.getStyleClass().addAll("ribbon", styleClass);
        area.setManaged(false);
        pane.setMouseTransparent(true);
    }

    public Pane pane() {
        return pane;
    }

    /**
     * Shows another one; it ends where either of both is no number.
     *
     * @param x ascending
     */
    public void show(double[] x, double[] from, double[] to) {
        xs = x;
        low = from;
        high = to;
    }

    public void clear() {
        show(new double[0], new double[0], new double[0]);
    }

    @Override
    public void place(Plot plot) {
        Double[] points = new Double[4 * xs.length];
        int count = 0;
        while (count < xs.length && Double.isFinite(low[count]) && Double.isFinite(high[count])) {
            count++;
        }
        for (int i = 0; i < count; i++) {
            int back = 4 * count - 2 - 2 * i;
            points[2 * i] = plot.xOf(xs[i]);
            points[2 * i + 1] = within(plot, plot.yOf(high[i]));
            points[back] = plot.xOf(xs[i]);
            points[back + 1] = within(plot, plot.yOf(low[i]));
        }
        area.getPoints().setAll(java.util.Arrays.asList(points).subList(0, 4 * count));
        area.setVisible(count > 1);
    }

    private static double within(Plot plot, double y) {
        return Double.isFinite(y) ? Math.max(-1, Math.min(plot.areaHeight() + 1, y)) : plot.areaHeight();
    }
}
