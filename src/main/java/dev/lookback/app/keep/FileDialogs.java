package dev.lookback.app.keep;

import dev.lookback.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks the person for a file. */
public class FileDialogs {

    private final Supplier<Window> owner;
    private final Texts texts;

    public FileDialogs(Supplier<Window> owner, Texts texts) {
        this.owner = owner;
        this.texts = texts;
    }

    /** A series, recipe or model to open. */
    public Optional<Path> toOpen() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(
                                texts.get("app.shell.files.everything"), "*.csv", "*.txt", "*.tsv", "*.json", "*.zip"),
                        new ExtensionFilter(texts.get("app.shell.files.all"), "*.*"));
        return path(chooser.showOpenDialog(owner.get()));
    }

    /**
     * Where to save.
     *
     * @param kind what is saved: recipe, model, csv, json or png
     * @param extension that the file gets when the person types none
     */
    public Optional<Path> toSave(String kind, String extension, String suggestion) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new ExtensionFilter(texts.get("app.shell.files." + kind), "*" + extension));
        chooser.setInitialFileName(suggestion + extension);
        return path(chooser.showSaveDialog(owner.get()))
                .map(p -> p.getFileName().toString().contains(".") ? p : p.resolveSibling(p.getFileName() + extension));
    }

    private static Optional<Path> path(File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
