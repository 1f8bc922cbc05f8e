package dev.lookback.app.widget.layout;

import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * Canvas as large as its region, cleared and painted again whenever a layout is requested of it. It is not managed by its parent,
 * which has to resize it: painting again lays out nothing else in the window.
 */
public final class CanvasRegion extends Region {

    private final Canvas canvas = new Canvas();
    private final Consumer<GraphicsContext> painter;

    /** @param painter called on an empty canvas */
    public CanvasRegion(Consumer<GraphicsContext> painter) {
        this.painter = painter;
        setManaged(false);
        setPickOnBounds(true);
        getChildren().add(canvas);
    }

    @Override
    protected void layoutChildren() {
        painter.accept(Magnified.cleared(canvas, getWidth(), getHeight()));
    }
}
