package dev.lookback.app.judge;

import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Choice of the split on show. */
final class SplitChoice extends HBox {

    private final ObjectProperty<Split> split = new SimpleObjectProperty<>(this, "split", Split.VALIDATION);
    private final FontIcon lock = new FontIcon(Feather.LOCK);
    private final Map<Split, ToggleButton> buttons = new EnumMap<>(Split.class);

    SplitChoice(String id, Texts texts) {
        getStyleClass().add("segments");
        setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (Split value : Split.values()) {
            ToggleButton button = new ToggleButton(texts.get("app.judge.split." + value));
            button.setId(id + "-" + value.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().addAll("chart-button", position(value));
            button.setToggleGroup(group);
            button.setUserData(value);
            button.setSelected(value == split.get());
            buttons.put(value, button);
            getChildren().add(button);
        }
        group.selectedToggleProperty().addListener((o, was, is) -> {
            if (is == null) {
                was.setSelected(true); // exactly one is always selected
            } else {
                split.set((Split) is.getUserData());
            }
        });
    }

    /** AtlantaFX joins buttons by these classes. */
    private static String position(Split value) {
        return switch (value) {
            case TRAIN -> "left-pill";
            case VALIDATION -> "center-pill";
            case TEST -> "right-pill";
        };
    }

    ObjectProperty<Split> splitProperty() {
        return split;
    }

    Split split() {
        return split.get();
    }

    /** Selects a split as a click would, if it is enabled. */
    void choose(Split wanted) {
        if (!buttons.get(wanted).isDisabled()) {
            buttons.get(wanted).setSelected(true);
        }
    }

    /**
     * Disables splits without forecasts, and selects another where the selected one has none.
     *
     * @param sealed whether the test split has sealed forecasts: it can be selected too, with a lock
     */
    void offer(Set<Split> withForecasts, boolean sealed) {
        boolean locked = sealed && !withForecasts.isEmpty() && !withForecasts.contains(Split.TEST);
        buttons.forEach((value, button) -> button.setDisable(!withForecasts.contains(value)));
        buttons.get(Split.TEST).setGraphic(locked ? lock : null);
        if (locked) {
            buttons.get(Split.TEST).setDisable(false);
        }
        if (!withForecasts.isEmpty() && buttons.get(split()).isDisabled()) {
            buttons.get(withForecasts.iterator().next()).setSelected(true);
        }
    }
}
