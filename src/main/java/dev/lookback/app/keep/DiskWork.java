package dev.lookback.app.keep;

import dev.lookback.app.background.Background;
import dev.lookback.app.background.Notice;
import dev.lookback.export.dl4j.NotExportableException;
import dev.lookback.file.WriteErrors;
import dev.lookback.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Writing files in the background; errors become notices. */
public final class DiskWork {

    /** File operation that may fail. */
    public interface Work {
        void run() throws IOException;
    }

    private final Background background;
    private final Consumer<Notice> tell;

    public DiskWork(Background background, Consumer<Notice> tell) {
        this.background = background;
        this.tell = tell;
    }

    /** Saves in the background and shows a notice of the result; a failure offers to retry. */
    public void save(Path file, Work saving, Runnable done) {
        background.run(
                () -> {
                    saving.run();
                    return file;
                },
                saved -> {
                    done.run();
                    tell.accept(Notice.information(Message.of("app.shell.saved", saved)));
                },
                e -> notice(file, e, () -> save(file, saving, done)));
    }

    private static Notice notice(Path file, Throwable failure, Runnable again) {
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            return notSaved(WriteErrors.message(file, (Exception) failure), again);
        }
        if (failure instanceof NotExportableException refused) {
            return Notice.error(refused.reason());
        }
        return Background.UNEXPECTED.apply(failure);
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
}
