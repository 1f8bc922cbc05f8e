package dev.lookback.app.focus;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * Focus ring around the control that has the focus, the same around all kinds: for whoever works by keyboard, until the mouse is pressed.
 * Drawn over everything else, since a control's own border would be cut off by what scrolls and covered by what is drawn in it.
 */
public final class FocusRing {

    /** Pixels outside the control. */
    private static final double OUTSIDE = 3;

    private static final String STYLE = "focus-ring";

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Pane root;
    private final Region ring = new Region();
    private final Runnable placing = this::place;
    private final EventHandler<InputEvent> listening = this::heard;

    /** Whether the last that was pressed was a key; empty until something is pressed in the window. */
    private Optional<Boolean> byKeys = Optional.empty();

    private boolean shown;

    private FocusRing(Pane root) {
        this.root = root;
        ring.getStyleClass().add(STYLE);
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.setVisible(false);
        ring.setViewOrder(-1);
        root.getChildren().add(ring);
    }

    /** Installs it over all in a pane, which must leave unmanaged children where they are. */
    public static void install(Pane root) {
        FocusRing ring = new FocusRing(root);
        Subscription[] focus = {Subscription.EMPTY};
        root.sceneProperty().subscribe((was, is) -> {
            focus[0].unsubscribe();
            ring.leave(was);
            focus[0] = ring.enter(is);
        });
        focus[0] = ring.enter(root.getScene());
    }

    private Subscription enter(Scene scene) {
        if (scene == null) {
            return Subscription.EMPTY;
        }
        scene.addPostLayoutPulseListener(placing);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, listening);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, listening);
        return scene.focusOwnerProperty().subscribe(owner -> {
            shown = byKeys.orElseGet(() -> wasShownIn(scene.getWindow()));
            Platform.requestNextPulse();
        });
    }

    private void leave(Scene scene) {
        if (scene != null) {
            scene.removePostLayoutPulseListener(placing);
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, listening);
            scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, listening);
        }
    }

    private void heard(InputEvent e) {
        boolean isKey = e instanceof KeyEvent;
        byKeys = Optional.of(isKey);
        // Text typed where somebody has clicked needs no ring: there is a caret.
        shown = isKey && (shown || !(root.getScene().getFocusOwner() instanceof TextInputControl));
        Platform.requestNextPulse();
    }

    /** Whether another ring was shown in the window, or in the one from which it was opened: somebody works by keyboard there. */
    private static boolean wasShownIn(Window window) {
        Window opener = window instanceof PopupWindow popup
                ? popup.getOwnerWindow()
                : window instanceof Stage stage ? stage.getOwner() : null;
        return Stream.of(window, opener)
                .filter(each -> each != null && each.getScene() != null)
                .flatMap(each -> each.getScene().getRoot().lookupAll("." + STYLE).stream())
                .anyMatch(Node::isVisible);
    }

    private void place() {
        Node owner = root.getScene().getFocusOwner();
        Bounds place = !shown || owner == null || !isWithin(owner) ? null : visible(part(owner));
        ring.setVisible(place != null && place.getWidth() > 0 && place.getHeight() > 0);
        if (ring.isVisible()) {
            Bounds at = root.sceneToLocal(place);
            ring.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
        }
    }

    private boolean isWithin(Node node) {
        Node each = node;
        while (each != null && each != root) {
            each = each.getParent();
        }
        return each == root;
    }

    /** The part of a control that keys act upon: the selected tab, the focused row; or all of it. */
    private static Node part(Node owner) {
        Optional<Node> part = Optional.empty();
        if (owner instanceof TabPane tabs) {
            part = tabs.lookupAll(".tab").stream()
                    .filter(tab -> tab.getPseudoClassStates().contains(SELECTED))
                    .findFirst();
        } else if (owner instanceof ListView
                || owner instanceof TableView
                || owner instanceof TreeView
                || owner instanceof TreeTableView) {
            part = owner.lookupAll(".indexed-cell").stream()
                    .filter(cell -> cell instanceof IndexedCell<?> row && row.isFocused() && row.isVisible())
                    .findFirst();
        }
        return part.orElse(owner);
    }

    /** What is to be seen of a node and a little around it, in the scene. */
    private static Bounds visible(Node node) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        Bounds seen = new BoundingBox(
                place.getMinX() - OUTSIDE,
                place.getMinY() - OUTSIDE,
                place.getWidth() + 2 * OUTSIDE,
                place.getHeight() + 2 * OUTSIDE);
        for (Node around = node.getParent(); around != null; around = around.getParent()) {
            if (around.getClip() != null) {
                seen = common(seen, around.localToScene(around.getClip().getBoundsInParent()));
            }
        }
        Scene scene = node.getScene();
        return common(seen, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
    }

    private static Bounds common(Bounds a, Bounds b) {
        double left = Math.max(a.getMinX(), b.getMinX());
        double top = Math.max(a.getMinY(), b.getMinY());
        double right = Math.min(a.getMaxX(), b.getMaxX());
        double bottom = Math.min(a.getMaxY(), b.getMaxY());
        return new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }
}
