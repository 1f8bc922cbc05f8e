package dev.lookback.app.about;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import atlantafx.base.theme.Styles;
import dev.lookback.text.Texts;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Button of the tool bar that opens the about box. */
public final class AboutButton extends Button {

    private final Popover popover = new Popover();

    public AboutButton(Texts texts) {
        super(null, new FontIcon(Feather.INFO));
        setId("about");
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        String words = texts.get("app.about.button");
        setAccessibleText(words);
        setTooltip(new Tooltip(words));
        popover.setArrowLocation(ArrowLocation.TOP_LEFT);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setAnimated(false);
        setOnAction(e -> {
            if (popover.isShowing()) {
                popover.hide();
                return;
            }
            AboutBox box = new AboutBox(texts);
            popover.setContentNode(box);
            popover.show(this);
            // What is in a popover comes into its window with the next pulse, and can have the keys only then.
            Platform.runLater(box::begin);
        });
    }
}
