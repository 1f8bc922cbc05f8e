package dev.lookback.app.shell.frame;

import dev.lookback.app.theme.TextScale;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * Frame around all that a window shows, which scrolls where the window is smaller than what its views need in the text size. No scroll
 * pane, as that would take keys and the focus from whatever it has in it.
 */
public final class ScrolledFrame extends Pane {

    /** Smallest size of the content, in pixels of the usual text size. */
    static final double LEAST_WIDTH = 780;

    static final double LEAST_HEIGHT = 520;

    private final Region content;
    private final ScrollBar across = bar(Orientation.HORIZONTAL);
    private final ScrollBar down = bar(Orientation.VERTICAL);

    public ScrolledFrame(Region content) {
        this.content = content;
        getChildren().addAll(content, across, down);
        Rectangle visible = new Rectangle();
        visible.widthProperty().bind(widthProperty());
        visible.heightProperty().bind(heightProperty());
        setClip(visible);
        TextScale.follow(this, scale -> requestLayout());
        List.of(across, down).forEach(bar -> bar.valueProperty().addListener(o -> requestLayout()));
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::reveal);
    }

    private static ScrollBar bar(Orientation orientation) {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.setFocusTraversable(false);
        return bar;
    }

    @Override
    protected void layoutChildren() {
        double scale = TextScale.at(this);
        boolean narrow = getWidth() < scale * LEAST_WIDTH;
        double barHeight = narrow ? across.prefHeight(-1) : 0;
        boolean low = getHeight() - barHeight < scale * LEAST_HEIGHT;
        double barWidth = low ? down.prefWidth(-1) : 0;
        double width = getWidth() - barWidth;
        double height = getHeight() - barHeight;
        limit(across, narrow, width, scale * LEAST_WIDTH);
        limit(down, low, height, scale * LEAST_HEIGHT);
        content.resizeRelocate(
                -snapPositionX(across.getValue()),
                -snapPositionY(down.getValue()),
                Math.max(width, scale * LEAST_WIDTH),
                Math.max(height, scale * LEAST_HEIGHT));
        across.resizeRelocate(0, height, width, barHeight);
        down.resizeRelocate(width, 0, barWidth, height);
    }

    private static void limit(ScrollBar bar, boolean needed, double room, double length) {
        double most = needed ? Math.max(0, length - room) : 0;
        bar.setVisible(needed);
        bar.setMax(most);
        bar.setVisibleAmount(most * room / length);
        bar.setValue(Math.min(bar.getValue(), most));
    }

    private void scroll(ScrollEvent e) {
        if (across.isVisible() || down.isVisible()) {
            across.setValue(within(across, across.getValue() - e.getDeltaX()));
            down.setValue(within(down, down.getValue() - e.getDeltaY()));
            e.consume();
        }
    }

    /** Scrolls to what has the focus. */
    private void reveal(Node focused) {
        if (focused == null || !across.isVisible() && !down.isVisible()) {
            return;
        }
        Bounds at = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        reveal(across, at.getMinX(), at.getMaxX(), across.getWidth());
        reveal(down, at.getMinY(), at.getMaxY(), down.getHeight());
    }

    private static void reveal(ScrollBar bar, double from, double to, double room) {
        if (to > bar.getValue() + room) {
            bar.setValue(within(bar, to - room));
        }
        if (from < bar.getValue()) {
            bar.setValue(within(bar, from));
        }
    }

    private static double within(ScrollBar bar, double value) {
        return Math.max(0, Math.min(value, bar.getMax()));
    }
}
