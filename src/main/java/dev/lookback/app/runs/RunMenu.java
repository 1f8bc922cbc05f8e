package dev.lookback.app.runs;

import dev.lookback.text.Texts;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Context menu of the table of runs. */
final class RunMenu extends ContextMenu {

    static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final RunCommands commands;
    private final Texts texts;

    RunMenu(RunCommands commands, RunsTable table, Texts texts) {
        this.commands = commands;
        this.texts = texts;
        Menu repeat = new Menu(texts.get("app.runs.repeat"));
        for (int count : RunCommands.REPEATS) {
            MenuItem item = new MenuItem(texts.get("app.runs.repeat.seeds", count));
            item.setOnAction(e -> commands.repeat(count));
            repeat.getItems().add(item);
        }
        Menu export = new Menu(texts.get("app.runs.export"));
        export.getItems()
                .addAll(exportItem("csv"), exportItem("json"), exportItem("mlflow"), exportItem("tensorboard"));
        List<MenuItem> ofRows = List.of(
                item("show", KeyCode.ENTER.getName(), commands::show),
                item("use", null, commands::use),
                item("continue", null, commands::goOn),
                repeat,
                new SeparatorMenuItem(),
                item("rename", KeyCode.F2.getName(), commands::rename),
                item("starring", KeyCode.S.getName(), commands::star),
                item("copy", COPY.getDisplayText(), commands::copy),
                item("delete", KeyCode.DELETE.getName(), commands::delete),
                new SeparatorMenuItem());
        getItems().addAll(ofRows);
        getItems().addAll(item("copyTable", null, commands::copyAll), export);
        setOnShowing(e -> {
            boolean none = table.selected().isEmpty();
            ofRows.forEach(item -> item.setDisable(none));
        });
    }

    private MenuItem exportItem(String format) {
        MenuItem item = new MenuItem(texts.get("app.runs.export." + format));
        item.setOnAction(e -> commands.export(format));
        return item;
    }

    /**
     * Item with the words of its key. The key is no accelerator: accelerators of a context menu hold for the whole window, and Delete
     * must not delete runs from another pane.
     *
     * @param key that the table listens to; null for none
     */
    private MenuItem item(String name, String key, Runnable action) {
        String words = texts.get("app.runs." + name);
        MenuItem item = new MenuItem(key == null ? words : texts.get("app.runs.menu.withKey", words, key));
        item.setId("runs.menu." + name);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }
}
