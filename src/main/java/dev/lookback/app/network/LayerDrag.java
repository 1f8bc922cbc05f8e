package dev.lookback.app.network;

import dev.lookback.app.widget.layout.Scrolling;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Drag and drop of a card by its header to another place; a line shows where it would go, Escape leaves it where it was. */
final class LayerDrag {

    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final double SLACK = 6;
    private static final double LINE = 2;

    private final LayerList list;
    private final Region line = new Region();
    private LayerCard dragged;
    private double pressedAt;
    private boolean pressed;
    private int gap;

    LayerDrag(LayerList list) {
        this.list = list;
        line.getStyleClass().add("drop-line");
        line.setManaged(false);
        line.setMouseTransparent(true);
        line.setVisible(false);
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (dragged != null && e.getCode() == KeyCode.ESCAPE) {
                end();
                e.consume();
            }
        });
    }

    Region line() {
        return line;
    }

    void install(LayerCard card) {
        Node handle = card.handle();
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                pressed = true;
                pressedAt = e.getSceneY();
                card.requestFocus();
                // A scroll pane above would take the focus for itself.
                e.consume();
            }
        });
        handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
            if (pressed && (dragged != null || Math.abs(e.getSceneY() - pressedAt) > SLACK)) {
                begin(card);
                Scrolling.follow(list, e.getSceneY());
                show(list.sceneToLocal(e.getSceneX(), e.getSceneY()).getY());
            }
        });
        handle.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> {
            int from = card.index();
            boolean drop = dragged == card;
            int to = gap > from ? gap - 1 : gap;
            end();
            if (drop) {
                list.move(from, to);
            }
        });
        handle.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getClickCount() == 2 && e.isStillSincePress()) {
                list.fold(card.index(), !card.isFolded());
            }
        });
    }

    private void begin(LayerCard card) {
        dragged = card;
        card.pseudoClassStateChanged(DRAGGED, true);
        line.setVisible(true);
        line.toFront();
    }

    private void show(double y) {
        List<LayerCard> cards = list.cards();
        gap = (int) cards.stream().filter(c -> middle(c) < y).count();
        double edge = gap < cards.size()
                ? cards.get(gap).getBoundsInParent().getMinY() - list.getSpacing() / 2
                : cards.get(gap - 1).getBoundsInParent().getMaxY() + list.getSpacing() / 2;
        line.resizeRelocate(0, edge - LINE / 2, list.getWidth(), LINE);
    }

    private static double middle(LayerCard card) {
        return card.getBoundsInParent().getCenterY();
    }

    private void end() {
        if (dragged != null) {
            dragged.pseudoClassStateChanged(DRAGGED, false);
        }
        dragged = null;
        pressed = false;
        line.setVisible(false);
    }
}
