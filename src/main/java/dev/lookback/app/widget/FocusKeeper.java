package dev.lookback.app.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Keeper of the focus in a form whose parts are rebuilt, by undo for example: when the focused control is gone, the new
 * one of the same id gets the focus and the caret, else the nearest control to where it was.
 */
final class FocusKeeper {

    private final Parent form;
    private Node focused;

    /** What was around the focused control, inner before outer: asked of the control itself it would be too late. */
    private List<Parent> around = List.of();

    private FocusKeeper(Parent form) {
        this.form = form;
    }

    static void install(Parent form) {
        FocusKeeper keeper = new FocusKeeper(form);
        form.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(keeper::moved);
    }

    private void moved(Node was, Node is) {
        // A control that is removed loses the focus to none; what gets it directly was asked to.
        if (was != null && was == focused && !FieldFocus.isShown(was) && (is == null || was.getScene() != null)) {
            List<Parent> places = around;
            Caret caret = Caret.of(was);
            Platform.runLater(() -> restore(was, caret, places));
        }
        around = ancestors(is);
        focused = around.isEmpty() ? null : is;
    }

    /** Empty for a node outside the form. */
    private List<Parent> ancestors(Node node) {
        List<Parent> found = new ArrayList<>();
        Parent parent = node == null ? null : node.getParent();
        while (parent != null) {
            found.add(parent);
            if (parent == form) {
                return found;
            }
            parent = parent.getParent();
        }
        return List.of();
    }

    private void restore(Node gone, Caret caret, List<Parent> places) {
        places.stream()
                .filter(FieldFocus::isShown)
                .flatMap(place -> replacement(gone, place).stream())
                .findFirst()
                .ifPresent(caret::moveTo);
    }

    private static Optional<Node> replacement(Node gone, Parent place) {
        return Optional.ofNullable(gone.getId())
                .flatMap(id -> FieldFocus.find(place, id))
                .or(() -> FieldFocus.first(place));
    }
}
