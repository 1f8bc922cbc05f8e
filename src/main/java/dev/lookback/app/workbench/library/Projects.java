package dev.lookback.app.workbench.library;

import dev.lookback.app.background.FileOpener;
import dev.lookback.app.background.Notice;
import dev.lookback.export.ProgramVersion;
import dev.lookback.runs.store.OwnStore;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.presence.LockFiles;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Projects, files of runs that can be handed on, and the user's own runs: opened in place of those on show, copied, saved. A file that
 * is open already stays so.
 */
public final class Projects {

    /**
     * A project that was read: its store, or none where it cannot be written or is open already.
     *
     * @param isReadOnly whether it can be read and not written
     */
    private record Found(Optional<RunStore> store, boolean isReadOnly) {}

    private final RunLibrary library;
    private final OpenStore open;
    private final Path own;
    private final Consumer<Notice> tell;

    /** A project that is opened twice in a row may be open twice for a moment. */
    private final LockFiles locks = new LockFiles();

    /**
     * @param own the store that is this user's
     * @param tell hears what went wrong; called on any thread
     */
    Projects(RunLibrary library, OpenStore open, Path own, Consumer<Notice> tell) {
        this.library = library;
        this.open = open;
        this.own = own;
        this.tell = tell;
    }

    /** Whether these are the user's own runs, not a project's. */
    public boolean isOwn() {
        return own.equals(library.fileProperty().get());
    }

    /** Opens the runs of this user, whatever is open, and goes on with those that were interrupted. */
    public void openOwn() {
        open.perform(() -> {
            if (!library.isOpen(own)) {
                library.show(this::ownStore);
            }
        });
    }

    private RunStore ownStore() {
        return OwnStore.open(own, ProgramVersion.text(), locks, reason -> tell.accept(Notice.error(reason)));
    }

    /**
     * Opens a project in the background, and works with its runs if that succeeds.
     *
     * @param copy what can be done where the project cannot be written: it asks for another place
     */
    public void open(FileOpener files, Path project, Runnable copy) {
        Path current = library.fileProperty().get();
        files.open(
                project,
                opening -> find(project, current),
                found -> {
                    found.store.ifPresent(store -> open.perform(() -> library.show(() -> store)));
                    if (found.isReadOnly) {
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

    private Found find(Path project, Path current) {
        if (isSame(project, current)) {
            return new Found(Optional.empty(), false);
        }
        try {
            return new Found(Optional.of(store(project)), false);
        } catch (StoreException e) {
            if (!e.isReadOnly() || !Files.isReadable(project)) {
                throw e;
            }
            return new Found(Optional.empty(), true);
        }
    }

    private RunStore store(Path project) {
        return RunStore.open(project, ProgramVersion.text(), locks);
    }

    /** Copies a project that cannot be written, and opens the copy. */
    public void openCopy(Path project, Path copy) {
        open.perform(() -> {
            if (library.isOpen(copy)) {
                throw new StoreException(Message.of("app.runs.isOpen", copy.toString()), null);
            }
            library.show(() -> {
                try (RunStore original = RunStore.openToRead(project.toAbsolutePath(), ProgramVersion.text())) {
                    original.copyTo(copy.toAbsolutePath());
                }
                return store(copy.toAbsolutePath());
            });
        });
    }

    /** Opens the project that was open last; this user's own runs where it is gone or cannot be opened, and says so. */
    public void bringBack(Path project) {
        open.perform(() -> {
            try {
                if (!Files.exists(project)) {
                    throw new StoreException(Message.of("app.runs.projectGone", project.toString()), null);
                }
                library.show(() -> store(project));
            } catch (StoreException e) {
                library.show(this::ownStore);
                tell.accept(Notice.error(e.reason()));
            }
        });
    }

    /** Writes all runs into a new file, and opens that. Into the file that is open they are written already. */
    public void save(Path project) {
        open.withOpen(at -> {
            if (!library.isOpen(project)) {
                at.store().copyTo(project.toAbsolutePath());
                library.show(() -> store(project.toAbsolutePath()));
            }
        });
    }

    /** After the runs are closed. */
    void close() {
        locks.close();
    }

    /** Whether these are one file, by whatever names; null is none. */
    static boolean isSame(Path one, Path other) {
        try {
            return one != null
                    && other != null
                    && Files.exists(one)
                    && Files.exists(other)
                    && Files.isSameFile(one, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
