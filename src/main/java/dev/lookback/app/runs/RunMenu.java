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

    private final Texts texts;

    RunMenu(RunCommands commands, RunsTable table, Texts texts) {
        this.texts = texts;
        Menu repeat = new Menu(texts.get("app.runs.repeat"));
        for (int count : RunCommands.REPEATS) {
            MenuItem item = new MenuItem(texts.get("app.runs.repeat.seeds", count));
            item.setOnAction(e -> commands.repeat(count));
            repeat.getItems().add(item);
        }
        Menu export = new Menu(texts.get("app.runs.export"));
        RunCommands.EXPORTS.forEach(format -> {
            MenuItem item = new MenuItem(texts.get("app.runs.export." + format));
            item.setOnAction(e -> commands.export(format));
            export.getItems().add(item);
        });
        List<MenuItem> ofRows = List.of(
                item("show", KeyCode.ENTER, commands::show),
                item("use", null, commands::use),
                item("continue", null, commands::goOn),
                repeat,
                new SeparatorMenuItem(),
                item("rename", KeyCode.F2, commands::rename),
                item("starring", null, commands::star),
                copyItem(commands),
                item("delete", KeyCode.DELETE, commands::delete),
                new SeparatorMenuItem());
        getItems().addAll(ofRows);
        getItems().addAll(item("copyTable", null, commands::copyAll), export);
        setOnShowing(e -> {
            boolean none = table.selected().isEmpty();
            ofRows.forEach(item -> item.setDisable(none));
        });
    }

    private MenuItem copyItem(RunCommands commands) {
        MenuItem copy = item("copy", null, commands::copy);
        copy.setAccelerator(COPY);
        return copy;
    }

    /** @param key shown beside the words; the table listens to it */
    private MenuItem item(String name, KeyCode key, Runnable action) {
        MenuItem item = new MenuItem(texts.get("app.runs." + name));
        item.setId("runs.menu." + name);
        item.setMnemonicParsing(false);
        if (key != null) {
            item.setAccelerator(new KeyCodeCombination(key));
        }
        item.setOnAction(e -> action.run());
        return item;
    }
}
