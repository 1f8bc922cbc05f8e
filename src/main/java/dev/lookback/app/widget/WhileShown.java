package dev.lookback.app.widget;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Listener that is active only while its node is in a window, so that discarded nodes are not kept alive. */
public final class WhileShown {

    private WhileShown() {}

    /** Calls {@code show} now and whenever the value changes, except to null. */
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

    // Mapped, since a mapped value is held by its source. One from isNotNull() is not held by anything while the node
    // is in no window, and would be garbage collected.
    private static ObservableValue<Boolean> inWindow(Node node) {
        return node.sceneProperty().map(Objects::nonNull).orElse(false);
    }
}
