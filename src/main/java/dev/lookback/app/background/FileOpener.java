package dev.lookback.app.background;

import dev.lookback.export.model.ModelFileException;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.series.SeriesException;
import dev.lookback.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens files in the background, one at a time: opening another one cancels the one before. Each has a thread of its own, so that one that
 * never ends, on a disk that does not answer, keeps no other waiting. JavaFX thread only.
 */
public final class FileOpener {

    private static final Logger LOG = LoggerFactory.getLogger(FileOpener.class);

    /**
     * Reads a file, in the background.
     *
     * @param <T> content of the file
     */
    public interface Work<T> {
        T from(Opening opening) throws IOException;
    }

    private final Executor threads;
    private final ReadOnlyObjectWrapper<Opening> opening = new ReadOnlyObjectWrapper<>(this, "opening");

    /** Opens every file on a thread of its own. */
    public FileOpener() {
        this(work -> {
            Thread thread = new Thread(work, "opening");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Opens files wherever this executor runs them. */
    public FileOpener(Executor threads) {
        this.threads = threads;
    }

    /** The file that is being opened; null when none is. */
    public ReadOnlyObjectProperty<Opening> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** The same for content that need not be closed. */
    public <T> void open(Path file, Work<T> work, Consumer<T> done, Consumer<Notice> failed) {
        open(file, work, done, unused -> {}, failed);
    }

    /**
     * Cancels the opening before, and opens this file.
     *
     * @param done called on the JavaFX thread; it may open the next file. Not called once cancelled
     * @param unused called in the background with the content of a file that was cancelled too late, to close it
     * @param failed called on the JavaFX thread. Not called once cancelled
     */
    public <T> void open(Path file, Work<T> work, Consumer<T> done, Consumer<T> unused, Consumer<Notice> failed) {
        if (opening.get() != null) {
            opening.get().cancel();
        }
        Opening[] self = new Opening[1];
        Opening started = new Opening(file, () -> drop(self[0]));
        self[0] = started;
        opening.set(started);
        threads.execute(() -> {
            started.begin();
            try {
                T found = work.from(started);
                finish(started, () -> done.accept(found), () -> threads.execute(() -> unused.accept(found)));
            } catch (Throwable e) {
                Notice notice = notice(started, e);
                finish(started, () -> failed.accept(notice), () -> {});
            } finally {
                started.end();
            }
        });
    }

    private void finish(Opening started, Runnable outcome, Runnable abandoned) {
        Platform.runLater(() -> {
            if (started.isCancelled()) {
                abandoned.run();
            } else {
                try {
                    outcome.run();
                } finally {
                    drop(started);
                }
            }
        });
    }

    private void drop(Opening given) {
        if (opening.get() == given) {
            opening.set(null);
        }
    }

    private static Notice notice(Opening opening, Throwable e) {
        if (opening.isCancelled()) {
            LOG.info("Opening {} was given up", opening.file(), e);
            return Notice.error(Message.of("app.shell.openFailed", opening.file()));
        }
        LOG.warn("Cannot open {}", opening.file(), e);
        if (e instanceof SeriesException wrong) {
            return Notice.error(wrong.reason());
        }
        if (e instanceof RecipeFormatException wrong) {
            return Notice.error(wrong.reason());
        }
        if (e instanceof ModelFileException wrong) {
            return Notice.error(wrong.reason());
        }
        if (e instanceof StoreException wrong) {
            return Notice.error(wrong.reason());
        }
        return Notice.error(Message.of("app.shell.openFailed", opening.file()));
    }
}
