package dev.lookback.app.widget;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small button with an icon only. */
public final class IconButton extends Button {

    /** @param words tooltip and text for screen readers */
    public IconButton(String id, Feather icon, String words, Runnable action) {
        super(null, new FontIcon());
        setId(id);
        show(icon, words);
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        setOnAction(e -> action.run());
    }

    /** Changes what the button stands for. */
    public void show(Feather icon, String words) {
        ((FontIcon) getGraphic()).setIconCode(icon);
        setAccessibleText(words);
        Tips.tell(this, words);
    }
}
