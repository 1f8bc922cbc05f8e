package dev.lookback.app.chart;

import dev.lookback.app.chart.axis.AxisSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;

/** Filled band between two curves, such as the spread of several runs. */
public final class Ribbon implements ChartOverlay {

    /** Margin beyond the plot area, in pixels, so that the band continues to the edge. */
    private static final double FAR = 200;

    private final Pane pane = new Pane();
    private final String styleClass;
    private final List<Polygon> areas = new ArrayList<>();
    private double[] xs = {};
    private double[] low = {};
    private double[] high = {};

    /** @param styleClass style class that sets its colour */
    public Ribbon(String styleClass) {
        this.styleClass = styleClass;
        pane.setMouseTransparent(true);
    }

    /** Style class that sets its colour. */
    public String styleClass() {
        return styleClass;
    }

    public Pane pane() {
        return pane;
    }

    /**
     * Replaces the band; it is interrupted where either edge is NaN.
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

    /** Smallest and largest value within a range of x; empty where there is none. */
    Optional<double[]> extent(AxisSpan span, boolean positiveOnly) {
        double[] seen = IntStream.range(0, xs.length)
                .filter(i -> span.contains(xs[i]))
                .mapToObj(i -> DoubleStream.of(low[i], high[i]))
                .flatMapToDouble(edges -> edges)
                .filter(edge -> Double.isFinite(edge) && (edge > 0 || !positiveOnly))
                .toArray();
        return seen.length == 0
                ? Optional.empty()
                : Optional.of(new double[] {
                    DoubleStream.of(seen).min().getAsDouble(),
                    DoubleStream.of(seen).max().getAsDouble()
                });
    }

    @Override
    public void place(Plot plot) {
        List<List<Double>> stretches = new ArrayList<>();
        Stretch stretch = new Stretch();
        for (int i = 0; i < xs.length; i++) {
            double x = plot.xOf(xs[i]);
            if (!Double.isFinite(low[i]) || !Double.isFinite(high[i])) {
                stretch.end().ifPresent(stretches::add);
            } else if (x >= -FAR && x <= plot.areaWidth() + FAR) {
                stretch.add(x, within(plot, plot.yOf(low[i])), within(plot, plot.yOf(high[i])));
            }
        }
        stretch.end().ifPresent(stretches::add);
        draw(stretches);
    }

    /** Polygons are reused: a new one is black until it has been styled, which one that is replaced with every batch never is. */
    private void draw(List<List<Double>> stretches) {
        while (areas.size() < stretches.size()) {
            Polygon area = new Polygon();
            area.setManaged(false);
            area.getStyleClass().addAll("ribbon", styleClass);
            areas.add(area);
            pane.getChildren().add(area);
            area.applyCss();
        }
        for (int i = 0; i < areas.size(); i++) {
            boolean used = i < stretches.size();
            areas.get(i).getPoints().setAll(used ? stretches.get(i) : List.of());
            areas.get(i).setVisible(used);
        }
    }

    /** Consecutive points, merged where they share a pixel. */
    private static final class Stretch {

        private final List<double[]> points = new ArrayList<>();

        void add(double x, double low, double high) {
            double[] last = points.isEmpty() ? null : points.get(points.size() - 1);
            if (last != null && Math.rint(last[0]) == Math.rint(x)) {
                last[1] = Math.max(last[1], low); // y grows downwards
                last[2] = Math.min(last[2], high);
            } else {
                points.add(new double[] {x, low, high});
            }
        }

        Optional<List<Double>> end() {
            if (points.size() < 2) {
                points.clear();
                return Optional.empty();
            }
            Double[] corners = new Double[4 * points.size()];
            for (int i = 0; i < points.size(); i++) {
                int back = corners.length - 2 - 2 * i;
                corners[2 * i] = points.get(i)[0];
                corners[2 * i + 1] = points.get(i)[2];
                corners[back] = points.get(i)[0];
                corners[back + 1] = points.get(i)[1];
            }
            points.clear();
            return Optional.of(List.of(corners));
        }
    }

    private static double within(Plot plot, double y) {
        return Double.isFinite(y) ? Math.max(-1, Math.min(plot.areaHeight() + 1, y)) : plot.areaHeight();
    }
}
