package dev.lookback.app.background;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Executor with a single daemon thread, which runs tasks in the order in which they are submitted. The thread ends when there is nothing
 * to do and starts again on demand. Tasks submitted after shutdown are discarded: a window that closes may still submit some.
 */
public final class SerialExecutor {

    private static final int IDLE_SECONDS = 5;

    private SerialExecutor() {}

    /** @param name of the thread */
    public static ExecutorService named(String name) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}
