package dev.lookback.app.widget.layout;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Width of the visible part of a scroll pane: the limit for text beside a table that is wider and has to be scrolled. */
public final class VisibleWidth {

    private VisibleWidth() {}

    /** @param texts directly in the content of the scroll pane */
    public static void limit(ScrollPane scroll, List<? extends Region> texts) {
        scroll.viewportBoundsProperty().addListener((o, was, is) -> {
            Insets around = scroll.getContent() instanceof Region content ? content.getInsets() : Insets.EMPTY;
            double width = Math.max(1, is.getWidth() - around.getLeft() - around.getRight());
            texts.forEach(text -> text.setMaxWidth(width));
        });
    }
}
