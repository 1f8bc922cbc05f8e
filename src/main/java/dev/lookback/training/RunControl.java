package dev.lookback.training;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Control of a run: requests to pause, resume and stop, and the state that others see. */
final class RunControl implements Run {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition resumed = lock.newCondition();
    private final CompletableFuture<RunResult> result = new CompletableFuture<>();
    private final Consumer<RunEvent> listener;
    private RunState state = RunState.QUEUED;
    private boolean pauseRequested;
    private boolean stopRequested;

    RunControl(Consumer<RunEvent> listener) {
        this.listener = listener;
    }

    @Override
    public RunState state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void pause() {
        request(true, stopRequested);
    }

    @Override
    public void resume() {
        request(false, stopRequested);
    }

    @Override
    public void stop() {
        request(false, true);
    }

    @Override
    public CompletionStage<RunResult> result() {
        return result.minimalCompletionStage();
    }

    private void request(boolean pause, boolean stop) {
        lock.lock();
        try {
            pauseRequested = pause;
            stopRequested = stop;
            resumed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean stopRequested() {
        lock.lock();
        try {
            return stopRequested;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits while paused; called by the training thread between batches.
     *
     * @return whether to go on
     */
    boolean proceed() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (pauseRequested && !stopRequested) {
                state(RunState.PAUSED);
                while (pauseRequested && !stopRequested) {
                    resumed.await();
                }
                state(RunState.TRAINING);
            }
            return !stopRequested;
        } finally {
            lock.unlock();
        }
    }

    void state(RunState next) {
        lock.lock();
        try {
            state = next;
        } finally {
            lock.unlock();
        }
        if (!next.isOver()) {
            listener.accept(new RunEvent.StateChanged(next));
        }
    }

    void tell(RunEvent event) {
        listener.accept(event);
    }

    void over(RunResult outcome) {
        state(outcome.state());
        listener.accept(new RunEvent.Over(outcome));
        result.complete(outcome);
    }

    void failed(RunEvent.Failed failure, Throwable cause) {
        state(RunState.FAILED);
        try {
            listener.accept(failure);
        } finally {
            // Whoever waits must not wait for ever because a listener failed.
            result.completeExceptionally(new RunFailedException(failure, cause));
        }
    }
}
