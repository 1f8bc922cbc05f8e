package dev.lookback.app.chart;

/** Something drawn with nodes over or under the curves. */
@FunctionalInterface
public interface ChartOverlay {

    /** Puts the nodes where they belong now: the axes or the size have changed. Coordinates are those of the plot area. */
    void place(Plot plot);
}
