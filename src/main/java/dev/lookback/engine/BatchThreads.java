package dev.lookback.engine;

import dev.lookback.engine.kernel.stack.NetworkPass;
import dev.lookback.engine.kernel.stack.SharedNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A batch dealt out to threads in equal, consecutive parts: always the same windows to the same lane, and sums in the order of
 * the lanes, whichever is done first. The thread that asks takes the first part itself.
 */
final class BatchThreads {

    /** What is done with the windows {@code from} … {@code to − 1}. */
    interface Part {
        void run(NetworkPass lane, int index, int from, int to);
    }

    private static final int IDLE_SECONDS = 5;

    private final List<NetworkPass> lanes = new ArrayList<>();
    private final ThreadPoolExecutor helpers;

    BatchThreads(SharedNetwork stack, int threads) {
        for (int i = 0; i < threads; i++) {
            lanes.add(stack.lane());
        }
        int others = Math.max(1, threads - 1);
        helpers = new ThreadPoolExecutor(
                others, others, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), BatchThreads::helper);
        // A network that nobody asks any more holds no thread.
        helpers.allowCoreThreadTimeOut(true);
    }

    private static Thread helper(Runnable work) {
        Thread thread = new Thread(work, "engine");
        thread.setDaemon(true);
        return thread;
    }

    int count() {
        return lanes.size();
    }

    /** Returns when all parts are done. */
    void each(int windows, Part part) {
        List<Future<?>> others = new ArrayList<>(lanes.size());
        for (int i = 1; i < lanes.size(); i++) {
            int lane = i;
            others.add(helpers.submit(() -> run(lane, windows, part)));
        }
        run(0, windows, part);
        others.forEach(BatchThreads::await);
    }

    private void run(int lane, int windows, Part part) {
        long count = windows;
        part.run(lanes.get(lane), lane, (int) (count * lane / lanes.size()), (int) (count * (lane + 1) / lanes.size()));
    }

    /** Without regard to interrupts: a batch takes milliseconds, and half a one is worth nothing. */
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
