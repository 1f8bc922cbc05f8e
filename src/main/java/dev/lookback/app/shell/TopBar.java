package dev.lookback.app.shell;

import atlantafx.base.theme.Styles;
import dev.lookback.app.help.HelpMenu;
import dev.lookback.app.help.HelpWindow;
import dev.lookback.app.keep.Documents;
import dev.lookback.app.preset.PresetMenu;
import dev.lookback.app.settings.LanguageChoice;
import dev.lookback.app.start.Samples;
import dev.lookback.app.widget.folding.FoldingBar;
import dev.lookback.app.widget.folding.FoldingButton;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Tool bar: forms, open, save, presets, undo and redo, theme, views, train. Nothing in it moves when a run begins or ends; where there is
 * no room for all texts, the buttons that are known best lose theirs first.
 */
final class TopBar extends FoldingBar {

    private final Texts texts;

    TopBar(
            Commands commands,
            Texts texts,
            PresetMenu presets,
            HelpWindow help,
            Runnable tour,
            Samples samples,
            Supplier<List<String>> recentFiles,
            List<MenuItem> chartItems,
            Map<View, ObservableIntegerValue> warnings) {
        this.texts = texts;
        getStyleClass().add("tool-bar-line");
        HelpTopic.set(this, "program.views");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        MenuButton open = openMenu(commands, samples, recentFiles);
        MenuButton save = saveMenu(commands.documents(), chartItems);
        TrainButtons train = new TrainButtons(commands, texts);
        ViewSwitch views = new ViewSwitch(commands.view(), warnings, texts);
        getChildren()
                .addAll(
                        forms(commands),
                        about("series", open),
                        about("program.saving", save),
                        presets,
                        about(
                                "program.undo",
                                named(
                                        "undo",
                                        Feather.CORNER_UP_LEFT,
                                        commands.workbench()::undo,
                                        commands.workbench().edits().canUndoProperty())),
                        about(
                                "program.undo",
                                named(
                                        "redo",
                                        Feather.CORNER_UP_RIGHT,
                                        commands.workbench()::redo,
                                        commands.workbench().edits().canRedoProperty())),
                        about("program.appearance", theme(commands)),
                        about("program.appearance", new TextSizeMenu(commands.textSize(), texts)),
                        about("program.appearance", languageMenu(commands.language())),
                        new HelpMenu(texts, help, tour),
                        views,
                        gap,
                        train);
        fold(List.of(
                List.of(folding(save)),
                List.of(folding(open)),
                List.of(presets.folding()),
                train.interrupting(),
                views.folding(),
                List.of(train.folding())));
        presets.disableProperty().bind(commands.workbench().recipeProperty().isNull());
    }

    private static Node about(String topic, Node control) {
        HelpTopic.set(control, topic);
        return control;
    }

    private static FoldingButton folding(MenuButton button) {
        button.setTooltip(new Tooltip(button.getText()));
        return new FoldingButton(button);
    }

    private Button theme(Commands commands) {
        Button button = named("theme", Feather.MOON, commands::switchTheme, null);
        button.getTooltip()
                .setText(texts.get(
                        "app.shell.withKey", button.getAccessibleText(), KeyboardShortcuts.THEME.getDisplayText()));
        return button;
    }

    private Button forms(Commands commands) {
        Button forms = icon("forms", Feather.SIDEBAR, commands::hideOrShowForms, null);
        commands.forms().subscribe(shown -> {
            String words = texts.get(shown ? "app.shell.forms.hide" : "app.shell.forms.show");
            forms.setAccessibleText(words);
            forms.getTooltip().setText(texts.get("app.shell.withKey", words, KeyboardShortcuts.FORMS.getDisplayText()));
        });
        forms.disableProperty()
                .bind(commands.workbench()
                        .readingProperty()
                        .isNull()
                        .or(commands.view().isEqualTo(View.RUNS)));
        return forms;
    }

    private MenuButton openMenu(Commands commands, Samples samples, Supplier<List<String>> recentFiles) {
        MenuButton open = new MenuButton(texts.get("app.shell.open"), new FontIcon(Feather.FOLDER));
        open.setId("open");
        MenuItem choose = item("open.choose", "app.shell.open.csv", commands.documents()::chooseAndOpen);
        MenuItem paste = item("open.paste", "app.shell.open.paste", commands.pasting()::paste);
        // Shown only, as those of the save menu: the window's own shortcuts work without the menus.
        choose.setAccelerator(KeyboardShortcuts.OPEN);
        paste.setAccelerator(KeyboardShortcuts.PASTE);
        Menu recent = new Menu(texts.get("app.shell.open.recent"));
        recent.setId("open.recent");
        Menu sampleMenu = new Menu(texts.get("app.shell.open.samples"));
        sampleMenu.setId("open.samples");
        for (String name : Samples.NAMES) {
            sampleMenu
                    .getItems()
                    .add(item(
                            "open." + name,
                            "app.start.sample." + name.replace(".csv", ""),
                            () -> samples.open(name, commands.workbench())));
        }
        open.getItems()
                .addAll(
                        choose,
                        paste,
                        recent,
                        sampleMenu,
                        new SeparatorMenuItem(),
                        item("open.project", "app.shell.open.project", commands.documents()::openProject),
                        own(commands));
        open.setOnShowing(e -> {
            recent.getItems().clear();
            for (String file : recentFiles.get()) {
                MenuItem item = new MenuItem(file);
                item.setMnemonicParsing(false);
                item.setOnAction(a -> commands.documents().open(Path.of(file)));
                recent.getItems().add(item);
            }
            recent.setDisable(recent.getItems().isEmpty());
        });
        return open;
    }

    private MenuItem own(Commands commands) {
        RunLibrary library = commands.workbench().library();
        MenuItem own = item("open.own", "app.shell.open.own", library.projects()::openOwn);
        library.fileProperty()
                .addListener(o -> own.setDisable(library.projects().isOwn()));
        return own;
    }

    private MenuButton saveMenu(Documents documents, List<MenuItem> chartItems) {
        MenuButton save = new MenuButton(texts.get("app.shell.save"), new FontIcon(Feather.SAVE));
        save.setId("save");
        MenuItem model = item("save.model", "app.shell.save.model", documents.run()::saveModel);
        MenuItem plain = item("save.plain", "app.shell.save.plain", documents.run()::exportPlain);
        MenuItem forecasts = item("save.forecasts", "app.shell.save.forecasts", documents.run()::saveForecasts);
        MenuItem report = item("save.report", "app.shell.save.report", documents.run()::saveReport);
        MenuItem recipe = item("save.recipe", "app.shell.save.recipe", documents::saveRecipe);
        MenuItem recipeAs = item("save.recipeAs", "app.shell.save.recipeAs", documents::saveRecipeAs);
        recipe.setAccelerator(KeyboardShortcuts.SAVE);
        recipeAs.setAccelerator(KeyboardShortcuts.SAVE_AS);
        save.getItems().addAll(recipe, recipeAs, model, plain, forecasts, report);
        save.getItems().addAll(chartItems);
        save.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("save.project", "app.shell.save.project", documents::saveProject));
        save.setOnShowing(e -> {
            boolean nothing = documents.run().result().isEmpty();
            model.setDisable(nothing);
            plain.setDisable(nothing);
            forecasts.setDisable(nothing);
            report.setDisable(nothing);
        });
        save.disableProperty().bind(documents.workbench().recipeProperty().isNull());
        return save;
    }

    private MenuButton languageMenu(ObjectProperty<LanguageChoice> language) {
        MenuButton menu = new MenuButton(null, new FontIcon(Feather.GLOBE));
        menu.setId("language");
        menu.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        menu.setAccessibleText(texts.get("app.shell.language"));
        menu.setTooltip(new Tooltip(texts.get("app.shell.language")));
        ToggleGroup group = new ToggleGroup();
        for (LanguageChoice choice : LanguageChoice.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.get("app.shell.language." + choice));
            item.setId("language." + choice);
            item.setToggleGroup(group);
            item.setSelected(choice == language.get());
            item.setOnAction(e -> language.set(choice));
            menu.getItems().add(item);
        }
        return menu;
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }

    private Button named(String id, Feather icon, Runnable action, ObservableBooleanValue enabled) {
        Button button = icon(id, icon, action, enabled);
        String words = texts.get("app.shell." + id);
        button.setAccessibleText(words);
        button.getTooltip().setText(words);
        return button;
    }

    private static Button icon(String id, Feather icon, Runnable action, ObservableBooleanValue enabled) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setTooltip(new Tooltip());
        button.setOnAction(e -> action.run());
        if (enabled != null) {
            button.disableProperty().bind(Bindings.not(enabled));
        }
        return button;
    }
}
