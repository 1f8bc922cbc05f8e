package dev.lookback.app.price.overview;

import dev.lookback.app.chart.Polyline;
import dev.lookback.app.chart.axis.RowAxis;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Line of a whole series in a strip, with the lowest and highest value of each column of pixels; interrupted at gaps. */
final class Outline extends Path {

    private RowAxis rows;
    private double[] values = {};
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

    void show(RowAxis axis, double[] of) {
        rows = axis;
        values = of;
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
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        draw(low, high > low ? (bottom - top) / (high - low) : 0);
    }

    private void draw(double low, double scale) {
        double middle = scale == 0 ? (top + bottom) / 2 : bottom;
        Polyline line = new Polyline(track::x, value -> middle - (value - low) * scale, track::value);
        double[] places = rows.places();
        double longestStep = rows.longestStep();
        for (int i = 0; i < values.length; i++) {
            if (i > 0 && places[i] - places[i - 1] > longestStep) {
                append(line);
            }
            line.add(places[i], values[i]);
        }
        append(line);
    }

    private void append(Polyline line) {
        line.flush();
        for (int i = 0; i < line.size(); i++) {
            double x = line.xs()[i];
            double y = line.ys()[i];
            getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
        }
        line.restart();
    }
}
