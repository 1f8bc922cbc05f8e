package dev.lookback.app.theme;

import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Ratio of the text size around a node to the usual one, for widths and heights that are set in Java rather than in a style sheet. */
public final class TextScale {

    /** Listener to changes of the ratio. */
    public interface Change {
        void changed(double was, double scale);
    }

    private TextScale() {}

    /** Ratio now. */
    public static double at(Node node) {
        return of(node.sceneProperty()).getValue();
    }

    /** Calls a listener with the ratio now and whenever it changes. */
    public static void follow(Node node, DoubleConsumer listener) {
        of(node.sceneProperty()).subscribe(scale -> listener.accept(scale));
    }

    /** Calls a listener with the ratio at what may be another node later, or none, now and whenever it changes. */
    public static void follow(ObservableValue<? extends Node> node, DoubleConsumer listener) {
        of(node.flatMap(Node::sceneProperty)).subscribe(scale -> listener.accept(scale));
    }

    /**
     * Calls a listener with the ratios before and after each change, at what may be another node later, or none; at once where the
     * text has not its usual size.
     */
    public static void changes(ObservableValue<? extends Node> node, Change listener) {
        double[] last = {TextSize.USUAL.factor()};
        follow(node, scale -> {
            double was = last[0];
            last[0] = scale;
            if (was != scale) {
                listener.changed(was, scale);
            }
        });
    }

    private static ObservableValue<Double> of(ObservableValue<Scene> scene) {
        return scene.flatMap(TextScale::size).map(TextSize::factor).orElse(TextSize.USUAL.factor());
    }

    /** Popups and dialogs have their owner's text size. */
    private static ObservableValue<TextSize> size(Scene scene) {
        return scene.windowProperty().flatMap(window -> size(scene, window)).orElse(TextSize.USUAL);
    }

    private static ObservableValue<TextSize> size(Scene scene, Window window) {
        return TextSize.isOf(scene) ? TextSize.in(scene) : ofOwner(window);
    }

    /** Followed while the window is shown: its owner may be told only then, and is not to keep it when it is closed. */
    private static ObservableValue<TextSize> ofOwner(Window window) {
        return window.showingProperty()
                .map(showing -> owner(window))
                .flatMap(Window::sceneProperty)
                .flatMap(TextScale::size)
                .orElse(TextSize.USUAL)
                .when(window.showingProperty());
    }

    private static Window owner(Window window) {
        return window instanceof PopupWindow popup
                ? popup.getOwnerWindow()
                : window instanceof Stage stage ? stage.getOwner() : null;
    }
}
