package dev.lookback.app.chart.overlay;

import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.LegendEntry;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.theme.TextScale;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * Legend of any number of curves: it wraps, scrolls beyond a few lines, and fades all other curves while the pointer or the focus is on
 * an entry.
 */
public final class LegendScroll extends ScrollPane {

    private static final double LEAST_WIDTH = 120;

    /** Three lines of entries. */
    private static final double MOST_HEIGHT = 78;

    private final FlowPane flow = new FlowPane();

    public LegendScroll() {
        flow.getStyleClass().add("legend");
        flow.setPrefWrapLength(LEAST_WIDTH);
        getStyleClass().add("legend-scroll");
        setContent(flow);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(0);
        setFocusTraversable(false);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    /** As high as its entries at the given width, up to a few lines. */
    @Override
    protected double computePrefHeight(double width) {
        double inner = getWidth() > 0 ? getWidth() : Math.max(width, LEAST_WIDTH);
        return Math.min(TextScale.at(this) * MOST_HEIGHT, flow.prefHeight(inner));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /** Adds an entry without a curve of its own. */
    public void add(Node entry) {
        flow.getChildren().add(entry);
    }

    /** Adds the entry of a curve behind the others. */
    public void add(LegendEntry entry, Plot plot, Curve curve) {
        add(flow.getChildren().size(), entry, plot, curve);
    }

    /** Adds the entry of a curve at a place among the others. */
    public void add(int place, LegendEntry entry, Plot plot, Curve curve) {
        InvalidationListener highlight = o -> plot.highlight(
                entry.isHover() || entry.isFocused() && entry.isFocusVisible() ? Optional.of(curve) : Optional.empty());
        entry.hoverProperty().addListener(highlight);
        entry.focusVisibleProperty().addListener(highlight);
        flow.getChildren().add(place, entry);
    }
}
