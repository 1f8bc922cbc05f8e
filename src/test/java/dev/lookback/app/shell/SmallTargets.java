package dev.lookback.app.shell;

import dev.lookback.app.chart.LegendEntry;
import dev.lookback.app.focus.FieldFocus;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;

/** Search for buttons and lists that are too small to be pressed without care, in the scene of a window. */
final class SmallTargets {

    /** Least pixels at the usual text size (WCAG 2.2, 2.5.8). */
    private static final double TARGET = 24;

    private static final double ROUNDING = 1;

    private SmallTargets() {}

    /**
     * To be called on the JavaFX thread. Links and entries of a legend are as small as their text or line.
     *
     * @param percent text size
     */
    static List<String> in(Scene scene, int percent) {
        double least = TARGET * percent / 100 - ROUNDING;
        return scene.getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof ButtonBase || node instanceof ComboBoxBase)
                .filter(FieldFocus::isShown)
                .filter(node -> !(node instanceof Hyperlink || node instanceof LegendEntry)
                        && !(node.getParent() instanceof IndexedCell))
                .map(Control.class::cast)
                .filter(control -> Math.min(control.getWidth(), control.getHeight()) < least)
                .map(control -> percent + " %: " + control.getId() + " " + control.getStyleClass() + " "
                        + control.getWidth() + " x " + control.getHeight())
                .toList();
    }
}
