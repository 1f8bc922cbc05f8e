package dev.lookback.app.price.overview;

import dev.lookback.app.chart.Points;
import dev.lookback.app.chart.Polyline;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** Line of a whole series in a strip, with the lowest and highest value of each column of pixels; interrupted at gaps. */
final class Outline extends Path {

    private Points points = new Points(new double[0], new double[0]);
    private double longestStep;
    private Track track;
    private double top;
    private double bottom;

    Outline() {
        getStyleClass().add("overview-line");
        setManaged(false);
        setMouseTransparent(true);
        // Thousands of points, which stay while a brush moves over them.
        setCache(true);
    }

    /** @param longest step along x that is no gap */
    void show(Points of, double longest) {
        points = of;
        longestStep = longest;
        track = null;
    }

    /** Draws it between two heights, unless it is drawn there already. */
    void place(Track where, double upper, double lower) {
        if (where.equals(track) && upper == top && lower == bottom) {
            return;
        }
        track = where;
        top = upper;
        bottom = lower;
        getElements().clear();
        points.extent().ifPresent(e -> draw(e[0], e[1] > e[0] ? (bottom - top) / (e[1] - e[0]) : 0));
    }

    private void draw(double low, double scale) {
        double middle = scale == 0 ? (top + bottom) / 2 : bottom;
        List<PathElement> elements = new ArrayList<>();
        Polyline line = new Polyline(track::x, value -> middle - (value - low) * scale, track::value);
        line.trace(points, longestStep, () -> append(line, elements));
        getElements().setAll(elements);
    }

    private static void append(Polyline line, List<PathElement> elements) {
        for (int i = 0; i < line.size(); i++) {
            double x = line.xs()[i];
            double y = line.ys()[i];
            elements.add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
        }
    }
}
