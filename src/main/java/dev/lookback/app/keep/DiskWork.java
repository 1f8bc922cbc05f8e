package dev.lookback.app.keep;

import dev.lookback.app.workbench.Notice;
import dev.lookback.export.NotExportableException;
import dev.lookback.file.WriteErrors;
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

/** Writing files in the background; errors become notices. */
public final class DiskWork {

    private static final Logger LOG = LoggerFactory.getLogger(DiskWork.class);

    /** File operation that may fail. */
    public interface Work {
        void run() throws IOException;
    }

    private final Executor background;
    private final Consumer<Notice> tell;

    public DiskWork(Executor background, Consumer<Notice> tell) {
        this.background = background;
        this.tell = tell;
    }

    /** Saves in the background and shows a notice of the result; a failure offers to retry. */
    public void save(Path file, Work saving, Runnable done) {
        perform(file, () -> {
            try {
                saving.run();
            } catch (IOException | UncheckedIOException e) {
                LOG.warn("Cannot write {}", file, e);
                Notice notice = notSaved(WriteErrors.message(file, e), () -> save(file, saving, done));
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
     * Shows that saving failed; the data is still in memory.
     *
     * @param again retries
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
            } catch (Throwable e) {
                LOG.warn("Cannot use {}", file, e);
                Platform.runLater(
                        () -> tell.accept(Notice.error(reason(e).orElseGet(() -> Message.of("app.shell.unexpected")))));
            }
        });
    }

    /** Name of a kind of file. */
    private static Optional<Message> reason(Throwable e) {
        return e instanceof NotExportableException plain ? Optional.of(plain.reason()) : Optional.empty();
    }
}
