package dev.lookback.app.shell;

import dev.lookback.app.widget.folding.FoldingButton;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons that switch between the window's views. */
final class ViewSwitch extends HBox {

    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final Insets BESIDE_TEXT = new Insets(0, 0, 0, 5);

    private final List<FoldingButton> folding = new ArrayList<>();

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
            button.setTooltip(new Tooltip(texts.get(
                    "app.shell.withKey",
                    button.getText(),
                    KeyboardShortcuts.view(value).getDisplayText())));
            button.setToggleGroup(group);
            button.setSelected(value == view.get());
            button.setOnAction(e -> {
                button.setSelected(true); // one is always chosen
                view.set(value);
            });
            view.addListener((o, was, is) -> button.setSelected(is == value));
            FontIcon icon = new FontIcon(icon(value));
            HBox graphic = new HBox(icon);
            graphic.setAlignment(Pos.CENTER);
            button.setGraphic(graphic);
            button.setGraphicTextGap(0);
            button.setContentDisplay(ContentDisplay.RIGHT);
            folding.add(new FoldingButton(button, icon));
            if (warnings.containsKey(value)) {
                count(warnings.get(value), graphic, texts);
            }
            getChildren().add(button);
        }
    }

    List<FoldingButton> folding() {
        return folding;
    }

    private static Feather icon(View view) {
        return switch (view) {
            case WORKBENCH -> Feather.ACTIVITY;
            case RUNS -> Feather.LIST;
            case SWEEPS -> Feather.GRID;
            case EVALUATE -> Feather.SHIELD;
            case EXPLAIN -> Feather.EYE;
        };
    }

    private static void count(ObservableIntegerValue warnings, HBox graphic, Texts texts) {
        Label badge = new Label();
        badge.setId("view-warnings");
        badge.getStyleClass().add("badge");
        badge.pseudoClassStateChanged(WARNING, true);
        badge.setMinWidth(USE_PREF_SIZE);
        HBox.setMargin(badge, BESIDE_TEXT);
        // It keeps its room while there is nothing to count, so that no button beside it moves.
        graphic.getChildren().add(badge);
        Runnable tell = () -> {
            badge.setText(Integer.toString(warnings.get()));
            badge.setAccessibleText(texts.get("app.shell.view.warnings", warnings.get()));
            badge.setVisible(warnings.get() > 0);
        };
        warnings.addListener(o -> tell.run());
        tell.run();
    }
}
