package dev.lookback.app.focus;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Search for the control of a field, by the path that is its id, among those that can take the focus. */
public final class FieldFocus {

    private FieldFocus() {}

    /**
     * The control of a field or, where there is none, of the nearest field that holds it: of the layer for
     * {@code network.layers[1].kernelSize}, say.
     *
     * @param path of the field in the recipe's JSON
     */
    public static Optional<Node> find(Parent form, String path) {
        String id = path;
        while (!id.isEmpty()) {
            Optional<Node> found = exactly(form, id);
            if (found.isPresent()) {
                return found;
            }
            id = id.substring(0, Math.max(0, id.lastIndexOf('.')));
        }
        return Optional.empty();
    }

    private static Optional<Node> exactly(Parent form, String id) {
        return nodes(form)
                .filter(node -> id.equals(node.getId()) && isShown(node))
                .flatMap(node -> first(node).stream())
                .findFirst();
    }

    /** The node or the first in it that can take the focus. */
    public static Optional<Node> first(Node node) {
        return nodes(node)
                .filter(each -> each.isFocusTraversable() && canFocus(each))
                .findFirst();
    }

    /** Whether it is shown and not disabled. */
    static boolean canFocus(Node node) {
        return !node.isDisabled() && isShown(node);
    }

    /** Whether it is in a window and neither it nor anything around it is hidden. */
    public static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /** The node and all in it, outer before inner. */
    private static Stream<Node> nodes(Node node) {
        Stream<Node> inner = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(FieldFocus::nodes)
                : Stream.empty();
        return Stream.concat(Stream.of(node), inner);
    }
}
