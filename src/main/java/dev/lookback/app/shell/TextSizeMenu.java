package dev.lookback.app.shell;

import atlantafx.base.theme.Styles;
import dev.lookback.app.theme.TextSize;
import dev.lookback.text.Texts;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Menu of text sizes: larger, smaller, the system's, and each size that is offered. */
final class TextSizeMenu extends MenuButton {

    private final TextSizeChoice choice;
    private final Texts texts;
    private final ToggleGroup group = new ToggleGroup();

    TextSizeMenu(TextSizeChoice choice, Texts texts) {
        super(null, new FontIcon(Feather.TYPE));
        this.choice = choice;
        this.texts = texts;
        setId("textSize");
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        setAccessibleText(texts.get("app.shell.textSize"));
        setTooltip(new Tooltip(texts.get("app.shell.textSize")));
        getItems()
                .addAll(
                        item("larger", KeyboardShortcuts.LARGER_TEXT, choice::larger),
                        item("smaller", KeyboardShortcuts.SMALLER_TEXT, choice::smaller),
                        new SeparatorMenuItem(),
                        ofSystem());
        TextSize.OFFERED.forEach(size -> getItems().add(offered(size)));
    }

    private MenuItem item(String name, KeyCombination key, Runnable action) {
        MenuItem item = new MenuItem(texts.get("app.shell.textSize." + name));
        item.setId("textSize." + name);
        // Shown only: the scene's own shortcut works while the menu is closed.
        item.setAccelerator(key);
        item.setOnAction(e -> action.run());
        return item;
    }

    private MenuItem ofSystem() {
        RadioMenuItem item = new RadioMenuItem();
        item.setId("textSize.system");
        item.setToggleGroup(group);
        item.setAccelerator(KeyboardShortcuts.SYSTEM_TEXT);
        item.setOnAction(e -> choice.followSystem());
        choice.systemProperty().subscribe(size -> item.setText(texts.get("app.shell.textSize.system", size.percent())));
        choice.chosenProperty().subscribe(chosen -> item.setSelected(chosen.isEmpty()));
        return item;
    }

    private MenuItem offered(TextSize size) {
        RadioMenuItem item = new RadioMenuItem(texts.get("app.shell.textSize.percent", size.percent()));
        item.setId("textSize." + size.percent());
        item.setToggleGroup(group);
        item.setOnAction(e -> choice.choose(size));
        choice.chosenProperty().subscribe(chosen -> item.setSelected(chosen.equals(Optional.of(size))));
        return item;
    }
}
