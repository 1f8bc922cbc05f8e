package dev.lookback.runs.queue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serial executor of a store: one daemon thread for everything that is asked of the store and its queue, in order. It is there while
 * there is something to do.
 */
public final class StoreThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreThread.class);

    private static final int IDLE_SECONDS = 5;
    private static final int CLOSING_SECONDS = 30;

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, this::thread);
    private volatile Thread thread;

    public StoreThread() {
        executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
    }

    private Thread thread(Runnable work) {
        thread = new Thread(work, "runs");
        thread.setDaemon(true);
        return thread;
    }

    /** Whether the caller is on this thread. */
    boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /** Returns false after the end: then the task is not begun. From any thread. */
    public boolean execute(Runnable task) {
        try {
            executor.execute(() -> guarded(task));
            return true;
        } catch (RejectedExecutionException e) {
            LOG.debug("Nothing begins any more", e);
            return false;
        }
    }

    /** Does a task and waits for that; nothing after the end. */
    void await(Runnable task) {
        if (isCurrent()) {
            task.run();
            return;
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        boolean accepted = execute(() -> {
            try {
                task.run();
            } finally {
                done.complete(null);
            }
        });
        if (accepted) {
            done.join();
        }
    }

    /** Repeats a task until it is cancelled, {@code seconds} after each time that it is done. */
    Future<?> repeat(Runnable task, int seconds) {
        return executor.scheduleWithFixedDelay(() -> guarded(task), seconds, seconds, TimeUnit.SECONDS);
    }

    /** An executor would keep a failure to itself, and repeat nothing after one. */
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.error("Unexpected on the thread of the runs", e);
        }
    }

    /** Does what was asked until now and ends; waits for that, though not for ever. */
    @Override
    public void close() {
        executor.shutdown();
        if (isCurrent()) {
            return;
        }
        try {
            if (!executor.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The runs take long to close");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
