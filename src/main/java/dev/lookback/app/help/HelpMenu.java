package dev.lookback.app.help;

import atlantafx.base.theme.Styles;
import dev.lookback.app.about.AboutPopover;
import dev.lookback.text.Texts;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Help menu of the tool bar: handbook, keyboard shortcuts, tour, about box. */
public final class HelpMenu extends MenuButton {

    /** Topic of the handbook's list of keyboard shortcuts. */
    private static final String SHORTCUTS = "program.shortcuts";

    private final Texts texts;

    /** @param tour begins the guided tour */
    public HelpMenu(Texts texts, HelpWindow help, Runnable tour) {
        super(null, new FontIcon(Feather.HELP_CIRCLE));
        this.texts = texts;
        setId("help");
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        setAccessibleText(texts.get("app.help.menu"));
        setTooltip(new Tooltip(texts.get("app.help.menu")));
        AboutPopover about = new AboutPopover(texts);
        MenuItem handbook = item("handbook", () -> help.openAtFocus(getScene()));
        // Shown only: the scene's own shortcut works while the menu is closed.
        handbook.setAccelerator(HelpWindow.KEY);
        getItems()
                .addAll(
                        handbook,
                        item("shortcuts", () -> help.open(getScene().getWindow(), SHORTCUTS)),
                        item("tour", tour),
                        new SeparatorMenuItem(),
                        item("about", () -> about.toggle(this)));
    }

    private MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(texts.get("app.help.menu." + name));
        item.setId("help." + name);
        item.setOnAction(e -> action.run());
        return item;
    }
}
