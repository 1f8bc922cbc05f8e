package dev.lookback.app.keep;

import dev.lookback.app.workbench.Notice;
import dev.lookback.export.ModelFileException;
import dev.lookback.export.NotPlainException;
import dev.lookback.file.WriteTrouble;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and writes files in the background; what goes wrong becomes a notice. */
final class DiskWork {

    private static final Logger LOG = LoggerFactory.getLogger(DiskWork.class);

    /** Work on files that may fail. */
    interface Work {
        void run() throws IOException;
    }

    /** Reads a file, and returns what to do with it on the JavaFX thread. */
    interface Reading {
        Runnable read() throws IOException;
    }

    private final Executor background;
    private final Consumer<Notice> tell;
    private Reading newest;

    DiskWork(Executor background, Consumer<Notice> tell) {
        this.background = background;
        this.tell = tell;
    }

    /** Runs a saving in the background and tells how it went; where it failed, it can be tried again. */
    void save(Path file, Work saving, Runnable done) {
        perform(file, () -> {
            try {
                saving.run();
            } catch (IOException | UncheckedIOException e) {
                LOG.warn("Cannot write {}", file, e);
                Notice notice = notSaved(WriteTrouble.of(file, e), () -> save(file, saving, done));
                Platform.runLater(() -> tell.accept(notice));
                return;
            }
            Platform.runLater(() -> {
                done.run();
                tell.accept(Notice.information(Message.of("app.shell.saved", file)));
            });
        });
    }

    /**
     * Nothing is lost yet of what could not be saved.
     *
     * @param again tries it once more
     */
    static Notice notSaved(Message reason, Runnable again) {
        return new Notice(
                Notice.Kind.ERROR,
                reason,
                Optional.of(Message.of("app.shell.saveFailed.advice")),
                Optional.of(new Notice.Action(Message.of("app.shell.saveFailed.again"), again)));
    }

    private void perform(Path file, Work work) {
        background.execute(() -> {
            try {
                work.run();
            } catch (IOException | RuntimeException e) {
                LOG.warn("Cannot use {}", file, e);
                Platform.runLater(
                        () -> tell.accept(Notice.error(reason(e).orElseGet(() -> Message.of("app.shell.unexpected")))));
            }
        });
    }

    /**
     * Reads a file on a thread of its own: one that never ends holds up no other. What comes of it is dropped where another file
     * was asked for meanwhile. On the JavaFX thread.
     */
    void open(Path file, Reading reading) {
        newest = reading;
        Thread thread = new Thread(() -> Platform.runLater(outcome(file, reading, read(file, reading))), "open");
        thread.setDaemon(true);
        thread.start();
    }

    /** What is still being read is asked for no longer. */
    void dropOpenings() {
        newest = null;
    }

    private Runnable outcome(Path file, Reading reading, Runnable shown) {
        return () -> {
            if (newest == reading) {
                shown.run();
            } else {
                LOG.info("{} is no longer asked for", file);
            }
        };
    }

    private Runnable read(Path file, Reading reading) {
        try {
            return reading.read();
        } catch (Throwable e) {
            // Memory that does not suffice is told as well: nobody else would.
            LOG.warn("Cannot open {}", file, e);
            return () -> tell.accept(
                    Notice.error(reason(e).orElseGet(() -> Message.of("app.shell.openFailed", file.toString()))));
        }
    }

    /** What is wrong with a file, from whoever knows its kind. */
    private static Optional<Message> reason(Throwable e) {
        if (e instanceof RecipeFormatException recipe) {
            return Optional.of(recipe.reason());
        }
        if (e instanceof ModelFileException model) {
            return Optional.of(model.reason());
        }
        return e instanceof NotPlainException plain ? Optional.of(plain.reason()) : Optional.empty();
    }
}
