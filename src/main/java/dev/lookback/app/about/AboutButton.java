package dev.lookback.app.about;

import atlantafx.base.controls.Popover.ArrowLocation;
import atlantafx.base.theme.Styles;
import dev.lookback.app.widget.ButtonPopover;
import dev.lookback.text.Texts;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Button of the tool bar that opens the about box. */
public final class AboutButton extends Button {

    private final ButtonPopover popover = new ButtonPopover(ArrowLocation.TOP_LEFT);

    public AboutButton(Texts texts) {
        super(null, new FontIcon(Feather.HELP_CIRCLE));
        setId("about");
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        String words = texts.get("app.about.button");
        setAccessibleText(words);
        setTooltip(new Tooltip(words));
        setOnAction(e -> popover.toggle(
                this,
                () -> new AboutBox(texts),
                box -> whenVisible(popover.getSkin().getNode(), box::begin)));
    }

    /** Requests focus once the popover is visible, which is some time after it is shown. */
    private static void whenVisible(Node popover, Runnable action) {
        if (popover.isVisible()) {
            action.run();
            return;
        }
        popover.visibleProperty().addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable visible) {
                popover.visibleProperty().removeListener(this);
                action.run();
            }
        });
    }
}
