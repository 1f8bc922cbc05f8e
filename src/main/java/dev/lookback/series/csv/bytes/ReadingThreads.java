package dev.lookback.series.csv.bytes;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Threads that work on one file, or none where the file is small: then work is done as it is submitted. Closing stops them. */
public final class ReadingThreads implements AutoCloseable {

    private static final int SECONDS_TO_STOP = 30;

    private final Optional<ExecutorService> threads;
    private final int count;

    private ReadingThreads(Optional<ExecutorService> threads, int count) {
        this.threads = threads;
        this.count = count;
    }

    public static ReadingThreads forWork(boolean isMuch) {
        int processors = Runtime.getRuntime().availableProcessors();
        return isMuch
                ? new ReadingThreads(
                        Optional.of(Executors.newFixedThreadPool(processors, ReadingThreads::thread)), processors)
                : new ReadingThreads(Optional.empty(), 1);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "reader");
        thread.setDaemon(true);
        return thread;
    }

    /** Number of processors used, 1 or more. */
    public int threads() {
        return count;
    }

    public <T> Future<T> submit(Callable<T> work) {
        if (threads.isPresent()) {
            return threads.get().submit(work);
        }
        FutureTask<T> task = new FutureTask<>(work);
        task.run();
        return task;
    }

    /** The result of some work, which is waited for; empty if it failed: the caller does it once more and meets the reason itself. */
    public static <T> Optional<T> ifSuccessful(Future<T> work) {
        try {
            return Optional.of(waitFor(work));
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }

    /** @throws IOException if the work threw one */
    public static <T> T get(Future<T> work) throws IOException {
        try {
            return waitFor(work);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error error) {
                throw error; // above all, too little memory
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static <T> T waitFor(Future<T> work) throws ExecutionException {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException().initCause(e);
        }
    }

    @Override
    public void close() {
        threads.ifPresent(ExecutorService::shutdownNow);
        try {
            // They must not read what is closed or deleted next.
            if (threads.isPresent()) {
                threads.get().awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
