package dev.lookback.app.workbench;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A thread that does one thing after the other. It is there while there is something to do, keeps no program alive, and what is
 * asked of it once it is shut down is not begun: a window that closes may still ask.
 */
public final class OneThread {

    private static final int IDLE_SECONDS = 5;

    private OneThread() {}

    public static ThreadPoolExecutor named(String name) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}
