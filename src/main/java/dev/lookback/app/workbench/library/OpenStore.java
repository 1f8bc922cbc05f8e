package dev.lookback.app.workbench.library;

import dev.lookback.app.background.Notice;
import dev.lookback.runs.queue.RunQueue;
import dev.lookback.runs.queue.StoreThread;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.text.Message;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store that is open and its queue, reached through the one thread on which both are worked at. */
final class OpenStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenStore.class);

    /** Open store with its queue. */
    record Open(RunStore store, RunQueue queue, QueueReader reader) {}

    private final StoreThread thread = new StoreThread();
    private final Consumer<Notice> tell;

    /** Confined to the thread; null while nothing is open. */
    private Open open;

    /** @param tell what went wrong; called on the thread */
    OpenStore(Consumer<Notice> tell) {
        this.tell = tell;
    }

    StoreThread thread() {
        return thread;
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

    /** Stops what is being trained, to be resumed when the runs are opened again; waits for that. */
    @Override
    public void close() {
        perform(this::closeOpen);
        thread.close();
    }
}
