package dev.lookback.runs.queue;

import dev.lookback.runs.StoredRun;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.search.SpaceException;
import dev.lookback.runs.store.QueueItem;
import dev.lookback.runs.store.RunStore;
import dev.lookback.training.Job;
import dev.lookback.training.RunFailedException;
import dev.lookback.window.split.Split;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins the trials of sweeps, each on one thread. */
final class Trials {

    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);

    /** Has a claimed run trained for an item of the queue. */
    interface Starting {
        void start(long run, QueueItem item, Function<StoredRun, Job> job);
    }

    private final RunStore store;
    private final Workers workers;
    private final SweepDriver driver;
    private final QueueListener watcher;
    private final Starting starting;
    private final SweepClock clock = new SweepClock();

    Trials(RunStore store, Workers workers, SweepDriver driver, QueueListener watcher, Starting starting) {
        this.store = store;
        this.workers = workers;
        this.driver = driver;
        this.watcher = watcher;
        this.starting = starting;
    }

    /** Returns whether it makes sense to ask again at once: a trial has begun, or the sweep is over. */
    boolean beginNext(QueueItem.OfSweep item, StoredSweep sweep) {
        try {
            Optional<SweepDriver.Assignment> next = driver.next(sweep, clock.stop(sweep.id()));
            next.ifPresent(assignment -> begin(item, assignment));
            return next.isPresent()
                    || store.sweeps()
                            .find(sweep.id())
                            .filter(StoredSweep::isOver)
                            .isPresent();
        } catch (RunFailedException e) {
            LOG.warn("Sweep {} cannot go on", sweep.id(), e);
            store.queue().remove(item);
            watcher.trouble(e.failure().reason());
            return false;
        } catch (SpaceException e) {
            LOG.warn("Sweep {} was kept by another version of the program", sweep.id(), e);
            store.queue().remove(item);
            watcher.trouble(e.reason());
            return false;
        } finally {
            if (workers.isAt(item)) {
                clock.start(sweep.id());
            }
        }
    }

    /** Counts the time that was worked until now: nobody works while the queue is paused, or closed. */
    void pause() {
        for (long sweep : clock.running()) {
            store.sweeps().worked(sweep, 0, clock.stop(sweep));
        }
    }

    /** Trials that were paused go on. */
    void goOn() {
        store.queue().items().stream()
                .filter(workers::isAt)
                .filter(QueueItem.OfSweep.class::isInstance)
                .forEach(item -> clock.start(((QueueItem.OfSweep) item).sweep()));
    }

    private void begin(QueueItem.OfSweep item, SweepDriver.Assignment assignment) {
        starting.start(
                assignment.run(),
                item,
                run -> Job.of(run.recipe(), assignment.series())
                        .withEngine(workers.engine().withThreads(run.threads().orElse(1)))
                        .withFrom(workers.beginning().of(run))
                        .withUntil(assignment.until())
                        .withWatched(Set.of(Split.VALIDATION))
                        .sealed());
    }
}
