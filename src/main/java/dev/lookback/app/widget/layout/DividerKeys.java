package dev.lookback.app.widget.layout;

import dev.lookback.app.theme.TextScale;
import dev.lookback.text.Decimals;
import dev.lookback.text.Texts;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Keys of the divider between two panes: it takes the focus, arrows move it, Home and End move it to the ends, and it says where it is. */
public final class DividerKeys {

    /** Pixels of the usual text size. */
    private static final double STEP = 16;

    private final SplitPane panes;
    private final Texts texts;
    private final String name;

    private DividerKeys(SplitPane panes, Texts texts, String name) {
        this.panes = panes;
        this.texts = texts;
        this.name = name;
    }

    /**
     * Installs them.
     *
     * @param panes two of them
     * @param name what the divider changes, spoken before its place
     */
    public static void install(SplitPane panes, Texts texts, String name) {
        DividerKeys keys = new DividerKeys(panes, texts, name);
        // The divider is made by the skin.
        panes.getChildrenUnmodifiable().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream()
                        .filter(node -> node.getStyleClass().contains("split-pane-divider"))
                        .forEach(keys::dress);
            }
        });
    }

    private void dress(Node divider) {
        divider.setFocusTraversable(true);
        divider.setAccessibleRole(AccessibleRole.THUMB);
        divider.setAccessibleHelp(texts.get("app.widget.divider.keys", name));
        panes.getDividers().get(0).positionProperty().subscribe(place -> {
            String share = Decimals.percent(place.doubleValue(), 0, texts.locale());
            divider.setAccessibleText(texts.get("app.widget.value.object", name, share));
            divider.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
        divider.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> divider.requestFocus());
        divider.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent e) {
        boolean isAcross = panes.getOrientation() == Orientation.HORIZONTAL;
        KeyCode less = isAcross ? KeyCode.LEFT : KeyCode.UP;
        KeyCode more = isAcross ? KeyCode.RIGHT : KeyCode.DOWN;
        double place = panes.getDividerPositions()[0];
        double step = TextScale.at(panes) * STEP / (isAcross ? panes.getWidth() : panes.getHeight());
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        } else if (e.getCode() == less) {
            panes.setDividerPosition(0, place - step);
        } else if (e.getCode() == more) {
            panes.setDividerPosition(0, place + step);
        } else if (e.getCode() == KeyCode.HOME) {
            panes.setDividerPosition(0, 0);
        } else if (e.getCode() == KeyCode.END) {
            panes.setDividerPosition(0, 1);
        } else {
            return;
        }
        e.consume();
    }
}
