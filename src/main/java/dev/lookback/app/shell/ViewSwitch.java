package dev.lookback.app.shell;

import dev.lookback.text.Texts;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** Buttons that switch between the window's views. */
final class ViewSwitch extends HBox {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    /** @param warnings how many there are in a view */
    ViewSwitch(ObjectProperty<View> view, Map<View, ObservableIntegerValue> warnings, Texts texts) {
        getStyleClass().add("segments");
        setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        View[] views = View.values();
        for (View value : views) {
            ToggleButton button = new ToggleButton(texts.get("app.shell.view." + value));
            button.setId("view-" + value.name().toLowerCase(Locale.ROOT));
            button.getStyleClass()
                    .add(
                            value.ordinal() == 0
                                    ? "left-pill"
                                    : value.ordinal() == views.length - 1 ? "right-pill" : "center-pill");
            button.setToggleGroup(group);
            button.setSelected(value == view.get());
            button.setOnAction(e -> {
                button.setSelected(true); // one is always chosen
                view.set(value);
            });
            view.addListener((o, was, is) -> button.setSelected(is == value));
            if (warnings.containsKey(value)) {
                count(warnings.get(value), button, texts);
            }
            getChildren().add(button);
        }
    }

    private static void count(ObservableIntegerValue warnings, ToggleButton button, Texts texts) {
        Label badge = new Label();
        badge.setId("view-warnings");
        badge.getStyleClass().add("badge");
        badge.pseudoClassStateChanged(WARNING, true);
        badge.setMinWidth(USE_PREF_SIZE);
        button.setContentDisplay(ContentDisplay.RIGHT);
        Runnable tell = () -> {
            badge.setText(Integer.toString(warnings.get()));
            badge.setAccessibleText(texts.get("app.shell.view.warnings", warnings.get()));
            button.setGraphic(warnings.get() > 0 ? badge : null);
        };
        warnings.addListener(o -> tell.run());
        tell.run();
    }
}
