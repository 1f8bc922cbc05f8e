package dev.lookback.app.widget;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Lets a node follow a property for as long as it is in a window; a node that was thrown away hears nothing. */
public final class Shown {

    private Shown() {}

    /** Calls {@code show} now and whenever the value is another one, except for null. */
    public static <T> void follow(Node node, ObservableValue<T> value, Consumer<? super T> show) {
        ObservableValue<Boolean> inWindow =
                node.sceneProperty().map(Objects::nonNull).orElse(false);
        value.when(inWindow).subscribe(v -> {
            if (v != null) {
                show.accept(v);
            }
        });
    }
}
