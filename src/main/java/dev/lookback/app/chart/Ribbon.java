package dev.lookback.app.chart;

import dev.lookback.app.chart.axis.AxisSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;

/** Filled band between two curves, such as the spread of several runs. */
public final class Ribbon implements ChartOverlay {

    /** Margin beyond the plot area, in pixels, so that the band continues to the edge. */
    private static final double FAR = 200;

    private final Pane pane = new Pane();
    private final String styleClass;
    private final List<Polygon> areas = new ArrayList<>();
    private Points low = new Points(new double[0], new double[0]);
    private Points high = low;

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
        low = new Points(x, from);
        high = new Points(x, to);
    }

    public void clear() {
        show(new double[0], new double[0], new double[0]);
    }

    /** Smallest and largest value within a range of x; empty where there is none. */
    Optional<double[]> extent(AxisSpan span, boolean positiveOnly) {
        double least = positiveOnly ? Points.POSITIVE : Points.ANY;
        int from = low.indexFrom(span.from());
        int end = low.indexFrom(Math.nextUp(span.to()));
        return Stream.of(low, high)
                .flatMap(edge -> edge.extent(from, end, least).stream())
                .reduce((a, b) -> new double[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])});
    }

    @Override
    public void place(Plot plot) {
        draw(plot.areaWidth() > 0 ? stretches(plot) : List.of());
    }

    private List<List<Double>> stretches(Plot plot) {
        List<List<Double>> stretches = new ArrayList<>();
        Stretch stretch = new Stretch();
        PixelColumns columns = new PixelColumns(plot::xOf, plot::valueAt);
        double height = plot.areaHeight();
        double[] xs = low.xs();
        int end = low.indexFrom(plot.valueAt(plot.areaWidth() + FAR));
        int before = 0;
        for (int i = low.indexFrom(plot.valueAt(-FAR)); i < end; ) {
            int next = columns.end(xs, i, end);
            int first = i;
            while (first < next && !isBand(first)) {
                first++;
            }
            if (first < next) {
                if (first > before + 1) {
                    stretch.end().ifPresent(stretches::add);
                }
                stretch.add(
                        plot.xOf(xs[first]),
                        within(height, plot.yOf(low.ys()[low.lowest(first, next, Points.ANY)])),
                        within(height, plot.yOf(high.ys()[high.highest(first, next)])));
                before = next - 1;
                while (!isBand(before)) {
                    before--;
                }
            }
            i = next;
        }
        stretch.end().ifPresent(stretches::add);
        return stretches;
    }

    private boolean isBand(int i) {
        return low.has(i, Points.ANY) && high.has(i, Points.ANY);
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

    /** Consecutive points: x, and the two heights in pixels. */
    private static final class Stretch {

        private final List<double[]> points = new ArrayList<>();

        void add(double x, double low, double high) {
            points.add(new double[] {x, low, high});
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

    private static double within(double height, double y) {
        return Double.isFinite(y) ? Math.max(-1, Math.min(height + 1, y)) : height;
    }
}
