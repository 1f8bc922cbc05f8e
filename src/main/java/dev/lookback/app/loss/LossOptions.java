package dev.lookback.app.loss;

import dev.lookback.app.widget.Tips;
import dev.lookback.text.Texts;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Menu of the loss chart: its horizontal axis, and how much curves are smoothed. */
final class LossOptions extends MenuButton {

    private final ObjectProperty<LossAxis.Kind> axis = new SimpleObjectProperty<>(this, "axis", LossAxis.Kind.EPOCH);
    private final ObjectProperty<Smoothing> smoothing = new SimpleObjectProperty<>(this, "smoothing", Smoothing.NONE);

    LossOptions(Texts texts) {
        setId("loss-options");
        setGraphic(new FontIcon(Feather.SLIDERS));
        setTooltip(Tips.of(texts.get("app.loss.options")));
        setAccessibleText(texts.get("app.loss.options"));
        getStyleClass().addAll("chart-button", "small");
        setMinWidth(USE_PREF_SIZE);
        add(axis, LossAxis.Kind.values(), kind -> texts.get("app.loss.by." + kind));
        getItems().add(new SeparatorMenuItem());
        add(smoothing, Smoothing.values(), strength -> texts.get("app.loss.smoothing." + strength));
    }

    ObjectProperty<LossAxis.Kind> axisProperty() {
        return axis;
    }

    ObjectProperty<Smoothing> smoothingProperty() {
        return smoothing;
    }

    private <T extends Enum<T>> void add(ObjectProperty<T> chosen, T[] values, Function<T, String> name) {
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            RadioMenuItem item = new RadioMenuItem(name.apply(value));
            item.setId("loss-" + value.name().toLowerCase(java.util.Locale.ROOT));
            item.setToggleGroup(group);
            item.setSelected(chosen.get() == value);
            item.setOnAction(e -> chosen.set(value));
            getItems().add(item);
        }
    }
}
