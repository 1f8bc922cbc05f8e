package dev.lookback.app.chart;

import java.util.List;

/**
 * Values that a crosshair shows at one position.
 *
 * @param x the place on the horizontal axis, snapped to data
 * @param title where it is: a date, say
 */
public record Readout(double x, String title, List<Entry> entries) {

    /**
     * @param styleClass of the curve, for its colour
     * @param y value of the curve there
     */
    public record Entry(String styleClass, String name, String value, double y) {}
}
