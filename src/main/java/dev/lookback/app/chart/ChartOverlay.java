package dev.lookback.app.chart;

/** Overlay of a chart: nodes drawn over or under its curves. */
@FunctionalInterface
public interface ChartOverlay {

    /** Lays out the nodes after axes or size have changed. Coordinates are those of the plot area. */
    void place(Plot plot);
}
