package dev.lookback.app.widget;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Lets a node follow a property for as long as it is in a window; a node that was thrown away hears nothing. */
public final class WhileShown {

    private WhileShown() {}

    /** Calls {@code show} now and whenever the value is another one, except for null. */
    public static <T> void follow(Node node, ObservableValue<T> value, Consumer<? super T> show) {
        value.when(inWindow(node)).subscribe(v -> {
            if (v != null) {
                show.accept(v);
            }
        });
    }

    /** Calls {@code ended} whenever the value becomes null. */
    public static void end(Node node, ObservableValue<?> value, Runnable ended) {
        value.when(inWindow(node)).subscribe((was, is) -> {
            if (is == null) {
                ended.run();
            }
        });
    }

    // Mapped, since such a value is held by what it follows. One from isNotNull() is held by nobody as long as the node
    // is in no window, and is gone with the next garbage collection.
    private static ObservableValue<Boolean> inWindow(Node node) {
        return node.sceneProperty().map(Objects::nonNull).orElse(false);
    }
}
