package dev.lookback.app.network;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keyboard shortcuts of the cards, for all that the mouse can do. */
final class LayerKeys {

    private LayerKeys() {}

    static void install(LayerList list) {
        // Before the fields see them: arrows would change a number.
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            LayerCard card = cardAt(e.getTarget());
            if (card == null) {
                return;
            }
            if (e.getCode() != KeyCode.TAB) {
                list.select(card.index());
            }
            if (anywhere(list, card, e) || e.getTarget() == card && onCard(list, card, e)) {
                e.consume();
            }
        });
    }

    /** Also while a field of the card is being edited. */
    private static boolean anywhere(LayerList list, LayerCard card, KeyEvent e) {
        int index = card.index();
        if (e.isAltDown() && e.getCode() == KeyCode.UP) {
            list.move(index, index - 1);
        } else if (e.isAltDown() && e.getCode() == KeyCode.DOWN) {
            list.move(index, index + 1);
        } else if (e.isShortcutDown() && e.getCode() == KeyCode.D) {
            list.duplicate(index);
        } else {
            return false;
        }
        return true;
    }

    private static boolean onCard(LayerList list, LayerCard card, KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return false;
        }
        int index = card.index();
        switch (e.getCode()) {
            case DELETE, BACK_SPACE -> list.remove(index);
            case ENTER, SPACE -> list.fold(index, !card.isFolded());
            case LEFT -> list.fold(index, true);
            case RIGHT -> list.fold(index, false);
            case UP -> list.focus(Math.max(0, index - 1), "");
            case DOWN -> list.focus(Math.min(list.cards().size() - 1, index + 1), "");
            case ESCAPE -> list.select(-1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static LayerCard cardAt(EventTarget target) {
        Node node = target instanceof Node n ? n : null;
        while (node != null && !(node instanceof LayerCard)) {
            node = node.getParent();
        }
        return (LayerCard) node;
    }
}
