package dev.lookback.app.network;

import javafx.scene.layout.Region;

/** Thin bar for a window, oldest time step on the left, with the receptive field emphasized. */
final class SightBar extends Region {

    private static final double HEIGHT = 4;
    private static final double LEAST = 3;

    private final Region seen = new Region();
    private final double from;
    private final double to;

    /**
     * @param timeSteps of the window
     * @param first time step seen, 0 the oldest
     * @param last time step seen
     */
    SightBar(int timeSteps, int first, int last) {
        from = (double) first / Math.max(1, timeSteps);
        to = (last + 1.0) / Math.max(1, timeSteps);
        getStyleClass().add("sight-bar");
        seen.getStyleClass().add("sight-seen");
        getChildren().add(seen);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(LEAST, (to - from) * getWidth());
        seen.resizeRelocate(Math.min(from * getWidth(), getWidth() - width), 0, width, getHeight());
    }
}
