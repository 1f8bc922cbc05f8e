package dev.lookback.app.runs;

import dev.lookback.app.runs.filter.RunFieldNames;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunFields;
import dev.lookback.runs.query.ScreenNames;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;

/** Menu of the table's columns. */
final class ColumnsMenu extends MenuButton {

    private final Texts texts;
    private final ScreenNames names;
    private final Consumer<List<RunField>> chosen;
    private final List<RunField> fields;

    ColumnsMenu(Texts texts, ScreenNames names, List<RunField> first, Consumer<List<RunField>> chosen) {
        super(texts.get("app.runs.columns"));
        this.texts = texts;
        this.names = names;
        this.chosen = chosen;
        fields = new ArrayList<>(first);
        setId("runs.columns");
        Menu run = new Menu(texts.get("app.runs.columns.run"));
        Menu recipe = new Menu(texts.get("app.runs.columns.recipe"));
        getItems().addAll(run, ofSplit(Split.VALIDATION), ofSplit(Split.TRAIN), ofSplit(Split.TEST), recipe);
        for (RunField field : RunFields.all()) {
            if (field instanceof RunField.Own && field != RunField.Own.NAME && field != RunField.Own.STATE) {
                run.getItems().add(item(field));
            }
        }
        RunFieldNames.columns(names).forEach(field -> recipe.getItems().add(item(field)));
    }

    private Menu ofSplit(Split split) {
        Menu menu = new Menu(texts.get("app.judge.split." + split));
        RunFields.all().stream()
                .filter(field -> field instanceof RunField.OfSplit score && score.split() == split)
                .forEach(field -> menu.getItems().add(item(field)));
        return menu;
    }

    private CheckMenuItem item(RunField field) {
        CheckMenuItem item = new CheckMenuItem(names.name(field));
        item.setId("runs.show." + field.word());
        item.setMnemonicParsing(false);
        item.setSelected(fields.contains(field));
        item.setOnAction(e -> {
            if (item.isSelected()) {
                fields.add(field);
            } else {
                fields.remove(field);
            }
            chosen.accept(List.copyOf(fields));
        });
        return item;
    }
}
