package dev.lookback.app.runs;

import atlantafx.base.theme.Styles;
import dev.lookback.app.widget.Tips;
import dev.lookback.app.widget.layout.WrappingBox;
import dev.lookback.runs.StoredRun;
import dev.lookback.text.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Buttons for the selected runs. */
final class RunActions extends WrappingBox {

    private final RunCommands commands;
    private final Texts texts;
    private final Label end = new Label();
    private final Label leftOut = new Label();
    private final CheckBox seeds = new CheckBox();

    RunActions(RunCommands commands, Texts texts) {
        this.commands = commands;
        this.texts = texts;
        seeds.setId("runs.seeds");
        seeds.setText(texts.get("app.runs.allSeeds"));
        seeds.setTooltip(Tips.of(texts.get("app.runs.allSeeds.explain")));
        seeds.setSelected(true);
        end.setId("runs.end");
        end.getStyleClass().add("hint");
        end.setMinWidth(0);
        leftOut.setId("runs.leftOut");
        leftOut.getStyleClass().add("hint");
        getStyleClass().add("runs-actions");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(6);
        getChildren()
                .addAll(
                        button("show", commands::show),
                        button("use", commands::use),
                        button("continue", commands::goOn),
                        repeatMenu(),
                        exportMenu(),
                        button("delete", commands::delete),
                        gap(),
                        end,
                        leftOut,
                        seeds);
    }

    private Node repeatMenu() {
        MenuButton repeat = menu("repeat");
        for (int count : RunCommands.REPEATS) {
            MenuItem item = new MenuItem(texts.get("app.runs.repeat.seeds", count));
            item.setId("runs.repeat." + count);
            item.setOnAction(e -> commands.repeat(count));
            repeat.getItems().add(item);
        }
        return repeat;
    }

    private Node exportMenu() {
        MenuButton export = menu("export");
        export.getItems()
                .addAll(exportItem("csv"), exportItem("json"), exportItem("mlflow"), exportItem("tensorboard"));
        return export;
    }

    private MenuItem exportItem(String format) {
        MenuItem item = new MenuItem(texts.get("app.runs.export." + format));
        item.setId("runs.export." + format);
        item.setOnAction(e -> commands.export(format));
        return item;
    }

    private MenuButton menu(String name) {
        MenuButton menu = new MenuButton(texts.get("app.runs." + name));
        menu.setId("runs." + name);
        menu.getStyleClass().add(Styles.SMALL);
        menu.setTooltip(Tips.of(texts.get("app.runs." + name + ".explain")));
        return menu;
    }

    private static Node gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private Button button(String name, Runnable action) {
        Button button = new Button(texts.get("app.runs." + name));
        button.setId("runs." + name);
        button.getStyleClass().add(Styles.SMALL);
        button.setTooltip(Tips.of(texts.get("app.runs." + name + ".explain")));
        button.setOnAction(e -> action.run());
        return button;
    }

    /** @param selected of which a single one has the reason of its end told */
    void show(SelectedRuns selected) {
        end.setText(
                selected.single().flatMap(StoredRun::endReason).map(texts::get).orElse(""));
        end.setTooltip(end.getText().isEmpty() ? null : Tips.of(end.getText()));
        leftOut.setText(selected.leftOut(texts));
        leftOut.setTooltip(leftOut.getText().isEmpty() ? null : Tips.of(leftOut.getText()));
    }

    /** Whether runs that differ only in their seed are compared as one. */
    BooleanProperty allSeedsProperty() {
        return seeds.selectedProperty();
    }
}
