package dev.lookback.app.shell;

import dev.lookback.app.focus.FieldFocus;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/** Search for texts of labels and buttons that are cut, or out of reach, in the scene of a window. */
public final class CutTexts {

    /** Parts of controls that scroll, or that have a menu of what has no room. */
    private static final List<String> SCROLLING =
            List.of("viewport", "clipped-container", "headers-region", "column-header-background");

    private static final double ROUNDING = 1;

    private CutTexts() {}

    /** To be called on the JavaFX thread. */
    public static List<String> in(Scene scene, String where) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.getRoot().lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(FieldFocus::isShown)
                .filter(labeled ->
                        labeled.getText() != null && !labeled.getText().isBlank())
                .filter(CutTexts::isNoCellOfATable)
                .filter(labeled -> isCut(labeled) && !isTold(labeled) || isOutOfReach(labeled))
                .map(labeled -> where + ": " + labeled.getText() + " " + labeled.getStyleClass())
                .toList();
    }

    /** Columns of tables can be made wider. */
    private static boolean isNoCellOfATable(Labeled labeled) {
        return !(labeled instanceof IndexedCell) || labeled.getParent() instanceof ComboBox;
    }

    private static boolean isCut(Labeled labeled) {
        boolean shortened = labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .anyMatch(text -> text.endsWith(labeled.getEllipsisString())
                        && !labeled.getText().endsWith(labeled.getEllipsisString()));
        return shortened
                || labeled.getWidth() <= 0
                || labeled.getChildrenUnmodifiable().stream().anyMatch(CutTexts::isCutAtFeet)
                || labeled.isWrapText() && labeled.prefHeight(labeled.getWidth()) > labeled.getHeight() + ROUNDING;
    }

    /** Lines of Chinese are higher than those of English. */
    private static boolean isCutAtFeet(Node text) {
        return text instanceof Text
                && text.getClip() != null
                && text.getClip().getLayoutBounds().getHeight()
                        < text.getLayoutBounds().getHeight() - ROUNDING;
    }

    private static boolean isTold(Labeled labeled) {
        for (Node node = labeled; node != null; node = node.getParent()) {
            if (node instanceof Control control && tells(control.getTooltip(), labeled.getText())) {
                return true;
            }
        }
        return false;
    }

    private static boolean tells(Tooltip tip, String text) {
        return tip != null && tip.getText() != null && tip.getText().contains(text);
    }

    /** Whether a part of it is beyond the window or the pane that it is in, without a scroll bar to reach it. */
    private static boolean isOutOfReach(Labeled labeled) {
        Bounds at = labeled.localToScene(labeled.getLayoutBounds());
        for (Node node = labeled; node != null; node = node.getParent()) {
            if (SCROLLING.stream().anyMatch(node.getStyleClass()::contains)) {
                return false;
            }
            if (node.getClip() != null
                    && !contains(node.localToScene(node.getClip().getBoundsInParent()), at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(Bounds outer, Bounds inner) {
        return new Rectangle2D(
                        outer.getMinX() - ROUNDING,
                        outer.getMinY() - ROUNDING,
                        outer.getWidth() + 2 * ROUNDING,
                        outer.getHeight() + 2 * ROUNDING)
                .contains(inner.getMinX(), inner.getMinY(), inner.getWidth(), inner.getHeight());
    }
}
