package dev.lookback.engine.kernel.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Thread pool that splits each batch into equal, consecutive shares. A given window always goes to the same thread, and
 * sums are added in the order of the threads, whichever finishes first, so results are reproducible. The calling thread
 * computes the first share itself.
 */
public final class BatchThreads {

    /** Computes the windows {@code from} … {@code to − 1} on one thread's pass. */
    public interface Share {
        void run(NetworkPass pass, int thread, int from, int to);
    }

    private static final int IDLE_SECONDS = 5;

    private final List<NetworkPass> passes = new ArrayList<>();
    private final ThreadPoolExecutor helpers;

    public BatchThreads(SharedNetwork network, int threads) {
        for (int i = 0; i < threads; i++) {
            passes.add(network.newPass());
        }
        int others = Math.max(1, threads - 1);
        helpers = new ThreadPoolExecutor(
                others, others, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), BatchThreads::helper);
        // An idle network holds no threads.
        helpers.allowCoreThreadTimeOut(true);
    }

    private static Thread helper(Runnable task) {
        Thread thread = new Thread(task, "engine");
        thread.setDaemon(true);
        return thread;
    }

    int count() {
        return passes.size();
    }

    /** The pass of each thread. */
    List<NetworkPass> passes() {
        return passes;
    }

    /** Runs {@code share} for every part of the batch and returns when all are done. */
    public void run(int windows, Share share) {
        List<Future<?>> others = new ArrayList<>(passes.size());
        for (int i = 1; i < passes.size(); i++) {
            int thread = i;
            others.add(helpers.submit(() -> runShare(thread, windows, share)));
        }
        runShare(0, windows, share);
        others.forEach(BatchThreads::await);
    }

    private void runShare(int thread, int windows, Share share) {
        long count = windows;
        share.run(passes.get(thread), thread, (int) (count * thread / passes.size()), (int)
                (count * (thread + 1) / passes.size()));
    }

    /** Ignores interrupts while waiting: a batch takes milliseconds, and half a batch is worth nothing. */
    private static void await(Future<?> future) {
        boolean interrupted = false;
        while (true) {
            try {
                future.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
