package dev.lookback.app.focus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;

/**
 * Keeper of the focus of a window. Where the focused control is gone, hidden or disabled, JavaFX gives the focus to the window's first
 * button, or to whatever comes next; here the new control of the same id gets it, and the caret, else the nearest control to where it was.
 */
public final class FocusKeeper {

    private final Scene scene;
    private Node focused;

    /** What was around the focused control, inner before outer: asked of the control itself it would be too late. */
    private List<Place> around = List.of();

    /** Node around a control, and the index of its child that held the control. */
    private record Place(Parent parent, int index) {}

    private FocusKeeper(Scene scene) {
        this.scene = scene;
    }

    public static void install(Scene scene) {
        FocusKeeper keeper = new FocusKeeper(scene);
        scene.focusOwnerProperty().subscribe(keeper::moved);
    }

    private void moved(Node was, Node is) {
        // A control that can no longer have the focus loses it to none, and JavaFX goes on from there at once;
        // what gets the focus directly was asked to.
        if (is == null && was != null && was == focused && !FieldFocus.canFocus(was)) {
            List<Place> places = around;
            Caret caret = Caret.of(was);
            Platform.runLater(() -> restore(was, caret, places, scene.getFocusOwner()));
            return;
        }
        focused = is;
        around = places(is);
    }

    private static List<Place> places(Node node) {
        List<Place> found = new ArrayList<>();
        for (Node each = node; each != null && each.getParent() != null; each = each.getParent()) {
            found.add(new Place(
                    each.getParent(), each.getParent().getChildrenUnmodifiable().indexOf(each)));
        }
        return found;
    }

    private void restore(Node gone, Caret caret, List<Place> places, Node found) {
        if (found != scene.getFocusOwner()) {
            return; // asked to in the meantime
        }
        places.stream()
                .filter(place -> place.parent().getScene() == scene && FieldFocus.isShown(place.parent()))
                .flatMap(place -> replacement(gone, place).stream())
                .findFirst()
                .ifPresent(caret::moveTo);
    }

    private static Optional<Node> replacement(Node gone, Place place) {
        return Optional.ofNullable(gone.getId())
                .flatMap(id -> FieldFocus.find(place.parent(), id))
                .or(() -> itself(place.parent()))
                .or(() -> neighbour(place));
    }

    /** What takes the focus itself stands for all in it, unless it only scrolls or frames. */
    private static Optional<Node> itself(Parent parent) {
        return Optional.<Node>of(parent)
                .filter(FieldFocus::canFocus)
                .filter(node -> node.isFocusTraversable() && !(node instanceof Control));
    }

    /** The nearest control after the place, else before it. */
    private static Optional<Node> neighbour(Place place) {
        List<Node> children = place.parent().getChildrenUnmodifiable();
        int from = Math.max(0, Math.min(place.index(), children.size()));
        Stream<Node> after = children.subList(from, children.size()).stream();
        Stream<Node> before = IntStream.range(0, from).mapToObj(i -> children.get(from - 1 - i));
        return Stream.concat(after, before)
                .flatMap(child -> FieldFocus.first(child).stream())
                .findFirst();
    }
}
