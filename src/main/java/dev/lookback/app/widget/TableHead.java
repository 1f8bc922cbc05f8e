package dev.lookback.app.widget;

import javafx.scene.text.Text;

/** Minimum width of a table column's header. */
public final class TableHead {

    private static final double BESIDE_WORDS = 32;

    /** Ratio of bold to regular text width. */
    private static final double BOLD = 1.15;

    private TableHead() {}

    /** Width at which the header is not truncated, in any language. */
    public static double width(String words) {
        return BESIDE_WORDS + BOLD * new Text(words).getLayoutBounds().getWidth();
    }
}
