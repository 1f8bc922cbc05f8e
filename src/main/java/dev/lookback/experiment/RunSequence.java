package dev.lookback.experiment;

import dev.lookback.training.Job;
import dev.lookback.training.Run;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunFailedException;
import dev.lookback.training.RunResult;
import dev.lookback.training.RunState;
import dev.lookback.training.Trainer;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Sequence of training jobs of one experiment. The calling thread waits for each; other threads may stop it. Used once. */
public final class RunSequence {

    private final Trainer trainer;
    private final Consumer<ExperimentProgress> listener;
    private long startNanos;
    private int jobs;
    private int job;
    private double totalWork;
    private double doneWork;
    private volatile boolean stopped;
    private volatile Run current;

    /** @param listener notified after every batch, on the thread of the run */
    public RunSequence(Trainer trainer, Consumer<ExperimentProgress> listener) {
        this.trainer = trainer;
        this.listener = listener;
    }

    /** Ends after the current batch; completed jobs remain. */
    public void stop() {
        stopped = true;
        Run run = current;
        if (run != null) {
            run.stop();
        }
    }

    public boolean isStopped() {
        return stopped;
    }

    /**
     * Announces the jobs, for the progress.
     *
     * @param count of jobs
     * @param work of all of them, in the unit of {@link #train}
     */
    void expect(int count, double work) {
        startNanos = System.nanoTime();
        jobs = count;
        totalWork = work;
    }

    /**
     * Trains a job to its end.
     *
     * @param work at most, in any unit: training windows times epochs, for instance
     * @return empty if it was stopped
     * @throws RunFailedException if it fails
     */
    Optional<RunResult> train(Job next, double work) {
        if (stopped) {
            return Optional.empty();
        }
        job++;
        report(0);
        Run run = trainer.start(next, event -> {
            if (event instanceof RunEvent.BatchDone batch) {
                double epochs = batch.epoch() - 1 + (double) batch.batch() / batch.batches();
                report(work * epochs / next.recipe().training().epochs());
            }
        });
        current = run;
        if (stopped) {
            run.stop();
        }
        try {
            RunResult result = join(run);
            return result.state() == RunState.STOPPED ? Optional.empty() : Optional.of(result);
        } finally {
            doneWork += work;
        }
    }

    private static RunResult join(Run run) {
        try {
            return run.result().toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RunFailedException failed) {
                throw failed;
            }
            throw e;
        }
    }

    private void report(double workOfJob) {
        double share = totalWork == 0 ? 0 : Math.min(1, (doneWork + workOfJob) / totalWork);
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        listener.accept(
                new ExperimentProgress(job, jobs, share, share == 0 ? Double.NaN : seconds / share * (1 - share)));
    }
}
