package dev.lookback.app.workbench;

import dev.lookback.export.ProgramVersion;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.StoreException;
import dev.lookback.text.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Project that was opened in the background: its store, or none where it cannot be written or is open already.
 *
 * @param isReadOnly whether it can be read and not written
 */
record OpenedProject(Optional<RunStore> store, boolean isReadOnly) {

    /**
     * @param copy what can be done where the project cannot be written: it asks for another place
     * @param tell hears what went wrong
     */
    static void open(FileOpener files, Path project, RunLibrary library, Runnable copy, Consumer<Notice> tell) {
        Path current = library.fileProperty().get();
        files.open(
                project,
                opening -> read(project, current),
                opened -> {
                    opened.store.ifPresent(library::open);
                    if (opened.isReadOnly) {
                        tell.accept(new Notice(
                                Notice.Kind.ERROR,
                                Message.of("app.runs.readOnly", project.toString()),
                                Optional.empty(),
                                Optional.of(new Notice.Action(Message.of("app.runs.readOnly.copy"), copy))));
                    }
                },
                unused -> unused.store.ifPresent(RunStore::close),
                tell);
    }

    /** @param current the file whose runs are on show; null for none */
    private static OpenedProject read(Path project, Path current) {
        if (StoreThread.isSame(project, current)) {
            // Closing a file that was opened twice would give back the lock by which other programs see this one.
            return new OpenedProject(Optional.empty(), false);
        }
        try {
            return new OpenedProject(Optional.of(RunStore.open(project, ProgramVersion.text())), false);
        } catch (StoreException e) {
            if (!e.isReadOnly() || !Files.isReadable(project)) {
                throw e;
            }
            return new OpenedProject(Optional.empty(), true);
        }
    }
}
