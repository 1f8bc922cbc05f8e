package dev.lookback.app.keep;

import dev.lookback.app.workbench.Notice;
import dev.lookback.export.NotPlainException;
import dev.lookback.text.Message;
import java.io.IOException;
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

    private final Executor background;
    private final Consumer<Notice> tell;

    DiskWork(Executor background, Consumer<Notice> tell) {
        this.background = background;
        this.tell = tell;
    }

    /** Runs a saving in the background and tells how it went. */
    void save(Path file, Work saving, Runnable done) {
        perform(file, () -> {
            saving.run();
            Platform.runLater(() -> {
                done.run();
                tell.accept(Notice.information(Message.of("app.shell.saved", file)));
            });
        });
    }

    void perform(Path file, Work work) {
        background.execute(() -> {
            try {
                work.run();
            } catch (NotPlainException e) {
                told(file, e.reason(), e);
            } catch (IOException | RuntimeException e) {
                LOG.warn("Cannot use {}", file, e);
                Platform.runLater(() -> tell.accept(new Notice(
                        Notice.Kind.ERROR,
                        Message.of("app.shell.saveFailed", file, String.valueOf(e.getMessage())),
                        Optional.of(Message.of("app.shell.saveFailed.advice")))));
            }
        });
    }

    private void told(Path file, Message reason, Exception cause) {
        LOG.warn("Cannot use {}", file, cause);
        Platform.runLater(() -> tell.accept(Notice.error(reason)));
    }
}
