package dev.lookback.app.workbench;

import dev.lookback.app.background.Notice;
import dev.lookback.app.background.SerialExecutor;
import dev.lookback.runs.queue.RunQueue;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.text.Message;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store that is open and its queue, and the thread on which both are worked at in the order in which it is asked. */
final class StoreThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreThread.class);

    /** What is open. */
    record Open(RunStore store, RunQueue queue) {}

    private final ExecutorService thread = SerialExecutor.named("runs");
    private final Consumer<Notice> tell;

    /** Of the thread alone; null while nothing is open. */
    private Open open;

    /** @param tell what went wrong; called on the thread */
    StoreThread(Consumer<Notice> tell) {
        this.tell = tell;
    }

    /** From any thread. */
    void perform(Runnable work) {
        thread.execute(() -> {
            try {
                work.run();
            } catch (StoreException e) {
                tell.accept(Notice.error(e.reason()));
            } catch (Throwable e) {
                LOG.error("Unexpected among the runs", e);
                tell.accept(Notice.error(Message.of("app.shell.unexpected")));
            }
        });
    }

    /** From any thread; does nothing while nothing is open. */
    void withOpen(Consumer<Open> work) {
        perform(() -> open().ifPresent(work));
    }

    // ---- on the thread

    Optional<Open> open() {
        return Optional.ofNullable(open);
    }

    void setOpen(Open next) {
        open = next;
    }

    void closeOpen() {
        Optional<Open> closing = open();
        open = null;
        closing.ifPresent(was -> {
            try {
                was.queue().close();
            } finally {
                was.store().close();
            }
        });
    }

    /** Stops what is being trained, to go on with it when the runs are opened again; waits for that. */
    @Override
    public void close() {
        perform(this::closeOpen);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("The runs take long to close");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
