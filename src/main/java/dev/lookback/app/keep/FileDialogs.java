package dev.lookback.app.keep;

import dev.lookback.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** File dialogs. */
public class FileDialogs {

    private final Supplier<Window> owner;
    private final Texts texts;
    private File folder;

    public FileDialogs(Supplier<Window> owner, Texts texts) {
        this.owner = owner;
        this.texts = texts;
    }

    /** Sets the initial folder to that of this file; later on it is the folder of the last choice. */
    public void startBeside(Path file) {
        folder = file.toAbsolutePath().getParent().toFile();
    }

    /** Asks for a series, recipe or model to open. */
    public Optional<Path> toOpen() {
        FileChooser chooser = chooser("app.shell.files.open");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(
                                texts.get("app.shell.files.everything"),
                                "*.csv",
                                "*.txt",
                                "*.tsv",
                                "*.tab",
                                "*.dat",
                                "*.prn",
                                "*.asc",
                                "*.xlsx",
                                "*.xlsm",
                                "*.gz",
                                "*.bz2",
                                "*.json",
                                "*.zip"),
                        new ExtensionFilter(texts.get("app.shell.files.all"), "*.*"));
        return path(ModalDialogs.over(owner.get(), () -> chooser.showOpenDialog(owner.get())));
    }

    /** Asks for a project to open. */
    public Optional<Path> toOpenProject() {
        FileChooser chooser = chooser("app.shell.files.open");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(
                                texts.get("app.shell.files.project"), "*" + FileKind.PROJECT_ENDING, "*.db"),
                        new ExtensionFilter(texts.get("app.shell.files.all"), "*.*"));
        return path(ModalDialogs.over(owner.get(), () -> chooser.showOpenDialog(owner.get())));
    }

    /**
     * Asks for a file to save to.
     *
     * @param kind recipe, model, csv, json or png
     * @param extension extension added if the user types none
     */
    public Optional<Path> toSave(String kind, String extension, String suggestion) {
        FileChooser chooser = chooser("app.shell.files.save");
        chooser.getExtensionFilters().add(new ExtensionFilter(texts.get("app.shell.files." + kind), "*" + extension));
        chooser.setInitialFileName(suggestion + extension);
        return path(ModalDialogs.over(owner.get(), () -> chooser.showSaveDialog(owner.get())))
                .map(p -> p.getFileName().toString().contains(".") ? p : p.resolveSibling(p.getFileName() + extension));
    }

    /** Asks for a folder to write several files to. */
    public Optional<Path> toSaveInto() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("app.shell.files.folder"));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return Optional.ofNullable(ModalDialogs.over(owner.get(), () -> chooser.showDialog(owner.get())))
                .map(File::toPath);
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(title));
        // The dialog does not open on a folder that no longer exists.
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private Optional<Path> path(File chosen) {
        Optional<Path> path = Optional.ofNullable(chosen).map(File::toPath);
        path.ifPresent(this::startBeside);
        return path;
    }
}
