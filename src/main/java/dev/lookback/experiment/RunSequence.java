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

/**
 * Trains one job after the other, all for one question. The thread that asks waits; others may stop it. For one experiment.
 */
public final class RunSequence {

    private final Trainer trainer;
    private final Consumer<ExperimentProgress> listener;
    private long began;
    private int jobs;
    private int job;
    private double allWork;
    private double doneWork;
    private volatile boolean stopped;
    private volatile Run current;

    /** @param listener hears how far it is, after every batch, on the run's thread */
    public RunSequence(Trainer trainer, Consumer<ExperimentProgress> listener) {
        this.trainer = trainer;
        this.listener = listener;
    }

    /** Ends after the current batch; what is complete remains. */
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
     * Says what is to come.
     *
     * @param count of jobs
     * @param work of all of them, in the unit of {@link #train}
     */
    void expect(int count, double work) {
        began = System.nanoTime();
        jobs = count;
        allWork = work;
    }

    /**
     * Trains a job to its end.
     *
     * @param work that it is, at most: training windows times epochs, say
     * @return empty if it was stopped
     * @throws RunFailedException if it fails
     */
    Optional<RunResult> train(Job next, double work) {
        if (stopped) {
            return Optional.empty();
        }
        job++;
        tell(0);
        Run run = trainer.start(next, event -> {
            if (event instanceof RunEvent.BatchDone batch) {
                double epochs = batch.epoch() - 1 + (double) batch.batch() / batch.batches();
                tell(work * epochs / next.recipe().training().epochs());
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

    private void tell(double workOfJob) {
        double share = allWork == 0 ? 0 : Math.min(1, (doneWork + workOfJob) / allWork);
        double seconds = (System.nanoTime() - began) / 1e9;
        listener.accept(
                new ExperimentProgress(job, jobs, share, share == 0 ? Double.NaN : seconds / share * (1 - share)));
    }
}
