package dev.lookback.app.shell;

import dev.lookback.text.Texts;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** Goes from one view of the window to another. */
final class ViewSwitch extends HBox {

    ViewSwitch(ObjectProperty<View> view, Texts texts) {
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
            getChildren().add(button);
        }
    }
}
